import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import { changeCondition } from '../../changes/condition-edits';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { statementExample } from '../examples';
import { defineRule } from '../rule';

const mfaKey = 'aws:multifactorauthpresent';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent */
export const mfaSkipsAccessKeys = defineRule(
  {
    id: 'mfa-skips-access-keys',
    family: 'condition-keys',
    severity: 'warning',
    security: true,
    docs: {
      summary: 'A condition on MFA that requests signed with the access keys of a user get past.',
      why: `Only requests with temporary credentials carry \`aws:MultiFactorAuthPresent\`; those that are signed with the long-term
access keys of a user never do. A \`Deny\` with \`Bool\` and \`false\` does not stop them, since the condition needs the key, and
an \`Allow\` with \`BoolIfExists\` and \`true\` lets them in, since that condition does not.

A policy that asks for the key by \`Null\` anywhere is left alone: somebody has thought of requests without it.`,
      mend: 'Deny with `BoolIfExists` and `false`, or allow with `Bool` and `true`. Either also stops what runs on access keys today.',
      bad: [withMfa('Deny', 'Bool', 'false'), withMfa('Allow', 'BoolIfExists', 'true')],
      good: [withMfa('Deny', 'BoolIfExists', 'false'), withMfa('Allow', 'Bool', 'true')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent',
      ],
    },
  },
  (context) => {
    const uses = context.once(conditionUses).filter(({ key }) => key === mfaKey);
    if (uses.some(({ operator }) => !operator || operator.base === 'Null')) return;
    for (const use of uses) {
      const better = betterOperator(use);
      if (better === undefined) continue;
      const { condition, statement } = use;
      const passes =
        statement.effect === 'Deny'
          ? 'this Deny does not stop them'
          : `${quote(condition.operator)} lets them in`;
      context.report({
        at: condition.keyEntry,
        message: `Requests signed with the access keys of a user carry no ${quote(condition.key)}, so ${passes}; use ${quote(better)}.`,
        fixes: () => changing(use, better),
      });
    }
  },
);

/** The operator under which the condition minds the absence of its key as it should; undefined where it does. */
function betterOperator({ statement, condition, operator }: ConditionUse): string | undefined {
  if (!condition.complete || operator?.base !== 'Bool' || operator.set) return undefined;
  const words = new Set(condition.values.map((value) => String(value).toLowerCase()));
  if (words.size !== 1) return undefined;
  if (statement.effect === 'Deny')
    return words.has('false') && !operator.ifExists ? 'BoolIfExists' : undefined;
  return statement.effect === 'Allow' && words.has('true') && operator.ifExists ? 'Bool' : undefined;
}

function changing({ condition }: ConditionUse, operator: string): readonly Fix[] {
  const edits = changeCondition(condition, { operator });
  if (!edits) return [];
  return [
    {
      title: `Change ${quote(condition.operator)} to ${quote(operator)}`,
      effect: 'narrower',
      preferred: true,
      edits,
    },
  ];
}

function withMfa(effect: string, operator: string, value: string) {
  return statementExample(
    {
      Effect: effect,
      Action: 'ec2:TerminateInstances',
      Resource: 'arn:aws:ec2:*:*:instance/*',
      Condition: { [operator]: { 'aws:MultiFactorAuthPresent': value } },
    },
    'identity',
  );
}
