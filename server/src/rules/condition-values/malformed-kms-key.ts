import { conditionUses } from '../../access/condition-uses';
import { readArn } from '../../policy/arn';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { exactValues } from './plain';

/**
 * AWS does not say which keys it looks at. Those of S3 are certain; of the others that hold the ARN of a key the same is
 * true, and they are told of with less weight and without AWS's code. Patterns are let pass.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
 */
export const malformedKmsKey = defineRule(
  {
    id: 'malformed-kms-key',
    family: 'condition-values',
    severity: 'error',
    accessAnalyzer: ['INVALID_KMS_KEY_VALUE'],
    docs: {
      summary: 'A condition compares a KMS key with what is not the ARN of one.',
      why: `A condition key such as \`s3:x-amz-server-side-encryption-aws-kms-key-id\` holds the full ARN of a KMS key, whatever the
caller named it by. An alias or a bare key id never equals it, so the value matches nothing.`,
      mend: 'Write the ARN of the key: `arn:aws:kms:<Region>:<account>:key/<key id>`.',
      bad: [withKey('alias/app'), withKey('1234abcd-12ab-34cd-56ef-1234567890ab')],
      good: [withKey('arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab')],
      links: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html'],
    },
  },
  (context) => {
    for (const use of context.once(conditionUses)) {
      const isCertain = certainKeys.has(use.key);
      if (!isCertain && !likeKeys.has(use.key)) continue;
      for (const { at, text } of exactValues(use)) {
        if (isKeyArn(text)) continue;
        context.report({
          at,
          ...(!isCertain && { severity: 'warning' as const, code: null }),
          message: `${quote(text)} is not the ARN of a KMS key, so no request matches it; write "arn:<partition>:kms:<Region>:<account>:key/<key id>".`,
        });
      }
    }
  },
);

function isKeyArn(text: string): boolean {
  const arn = readArn(text);
  if (arn?.service !== 'kms' || !arn.region || !arn.account) return false;
  return arn.resource.startsWith('key/') && arn.resource.length > 'key/'.length;
}

/** Lower-case. */
const certainKeys: ReadonlySet<string> = new Set([
  's3:x-amz-server-side-encryption-aws-kms-key-id',
  's3express:x-amz-server-side-encryption-aws-kms-key-id',
]);

/** Lower-case: those whose names and whose types in the reference say that they hold an ARN. */
const likeKeys: ReadonlySet<string> = new Set([
  's3tables:kmskeyarn',
  's3vectors:kmskeyarn',
  'secretsmanager:kmskeyarn',
  'sagemaker:domainsharingoutputkmskeyarn',
  'sagemaker:featuregroupofflinestorekmskeyarn',
  'sagemaker:featuregrouponlinestorekmskeyarn',
  'sagemaker:outputkmskeyarn',
  'sagemaker:volumekmskeyarn',
]);

function withKey(key: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { StringEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': key } },
    },
    'identity',
  );
}
