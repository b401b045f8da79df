import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { openingOf, placeAfter } from '../fixes';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html */
export const missingEffect = defineRule(
  {
    id: 'missing-effect',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['MISSING_EFFECT'],
    docs: {
      summary: 'The statement does not say whether it allows or denies.',
      why: 'There is no default for `Effect`: without it AWS refuses the whole policy, the other statements too.',
      mend: 'Add `"Effect": "Allow"` or `"Effect": "Deny"`. The fix inserts Deny, since no fix of ours gives access away.',
      bad: [statementExample({ Action: 'sqs:ListQueues', Resource: '*' }, 'identity')],
      good: [statementExample({ Effect: 'Deny', Action: 'sqs:ListQueues', Resource: '*' }, 'identity')],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html'],
    },
  },
  (context) => {
    for (const { statement } of violationsOf(context, 'missing-effect')) {
      context.report({
        at: statement,
        mark: openingOf(statement),
        message: 'The statement has no "Effect", so AWS refuses the policy.',
        fixes: () => [
          {
            title: 'Insert "Effect": "Deny"',
            effect: 'unknown',
            edits: [
              {
                edit: 'insert',
                into: statement,
                after: placeAfter(statement, ['Sid']),
                name: 'Effect',
                value: 'Deny',
              },
            ],
          },
        ],
      });
    }
  },
);
