import { isNumber } from '../../values/number';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { conditionsComparing, knownValues } from './known';

/**
 * An exponent passes: AWS asks for integers and decimals, and does not say that it refuses 1e3.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Numeric
 */
export const invalidNumberValue = defineRule(
  {
    id: 'invalid-number-value',
    family: 'condition-values',
    severity: 'warning',
    accessAnalyzer: ['TYPE_MISMATCH_NUMBER'],
    docs: {
      summary: 'A value of a `Numeric…` operator that is no number.',
      why: `The operators that begin with \`Numeric\` compare integers and decimal numbers. A unit, a separator of thousands or
a wildcard makes a value a text, with which no number compares, so the condition does not test what it was written for.`,
      mend: 'Write the number alone, in the unit of the condition key: `"3600"`, not `"1h"`.',
      bad: [withValue('1h'), withValue(['3600', 'an hour'])],
      good: [withValue('3600'), withValue(3600)],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Numeric',
      ],
    },
  },
  (context) => {
    for (const { condition } of conditionsComparing(context, 'Numeric')) {
      for (const { at, text } of knownValues(condition)) {
        if (isNumber(text)) continue;
        context.report({
          at,
          message: `${quote(text)} is no number, so ${quote(condition.operator)} has nothing to compare; write an integer or a decimal number.`,
        });
      }
    }
  },
);

function withValue(value: unknown) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { NumericGreaterThan: { 'aws:MultiFactorAuthAge': value } },
    },
    'identity',
  );
}
