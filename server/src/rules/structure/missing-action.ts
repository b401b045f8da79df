import { Template } from '../../policy/edit';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { openingOf, placeAfter } from '../fixes';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html */
export const missingAction = defineRule(
  {
    id: 'missing-action',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['MISSING_ACTION'],
    docs: {
      summary: 'The statement names no action.',
      why: 'Every statement needs `Action` or `NotAction`; without one of them AWS refuses the whole policy.',
      mend: 'Add the actions that the statement is about.',
      bad: [
        statementExample({ Effect: 'Allow', Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' }, 'identity'),
      ],
      good: [
        statementExample(
          { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' },
          'identity',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html'],
    },
  },
  (context) => {
    const names = context.policy.kind === 'rcp' ? '"Action"' : '"Action" or "NotAction"';
    for (const { statement } of violationsOf(context, 'missing-action')) {
      context.report({
        at: statement,
        mark: openingOf(statement),
        message: `The statement has no ${names}, so AWS refuses the policy.`,
        fixes: () => [
          {
            title: 'Insert "Action" to fill in',
            effect: 'unknown',
            edits: [
              {
                edit: 'insert',
                into: statement,
                after: placeAfter(statement, ['Sid', 'Effect', 'Principal', 'NotPrincipal']),
                name: 'Action',
                value: new Template(['', { gap: 'service' }, ':', { gap: 'Action' }, '']),
              },
            ],
          },
        ],
      });
    }
  },
);
