import { consequenceOf } from '../consequence';
import { statementExample } from '../examples';
import { removingStatement } from '../fixes';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { wildcardUses } from './wildcards';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const conditionNeverHolds = defineRule(
  {
    id: 'condition-never-holds',
    family: 'condition-keys',
    severity: 'information',
    accessAnalyzer: ['REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION'],
    docs: {
      summary: 'A statement has no effect, because a negated wildcard in a condition matches no value.',
      why: `\`*\` matches every value, so a negated operator with it only holds for requests that lack the key. Where there
are none, or where the operator needs a value, it never holds, and the whole statement has no effect: an \`Allow\` grants
nothing, and a \`Deny\` protects nothing. That is so for

- \`StringNotLike\` on a key that every request carries, such as \`aws:RequestedRegion\`;
- \`ForAnyValue:StringNotLike\`, which needs a value that does not match.

AWS has not published when its own check speaks; these are the cases that follow from how IAM compares.`,
      mend: 'Write the value that was meant, or remove the statement, which changes nothing.',
      bad: [
        withCondition({ StringNotLike: { 'aws:RequestedRegion': '*' } }),
        withCondition({ 'ForAnyValue:StringNotLike': { 'aws:TagKeys': '*' } }),
      ],
      good: [withCondition({ StringNotLike: { 'aws:RequestedRegion': 'eu-*' } })],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_String',
      ],
    },
  },
  (context) => {
    for (const { use, value, comesTo } of context.once(wildcardUses)) {
      if (comesTo !== 'never') continue;
      const { statement, condition } = use;
      context.report({
        at: value,
        message: `${quote(condition.operator)} with ${quote(value.value)} on ${quote(condition.key)} holds for no request, so the statement ${consequenceOf(statement)}; write the value that is meant, or remove the statement.`,
        fixes: () => removingStatement(statement),
      });
    }
  },
);

function withCondition(condition: object) {
  return statementExample(
    {
      Effect: 'Deny',
      Action: 'ec2:CreateTags',
      Resource: '*',
      Condition: condition,
    },
    'identity',
  );
}
