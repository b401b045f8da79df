import type { Policy } from '../../policy/model';
import type { Value } from '../../policy/value';
import { statementExample } from '../examples';
import { principalCondition } from '../principal-condition';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { violationsOf } from '../structure/violations';

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html */
export const rcpPrincipal = defineRule(
  {
    id: 'rcp-principal',
    family: 'control-policies',
    severity: 'error',
    kinds: ['rcp'],
    accessAnalyzer: ['RCP_SYNTAX_ERROR_PRINCIPAL'],
    docs: {
      summary: 'A resource control policy names a principal.',
      why: `A resource control policy is about everybody: its \`Principal\` is \`"*"\`, and AWS refuses others. Whom it is meant for, or
not meant for, stands in a condition on \`aws:PrincipalOrgID\`, \`aws:PrincipalAccount\`, \`aws:PrincipalArn\` and the like.

For \`{"AWS": "*"}\` the finding is a warning: it means the same, and AWS documents the bare form only.`,
      mend: 'Write `"Principal": "*"` and say in a condition whom the statement is about.',
      bad: [
        statementExample(
          { Effect: 'Deny', Principal: { AWS: '111122223333' }, Action: 's3:*', Resource: '*' },
          'rcp',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: '*',
            Condition: {
              StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
              BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
            },
          },
          'rcp',
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html',
      ],
    },
  },
  (context) => {
    for (const { value } of violationsOf(context, 'rcp-principal')) {
      const everybody = isEverybody(value);
      const what = value.type === 'text' ? quote(value.value) : 'A principal by its type';
      context.report({
        at: value,
        message: everybody
          ? 'The principal of a resource control policy is written as the bare "*"; AWS does not document this form.'
          : `${what} cannot stand in a resource control policy, and AWS refuses it; its principal is "*", confined by conditions.`,
        ...(everybody && { severity: 'warning' }),
        fixes: () =>
          everybody
            ? [
                {
                  title: 'Change the principal to "*"',
                  effect: 'same',
                  preferred: true,
                  edits: [{ edit: 'replace', target: value, with: '*' }],
                },
              ]
            : asCondition(context.policy, value),
      });
    }
  },
);

/** AWS refuses the policy as it stands. */
function asCondition({ statements }: Policy, value: Value): readonly Fix[] {
  const statement = statements.find(({ principal }) => principal?.entry.value === value);
  const condition = statement?.principal?.negated === false ? principalCondition(statement) : undefined;
  if (!condition) return [];
  return [
    {
      title: `Change the principal to "*" and ask for ${condition.whom} with ${quote(condition.key)}`,
      effect: 'unknown',
      preferred: true,
      edits: [{ edit: 'replace', target: value, with: '*' }, ...condition.edits],
    },
  ];
}

/** `{"AWS": "*"}`, in a list or not. */
function isEverybody(value: Value): boolean {
  if (value.type !== 'mapping' || value.entries.length !== 1) return false;
  const [entry] = value.entries;
  const inside =
    entry?.value?.type === 'list' && entry.value.items.length === 1 ? entry.value.items[0] : entry?.value;
  return entry?.name === 'AWS' && inside?.type === 'text' && inside.value === '*';
}
