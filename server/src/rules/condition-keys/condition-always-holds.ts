import { endOf, spanBetween } from '../../text/span';
import { removeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { wildcardUses } from './wildcards';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const conditionAlwaysHolds = defineRule(
  {
    id: 'condition-always-holds',
    family: 'condition-keys',
    severity: 'information',
    accessAnalyzer: ['REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION'],
    docs: {
      summary: 'A condition holds for every request, because a wildcard matches every value.',
      why: `\`*\` matches every value, so the condition only fails for requests that lack the key. Where there are none, or
where the operator also holds without the key, it never fails: it looks like a restriction and is none. That is so for

- \`StringLikeIfExists\`, whatever the key;
- \`ForAllValues:StringLike\`, which holds where the request has no value;
- \`StringLike\` on a key that every request carries, such as \`aws:RequestedRegion\`.

AWS has not published when its own check speaks; these are the cases that follow from how IAM compares.`,
      mend: 'Remove the key, which changes nothing, or write the value that was meant.',
      bad: [
        withCondition({ StringLikeIfExists: { 'aws:PrincipalTag/team': '*' } }),
        withCondition({ StringLike: { 'aws:RequestedRegion': '*' } }),
      ],
      good: [withCondition({ StringLikeIfExists: { 'aws:PrincipalTag/team': 'blue*' } })],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists',
      ],
    },
  },
  (context) => {
    for (const { use, value, comesTo } of context.once(wildcardUses)) {
      if (comesTo !== 'always') continue;
      const { statement, condition } = use;
      const { keyEntry } = condition;
      context.report({
        at: keyEntry,
        mark: spanBetween(keyEntry.key.offset, endOf(keyEntry.value ?? keyEntry.key)),
        unnecessary: true,
        message: `${quote(condition.operator)} with ${quote(value.value)} on ${quote(condition.key)} holds for every request and restricts nothing; remove it, or write the value that is meant.`,
        fixes: () => [
          {
            title: `Remove the condition on ${quote(condition.key)}, which always holds`,
            effect: 'same',
            preferred: true,
            edits: removeCondition(statement, condition),
          },
        ],
      });
    }
  },
);

function withCondition(condition: object) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: condition,
    },
    'identity',
  );
}
