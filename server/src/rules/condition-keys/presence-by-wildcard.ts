import { holdsWithoutKey } from '../../access/absent-key';
import type { ConditionUse } from '../../access/condition-uses';
import { changeCondition, removeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { wildcardUses } from './wildcards';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null */
export const presenceByWildcard = defineRule(
  {
    id: 'presence-by-wildcard',
    family: 'condition-keys',
    severity: 'information',
    accessAnalyzer: ['EQUIVALENT_TO_NULL_FALSE', 'EQUIVALENT_TO_NULL_TRUE'],
    docs: {
      summary: 'A lone wildcard asks whether a key is there.',
      why: `\`*\` matches every value. \`StringLike\` with it holds for every request that carries the key, and
\`StringNotLike\` for every request that does not. \`Null\` says the same in so many words: \`"false"\` asks that the key
be there, and \`"true"\` that it be absent.

Keys that every request carries, and operators that also hold without the key, are other rules' matter.`,
      mend: 'Ask with `Null` instead. Access stays as it is.',
      bad: [
        withCondition({ StringLike: { 'aws:ResourceTag/owner': '*' } }),
        withCondition({ StringNotLike: { 'aws:ResourceTag/owner': '*' } }),
      ],
      good: [
        withCondition({ Null: { 'aws:ResourceTag/owner': 'false' } }),
        withCondition({ StringLike: { 'aws:ResourceTag/owner': 'team-*' } }),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null',
      ],
    },
  },
  (context) => {
    for (const { use, value, comesTo } of context.once(wildcardUses)) {
      if (comesTo !== 'present' && comesTo !== 'absent') continue;
      const { condition } = use;
      const isPresent = comesTo === 'present';
      const word = isPresent ? 'false' : 'true';
      context.report({
        at: value,
        code: isPresent ? 'EQUIVALENT_TO_NULL_FALSE' : 'EQUIVALENT_TO_NULL_TRUE',
        message: `"*" matches every value, so ${quote(condition.operator)} only asks whether ${quote(condition.key)} is ${comesTo}; "Null" with "${word}" says so.`,
        fixes: () => asking(use, word),
      });
    }
  },
);

/** Where a `Null` on the key is there and says the same, the wildcard adds nothing to it. */
function asking({ statement, condition }: ConditionUse, word: 'true' | 'false'): readonly Fix[] {
  const edits = changeCondition(condition, { operator: 'Null', value: word });
  if (edits) {
    const title = `Ask with "Null" and "${word}" whether ${quote(condition.key)} is ${word === 'true' ? 'absent' : 'present'}`;
    return [{ title, effect: 'same', preferred: true, edits }];
  }
  const others = statement.conditions.filter(({ key }) => key.toLowerCase() === condition.key.toLowerCase());
  const isSaid = others.some(
    (other) =>
      other.operator === 'Null' &&
      other.complete &&
      holdsWithoutKey(other.operator, other.values) === (word === 'true'),
  );
  if (!isSaid) return [];
  return [
    {
      title: `Remove ${quote(condition.key)} from ${quote(condition.operator)}, which "Null" says already`,
      effect: 'same',
      preferred: true,
      edits: removeCondition(statement, condition),
    },
  ];
}

function withCondition(condition: object) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 'ec2:StartInstances',
      Resource: 'arn:aws:ec2:*:*:instance/*',
      Condition: condition,
    },
    'identity',
  );
}
