import { actionTexts, splitAction } from '../../access/actions';
import { listOf } from '../../policy/value';
import type { Text } from '../../policy/value';
import { hasWildcard } from '../../text/wildcard';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html */
export const rcpUnsupportedService = defineRule(
  {
    id: 'rcp-unsupported-service',
    family: 'control-policies',
    severity: 'error',
    kinds: ['rcp'],
    accessAnalyzer: ['RCP_SYNTAX_ERROR_ACTION'],
    hides: ['unknown-service', 'unknown-action', 'wildcard-matches-nothing'],
    docs: {
      summary: 'A resource control policy names an action of a service that such policies do not cover.',
      why: `Resource control policies cover some services only, Amazon S3, AWS STS, AWS KMS, Amazon SQS and AWS Secrets Manager
among them. AWS refuses a policy with an action of another.

AWS adds services from time to time; a service that is covered since the date of the reference may be reported all the
same.`,
      mend: 'Take the action out. What principals of your own accounts may do can be limited by a service control policy.',
      bad: [statementExample({ Effect: 'Deny', Principal: '*', Action: 'ec2:*', Resource: '*' }, 'rcp')],
      good: [statementExample({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' }, 'rcp')],
      links: ['https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html'],
    },
  },
  ({ policy, reference, report }) => {
    for (const { text } of actionTexts(policy)) {
      const { prefix } = splitAction(text.value);
      // A prefix that no service has is another rule's finding.
      if (prefix === undefined || hasWildcard(prefix) || !reference.service(prefix)) continue;
      if (reference.rcpCovers(prefix)) continue;
      report({
        at: text,
        message: `${quote(text.value)} is of a service that resource control policies do not cover, and AWS refuses the policy.`,
        fixes: () => removal(text),
      });
    }
  },
);

/** Out of a list, beside others. */
function removal(text: Text): readonly Fix[] {
  const list = listOf(text);
  if (!list || list.items.length < 2) return [];
  return [
    { title: `Remove ${quote(text.value)}`, effect: 'unknown', edits: [{ edit: 'remove', target: text }] },
  ];
}
