import type { Policy, PolicyKind } from '../../policy/model';
import type { Entry, Value } from '../../policy/value';
import { statementExample } from '../examples';
import type { CheckCode } from '../checks';
import { principalCondition } from '../principal-condition';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { removing } from '../fixes';
import { kindNames } from './kinds';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html */
export const elementNotAllowed = defineRule(
  {
    id: 'element-not-allowed',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: [
      'UNSUPPORTED_PRINCIPAL',
      'SCP_SYNTAX_ERROR_PRINCIPAL',
      'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
      'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
      'RCP_SYNTAX_ERROR_PRINCIPAL',
      'RCP_SYNTAX_ERROR_NOTACTION',
      'INVALID_POLICY_ELEMENT',
    ],
    docs: {
      summary: 'An element of the policy language that this kind of policy does not have.',
      why: `Not every kind has every element, and AWS refuses a policy with one too many:

- identity policies, permissions boundaries, session policies and service control policies name no principal, since
  they are about whoever they are attached to; nor do they have an \`Id\`,
- a role's trust policy names no resource, since it is about the role itself, and has no \`NotPrincipal\`,
- resource control policies have neither \`NotPrincipal\` nor \`NotAction\`, nor an \`Id\`.

Often the kind is the fault: a policy with a principal may well be a resource policy. Another kind can be picked from
the status item. An \`Id\` is a warning only, as IAM Access Analyzer does not report it.`,
      mend: 'Remove the element, or pick the kind that the document is meant to be. The removal is offered where it cannot let anybody in.',
      bad: [
        statementExample(
          { Effect: 'Allow', Principal: '*', Action: 'sqs:ListQueues', Resource: '*' },
          'identity',
        ),
        statementExample(
          {
            Effect: 'Allow',
            Principal: { Service: 'ec2.amazonaws.com' },
            Action: 'sts:AssumeRole',
            Resource: '*',
          },
          'trust',
        ),
        statementExample({ Effect: 'Deny', Principal: '*', NotAction: 's3:GetObject', Resource: '*' }, 'rcp'),
      ],
      good: [
        statementExample({ Effect: 'Allow', Action: 'sqs:ListQueues', Resource: '*' }, 'identity'),
        statementExample({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }, 'scp'),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html',
        'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html',
        'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html',
      ],
    },
  },
  (context) => {
    const { kind } = context.policy;
    for (const { entry } of violationsOf(context, 'element-not-allowed')) {
      const harmless = entry.name === 'Id';
      context.report({
        at: entry,
        message: `${quote(entry.name)} is not allowed in ${kindNames[kind]}${harmless ? '.' : ', and AWS refuses the policy.'}`,
        code: codeOf(kind, entry.name),
        ...(harmless && { severity: 'warning' }),
        fixes: () => [...asCondition(context.policy, entry), ...removal(entry, kind)],
      });
    }
  },
);

function codeOf(kind: PolicyKind, element: string): CheckCode {
  const principal = element === 'Principal' || element === 'NotPrincipal';
  if (element === 'Id') return 'INVALID_POLICY_ELEMENT';
  if (kind === 'rcp') return principal ? 'RCP_SYNTAX_ERROR_PRINCIPAL' : 'RCP_SYNTAX_ERROR_NOTACTION';
  if (kind === 'trust')
    return principal
      ? 'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL'
      : 'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE';
  return kind === 'scp' ? 'SCP_SYNTAX_ERROR_PRINCIPAL' : 'UNSUPPORTED_PRINCIPAL';
}

/** Whom a service control policy is about stands in a condition. */
function asCondition({ kind, statements }: Policy, entry: Entry): readonly Fix[] {
  const statement =
    kind === 'scp' ? statements.find(({ principal }) => principal?.entry === entry) : undefined;
  const condition = statement && principalCondition(statement);
  if (!condition) return [];
  return [
    {
      title: `Remove ${quote(entry.name)} and ask for ${condition.whom} with ${quote(condition.key)}`,
      effect: 'unknown',
      preferred: true,
      edits: [{ edit: 'remove', target: entry }, ...condition.edits],
    },
  ];
}

/**
 * Taken away, the element must not have kept anybody out: so in a Deny, which then denies more, and where it says no
 * more than "everybody" or "everything". Elements that a statement cannot do without are for the person to replace.
 */
function removal(entry: Entry, kind: PolicyKind): readonly Fix[] {
  const { name, parent } = entry;
  const needsPrincipal = kind === 'trust' || kind === 'rcp';
  if (name === 'NotAction' || (name === 'NotPrincipal' && needsPrincipal)) return [];
  const effects = parent.entries.filter((each) => each.name === 'Effect');
  const denies = effects.length === 1 && isText(effects[0]?.value, 'Deny');
  return name === 'Id' || denies || saysEverything(entry) ? [removing(entry)] : [];
}

function saysEverything({ name, value }: Entry): boolean {
  if (name.startsWith('Not')) return false;
  if (isText(value, '*')) return true;
  if (value?.type === 'list') return value.items.some((item) => isText(item, '*'));
  return (
    name === 'Principal' &&
    value?.type === 'mapping' &&
    value.entries.some((each) => each.name === 'AWS' && saysEverything(each))
  );
}

function isText(value: Value | undefined, text: string): boolean {
  return value?.type === 'text' && value.certain && value.value === text;
}
