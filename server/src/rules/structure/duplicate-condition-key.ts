import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../words';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html */
export const duplicateConditionKey = defineRule(
  {
    id: 'duplicate-condition-key',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['DUPLICATE_KEYS_WITH_DIFFERENT_CASE'],
    docs: {
      summary: 'A condition key stands twice under one operator, in upper and in lower case.',
      why: 'Condition keys are the same in upper and in lower case. Two spellings under one operator are the same key twice, and AWS refuses the policy.',
      mend: 'Write the key once, with the values of both in a list.',
      bad: [
        statementExample(
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
            Condition: {
              StringEquals: { 'aws:PrincipalTag/team': 'blue', 'aws:principaltag/team': 'green' },
            },
          },
          'identity',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
            Condition: { StringEquals: { 'aws:PrincipalTag/team': ['blue', 'green'] } },
          },
          'identity',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html'],
    },
  },
  (context) => {
    for (const { entry, other } of violationsOf(context, 'duplicate-condition-key')) {
      context.report({
        at: entry,
        message: `${quote(entry.name)} is the same key as ${quote(other.name)} of this operator, as case does not count, and AWS refuses the policy.`,
        related: [{ ...other.key, message: `${quote(other.name)} stands here` }],
      });
    }
  },
);
