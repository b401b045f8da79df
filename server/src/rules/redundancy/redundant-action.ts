import { redundantIn } from '../../changes/rewrite/redundant-texts';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { redundancyOf } from './lists';

/**
 * Whether one entry stands for all that another does is asked of the patterns, not of the actions that exist today:
 * that is what Access Analyzer does, and what stays true.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export const redundantAction = defineRule(
  {
    id: 'redundant-action',
    family: 'redundancy',
    severity: 'information',
    accessAnalyzer: ['REDUNDANT_ACTION'],
    // What a covered wildcard reaches, the one that covers it reaches too, and there it is said.
    hides: ['broad-action-wildcard', 'service-wildcard'],
    docs: {
      summary: 'An action that another entry of the same list stands for already.',
      why: `\`s3:Get*\` takes in \`s3:GetObject\`: beside it, the single action changes nothing. It makes the policy longer,
and it misleads: a reader who sees a few actions listed takes them for all that is allowed, and whoever removes one
believes that it is gone.

Upper and lower case are the same in actions. Entries that overlap only in part are left alone.`,
      mend: 'Remove the entry that is covered. If the wildcard was not meant to reach so far, narrow the wildcard instead.',
      bad: [
        withActions(['s3:Get*', 's3:GetObject']),
        withActions(['s3:GetObject', 's3:PutObject', 's3:getobject']),
      ],
      good: [withActions(['s3:Get*', 's3:PutObject']), withActions(['s3:Get*', 's3:*Object'])],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
      ],
    },
  },
  ({ policy, report }) => {
    for (const { action } of policy.statements)
      for (const each of redundantIn(action, (text) => text.toLowerCase())) report(redundancyOf(each));
  },
);

function withActions(actions: readonly string[]) {
  return statementExample(
    { Effect: 'Allow', Action: actions, Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' },
    'identity',
  );
}
