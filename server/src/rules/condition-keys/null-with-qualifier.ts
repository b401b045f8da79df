import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import type { ConditionOperator } from '../../policy/operator';
import { changeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const nullWithQualifier = defineRule(
  {
    id: 'null-with-qualifier',
    family: 'condition-keys',
    severity: 'information',
    accessAnalyzer: ['NULL_WITH_QUALIFIER'],
    docs: {
      summary: 'Null begins with ForAllValues: or ForAnyValue:.',
      why: `\`Null\` asks whether a request carries a key at all; how many values it carries does not matter. AWS says that
\`ForAllValues:Null\` always holds, so that it restricts nothing, and that \`ForAnyValue:Null\` never holds, so that its
statement has no effect. Whether the value is \`"true"\` or \`"false"\` makes no difference to either.`,
      mend: 'Remove the prefix. Where that would take something away from a `Deny` that always holds, it is left to you.',
      bad: [withOperator('ForAnyValue:Null'), withOperator('ForAllValues:Null')],
      good: [withOperator('Null')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null',
      ],
    },
  },
  (context) => {
    for (const use of context.once(conditionUses)) {
      const { operator, condition } = use;
      if (operator?.base !== 'Null' || operator.set === undefined || operator.ifExists) continue;
      // An empty list compares with nothing, which is another rule's matter.
      if (!condition.values.length && condition.complete) continue;
      context.report({
        at: condition.keyEntry,
        message: `${quote(condition.operator)} ${
          operator.set === 'ForAllValues' ? 'always holds' : 'never holds'
        }, whatever the request carries of ${quote(condition.key)}; remove "${operator.set}:".`,
        fixes: () => dropping(use, operator.set),
      });
    }
  },
);

/**
 * What always held then holds for some requests: an `Allow` grants less, and a `Deny` would deny less. What never held
 * then holds for some: a `Deny` denies more, and an `Allow` that had no effect gets the one it was written for.
 */
function dropping({ statement, condition }: ConditionUse, set: ConditionOperator['set']): readonly Fix[] {
  const { effect } = statement;
  if (effect === undefined || (effect === 'Deny' && set === 'ForAllValues')) return [];
  const edits = changeCondition(condition, { operator: 'Null' });
  if (!edits) return [];
  return [
    {
      title: `Change ${quote(condition.operator)} to "Null"`,
      effect: effect === 'Allow' && set === 'ForAnyValue' ? 'unknown' : 'narrower',
      preferred: true,
      edits,
    },
  ];
}

function withOperator(operator: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 'ec2:CreateTags',
      Resource: 'arn:aws:ec2:*:*:instance/*',
      Condition: { [operator]: { 'aws:TagKeys': 'false' } },
    },
    'identity',
  );
}
