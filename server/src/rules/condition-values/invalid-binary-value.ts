import { isBase64 } from '../../values/base64';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { conditionsComparing, knownValues } from './known';

/**
 * AWS's title says string, and its message asks for base64: the check is of `BinaryEquals`. Missing "=" at the end pass.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_BinaryEquals
 */
export const invalidBinaryValue = defineRule(
  {
    id: 'invalid-binary-value',
    family: 'condition-values',
    severity: 'warning',
    accessAnalyzer: ['TYPE_MISMATCH_STRING'],
    docs: {
      summary: 'A value of `BinaryEquals` that is not base64.',
      why: `\`BinaryEquals\` compares bytes, and a policy writes bytes as base64: letters, digits, \`+\` and \`/\`, with \`=\` at
the end. AWS cannot read any other text as bytes, so the condition does not test what it was written for.`,
      mend: 'Write the bytes as base64, or compare a text with `StringEquals`.',
      bad: [withValue('not base64!'), withValue('YWJj=')],
      good: [withValue('QmluYXJ5VmFsdWU='), withValue(['QQ==', 'Qg=='])],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_BinaryEquals',
      ],
    },
  },
  (context) => {
    for (const { condition } of conditionsComparing(context, 'Binary')) {
      for (const { at, text } of knownValues(condition)) {
        if (isBase64(text)) continue;
        context.report({
          at,
          message: `${quote(text)} is not base64, so ${quote(condition.operator)} has no bytes to compare; write the bytes as base64.`,
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
      Condition: { BinaryEquals: { 'demo:Fingerprint': value } },
    },
    'identity',
  );
}
