import { denyPlainHttp } from './deny';
import type { DocumentTemplate } from './document';
import { gaps } from './gaps';
import { statementOf } from './statement';

const bucket = gaps`arn:aws:s3:::${'bucket'}`;
const objects = gaps`arn:aws:s3:::${'bucket'}/*`;

export const bucketPolicy: DocumentTemplate = {
  label: 'S3 bucket policy',
  kind: 'resource',
  service: 's3',
  detail: 'TLS only, a role reads',
  typed: ['Bucket policy', 'Resource policy for S3'],
  words: 'Denies plain HTTP to everybody and lets a role of another account list and read the bucket.',
  page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html',
  statements: [
    denyPlainHttp('resource', 's3:*', [bucket, objects]),
    statementOf('resource', {
      sid: 'AllowRead',
      effect: 'Allow',
      principal: { AWS: gaps`arn:aws:iam::${'account id'}:role/${'role'}` },
      action: ['s3:ListBucket', 's3:GetObject'],
      resource: [bucket, objects],
    }),
  ],
};

/** https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html */
export const queuePolicy: DocumentTemplate = {
  label: 'SQS queue policy',
  kind: 'resource',
  service: 'sqs',
  detail: 'an SNS topic sends',
  typed: ['Queue policy', 'Resource policy for SQS'],
  words: 'Lets Amazon SNS send the messages of one topic to the queue.',
  page: 'https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html',
  statements: [
    statementOf('resource', {
      sid: 'AllowTopic',
      effect: 'Allow',
      principal: { Service: 'sns.amazonaws.com' },
      action: 'sqs:SendMessage',
      resource: gaps`arn:aws:sqs:${'Region'}:${'account id'}:${'queue'}`,
      condition: {
        ArnEquals: { 'aws:SourceArn': gaps`arn:aws:sns:${'Region'}:${'account id'}:${'topic'}` },
      },
    }),
  ],
};

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html */
export const topicPolicy: DocumentTemplate = {
  label: 'SNS topic policy',
  kind: 'resource',
  service: 'sns',
  detail: 'an S3 bucket publishes',
  typed: ['Topic policy', 'Resource policy for SNS'],
  words: 'Lets Amazon S3 publish the events of one bucket of your account to the topic.',
  page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html',
  statements: [
    statementOf('resource', {
      sid: 'AllowBucket',
      effect: 'Allow',
      principal: { Service: 's3.amazonaws.com' },
      action: 'sns:Publish',
      resource: gaps`arn:aws:sns:${'Region'}:${'account id'}:${'topic'}`,
      condition: {
        StringEquals: { 'aws:SourceAccount': gaps`${'account id'}` },
        ArnLike: { 'aws:SourceArn': bucket },
      },
    }),
  ],
};

const roleOfKey = { AWS: gaps`arn:aws:iam::${'account id'}:role/${'role'}` };

/** https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html */
export const keyPolicy: DocumentTemplate = {
  label: 'KMS key policy',
  kind: 'resource',
  service: 'kms',
  detail: 'a role uses the key',
  typed: ['Key policy', 'Resource policy for KMS'],
  words:
    'Lets IAM policies of the account grant the use of the key, which keeps somebody able to manage it, and lets a role encrypt and decrypt with it, also through AWS services that it uses. `"Resource": "*"` is the key itself.',
  page: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
  statements: [
    statementOf('resource', {
      sid: 'AllowAccount',
      effect: 'Allow',
      principal: { AWS: gaps`arn:aws:iam::${'account id'}:root` },
      action: 'kms:*',
    }),
    statementOf('resource', {
      sid: 'AllowUse',
      effect: 'Allow',
      principal: roleOfKey,
      action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    }),
    statementOf('resource', {
      sid: 'AllowUseByServices',
      effect: 'Allow',
      principal: roleOfKey,
      action: ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant'],
      condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    }),
  ],
};
