import { defineRule } from '../rule';
import { openingOf } from '../fixes';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html */
export const missingStatement = defineRule(
  {
    id: 'missing-statement',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['MISSING_STATEMENT'],
    docs: {
      summary: 'The policy has no statement.',
      why: 'Everything that a policy says stands in its statements. AWS does not take a policy without one.',
      mend: 'Add a `Statement` with what is to be allowed or denied. Elements such as `Effect` and `Action` belong into a statement, never beside it.',
      bad: [
        { kind: 'identity', text: '{"Version": "2012-10-17"}' },
        { kind: 'identity', text: '{"Version": "2012-10-17", "Statement": []}' },
        {
          kind: 'identity',
          text: '{"Version": "2012-10-17", "Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}',
        },
      ],
      good: [
        {
          kind: 'identity',
          text: '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}}',
        },
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html'],
    },
  },
  (context) => {
    for (const { policy, empty } of violationsOf(context, 'missing-statement')) {
      if (empty) {
        context.report({
          at: empty,
          message: '"Statement" is empty, so the policy says nothing and AWS refuses it.',
        });
      } else {
        context.report({
          at: policy,
          mark: openingOf(policy),
          message: 'The policy has no "Statement", so it says nothing and AWS refuses it.',
        });
      }
    }
  },
);
