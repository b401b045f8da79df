import { attachmentFacts } from '../../policy/attachment';
import { statementExample } from '../examples';
import { isForeign } from '../foreign-resource';
import { defineRule } from '../rule';
import { quote } from '../../text/words';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const unsupportedResource = defineRule(
  {
    id: 'unsupported-resource',
    family: 'resource-policies',
    severity: 'error',
    kinds: ['resource'],
    accessAnalyzer: ['UNSUPPORTED_RESOURCE_ARN_IN_POLICY'],
    docs: {
      summary: 'A resource that the policy of another resource cannot name.',
      why: `The policy of a resource is about that resource, or about what lies in it: a bucket policy names the bucket and its
objects. AWS refuses a policy that names something else. Of a bucket, \`*\` is too little: S3 wants it by its name.`,
      mend: 'Name the resource that the policy belongs to.',
      bad: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { AWS: '111122223333' },
            Action: 's3:GetObject',
            Resource: [
              'arn:aws:s3:::amzn-s3-demo-bucket/*',
              'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            ],
          },
          'resource',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { AWS: '111122223333' },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
          },
          'resource',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html'],
    },
  },
  ({ policy, report }) => {
    const of = policy.attachedTo && attachmentFacts[policy.attachedTo];
    if (!of) return;
    // What a policy says may as well be that of an access point, whose star AWS takes: only what it is called tells.
    const mindsStar = policy.attachedTo === 's3-bucket' && policy.kindFrom !== 'content';
    for (const { resource } of policy.statements) {
      for (const text of resource?.texts ?? []) {
        if (mindsStar && text.certain && text.value === '*' && !resource?.negated)
          report({
            at: text,
            message:
              '"*" does not name the bucket, and Amazon S3 refuses a bucket policy that names no resource of its own; write the ARN of the bucket, or of what is in it.',
          });
        if (!text.certain || !isForeign(of, text.value)) continue;
        report({
          at: text,
          message: `${quote(text.value)} is not what the policy of ${of.title} is about, and AWS refuses it there.`,
        });
      }
    }
  },
);
