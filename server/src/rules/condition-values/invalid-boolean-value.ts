import { isBoolean, meantBoolean } from '../../values/boolean';
import { statementExample } from '../examples';
import { replacing } from '../fixes';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { conditionsComparing, knownValues } from './known';

/**
 * Another case, such as "True", passes: AWS does not say that it tells cases apart here.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Boolean
 */
export const invalidBooleanValue = defineRule(
  {
    id: 'invalid-boolean-value',
    family: 'condition-values',
    severity: 'warning',
    accessAnalyzer: ['TYPE_MISMATCH_BOOLEAN'],
    docs: {
      summary: 'A value of `Bool` or `Null` that is neither true nor false.',
      why: `\`Bool\` compares a key that is true or false, and \`Null\` asks whether a key is absent (\`true\`) or there
(\`false\`). Any other value answers neither question, so the condition does not test what it was written for.`,
      mend: 'Write `"true"` or `"false"`.',
      bad: [withValue('Bool', 'yes'), withValue('Null', '1')],
      good: [withValue('Bool', 'true'), withValue('Bool', false), withValue('Null', 'false')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Boolean',
      ],
    },
  },
  (context) => {
    for (const { condition } of [
      ...conditionsComparing(context, 'Bool'),
      ...conditionsComparing(context, 'Null'),
    ]) {
      for (const { at, text } of knownValues(condition)) {
        if (isBoolean(text)) continue;
        const meant = meantBoolean(text);
        context.report({
          at,
          message: `${quote(text)} is neither true nor false, which is all that ${quote(condition.operator)} compares; write "true" or "false".`,
          fixes: () => (meant === undefined ? [] : [replacing(at, text, meant)]),
        });
      }
    }
  },
);

function withValue(operator: string, value: unknown) {
  return statementExample(
    {
      Effect: 'Deny',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { [operator]: { 'aws:SecureTransport': value } },
    },
    'identity',
  );
}
