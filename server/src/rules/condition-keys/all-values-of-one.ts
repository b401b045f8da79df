import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import { splitClaim } from '../../access/federation';
import { isNegated } from '../../policy/operator';
import type { ConditionOperator } from '../../policy/operator';
import { isMultivalued, oneOrSeveral } from '../../reference/condition-keys';
import { changeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { written } from './qualifiers';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html */
export const allValuesOfOne = defineRule(
  {
    id: 'all-values-of-one',
    family: 'condition-keys',
    severity: 'warning',
    security: true,
    accessAnalyzer: ['FORALLVALUES_WITH_SINGLE_VALUED_KEY'],
    docs: {
      summary: 'ForAllValues: stands before an operator on a key that has one value at most.',
      why: `\`ForAllValues:\` holds when every value of the key matches, and so it holds when there is none: a request that
lacks the key passes. On a key that has one value at most the prefix adds nothing but that hole. An \`Allow\` that is
meant for your organization then also lets in requests that do not tell their organization.`,
      mend: 'Remove the prefix. In a `Deny` it is replaced by `IfExists`, so that requests without the key stay denied.',
      bad: [withOperator('ForAllValues:StringEquals')],
      good: [withOperator('StringEquals')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html',
      ],
    },
  },
  (context) => {
    for (const use of context.once(conditionUses)) {
      const { operator, condition, key } = use;
      if (operator?.set !== 'ForAllValues' || operator.base === 'Null') continue;
      // An empty list asks for the key's absence, which is another rule's matter.
      if (!condition.values.length && condition.complete) continue;
      const found = use.found();
      if (found ? isMultivalued(found.key) || oneOrSeveral.has(key) : !isSubject(key)) continue;
      context.report({
        at: condition.keyEntry,
        message: `A request carries one value of ${quote(condition.key)} at most, and "ForAllValues:" lets the condition hold for requests that carry none; remove "ForAllValues:".`,
        fixes: () => dropping(use, operator),
      });
    }
  },
);

/**
 * Whoever signs a token, it has one subject.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
function isSubject(key: string): boolean {
  return splitClaim(key)?.claim === 'sub';
}

/**
 * An `Allow` without the prefix no longer lets in what lacks the key. A `Deny` has to go on stopping it, and so gets an
 * `IfExists` where the operator by itself would let it through; an empty value, which the prefix takes for none, is the
 * one thing that may then come out otherwise.
 */
function dropping({ statement, condition }: ConditionUse, operator: ConditionOperator): readonly Fix[] {
  const { effect } = statement;
  if (effect === undefined) return [];
  const ifExists = operator.ifExists || (effect === 'Deny' && !isNegated(operator));
  const to = written({ ...operator, set: undefined, ifExists });
  const edits = changeCondition(condition, { operator: to });
  if (!edits) return [];
  return [
    {
      title: `Change ${quote(condition.operator)} to ${quote(to)}`,
      effect: effect === 'Allow' ? 'narrower' : 'unknown',
      preferred: true,
      edits,
    },
  ];
}

function withOperator(operator: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { [operator]: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
    },
    'identity',
  );
}
