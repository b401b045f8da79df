import type { Statement } from '../../policy/model';
import { isOpen, member } from '../../policy/value';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { openingOf } from '../fixes';

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html */
export const rcpAllow = defineRule(
  {
    id: 'rcp-allow',
    family: 'control-policies',
    severity: 'error',
    kinds: ['rcp'],
    accessAnalyzer: ['RCP_SYNTAX_ERROR_ALLOW'],
    // To be RCPFullAWSAccess the statement lacks a principal; to be a denial it lacks more.
    hides: ['missing-principal'],
    docs: {
      summary: 'A resource control policy allows something.',
      why: `A resource control policy only denies. The one policy with \`Allow\` is \`RCPFullAWSAccess\`, which AWS attaches itself and
which lets everything pass: \`Action\`, \`Principal\` and \`Resource\` are \`"*"\`, and there is no condition. AWS refuses any
other.`,
      mend: 'Deny what must not happen, with conditions that leave out what may.',
      bad: [
        statementExample(
          { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' },
          'rcp',
        ),
      ],
      good: [
        statementExample({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }, 'rcp'),
        statementExample(
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: '*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
          'rcp',
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html',
      ],
    },
  },
  ({ policy, report }) => {
    for (const statement of policy.statements) {
      const effect = member(statement.source, 'Effect');
      if (statement.effect !== 'Allow' || !effect?.value || mayBeFullAccess(statement)) continue;
      report({
        at: effect.value,
        hidesAt: openingOf(statement.source),
        message:
          '"Allow" stands in a resource control policy, which can only deny, and AWS refuses it; only its own RCPFullAWSAccess allows.',
      });
    }
  },
);

/** Whether the statement is that of RCPFullAWSAccess, or leaves to deployment whether it is. */
export function mayBeFullAccess({ source, action, resource, effect }: Statement): boolean {
  if (effect !== 'Allow') return false;
  const elements = [action, resource];
  const principal = member(source, 'Principal')?.value;
  return (
    !member(source, 'Condition') &&
    elements.every(
      (each) => each && !each.negated && (!each.complete || each.texts.some(({ value }) => value === '*')),
    ) &&
    (isOpen(principal) || (principal?.type === 'text' && principal.value === '*'))
  );
}
