import { redundantIn } from '../../changes/rewrite/redundant-texts';
import { allowExample } from '../examples';
import { defineRule } from '../rule';
import { redundancyOf } from './lists';

/**
 * Whole texts are compared, stars across colons and slashes included, and case counts: so IAM reads them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export const redundantResource = defineRule(
  {
    id: 'redundant-resource',
    family: 'redundancy',
    severity: 'information',
    accessAnalyzer: ['REDUNDANT_RESOURCE'],
    docs: {
      summary: 'A resource that another entry of the same list stands for already.',
      why: `A \`*\` in an ARN stands for any characters, slashes and colons included. \`arn:aws:s3:::demo*\` is therefore
every bucket whose name begins so and every object in them, and \`arn:aws:s3:::demo*/*\` beside it changes nothing. Often
that shows that the first reaches farther than somebody thought.

Upper and lower case differ in resources. A policy variable is covered by a \`*\`, and by itself.`,
      mend: 'Remove the entry that is covered. If the wildcard was not meant to reach so far, narrow the wildcard instead.',
      bad: [
        allowExample('s3:GetObject', ['arn:aws:s3:::demo*', 'arn:aws:s3:::demo*/*']),
        allowExample('sqs:SendMessage', ['arn:aws:sqs:*:*:jobs', 'arn:aws:sqs:*:*:jobs']),
      ],
      good: [
        allowExample(['s3:GetObject', 's3:ListBucket'], ['arn:aws:s3:::demo', 'arn:aws:s3:::demo/*']),
        allowExample('ssm:GetParameter', [
          'arn:aws:ssm:*:*:parameter/Shop/*',
          'arn:aws:ssm:*:*:parameter/shop/*',
        ]),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html'],
    },
  },
  ({ policy, report }) => {
    for (const { resource } of policy.statements)
      for (const each of redundantIn(resource, (text) => text)) report(redundancyOf(each));
  },
);
