import { policy } from './case';
import type { CasesByCode } from './case';

const somebody = '"Effect":"Allow","Principal":{"AWS":"111122223333"}';
const bucket = '"Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*"';
const key = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const topic = '"Resource":"arn:aws:sns:us-east-1:111122223333:orders"';

export const cases: CasesByCode = {
  UNSUPPORTED_ACTION_IN_POLICY: {
    bad: [
      {
        kind: 'resource',
        text: policy(`{${somebody},"Action":["s3:GetObject",«"kms:Decrypt"»],${bucket}}`),
        says: 'an S3 bucket',
        fixes: ['Remove "kms:Decrypt"'],
        fixed: policy(`{${somebody},"Action":["s3:GetObject"],${bucket}}`),
      },
      {
        kind: 'resource',
        fileName: 'bucket-policy.json',
        text: policy(`{${somebody},"Action":«"dynamodb:GetItem"»,${bucket}}`),
        fixes: [],
      },
      {
        kind: 'resource',
        text: policy(`{${somebody},"Action":["s3:GetObject",«"s3:ListAllMyBuckets"»],${bucket}}`),
      },
      {
        kind: 'resource',
        text: policy(`{${somebody},"Action":["sns:Publish",«"sqs:*"»],${topic}}`),
      },
      // AWS KMS takes it, and its guides have it.
      {
        kind: 'resource',
        text: policy(`{${somebody},"Action":["kms:DescribeKey",«"kms:ListKeys"»],"Resource":"*"}`),
        severity: 'warning',
        says: 'no effect',
        fixed: policy(`{${somebody},"Action":["kms:DescribeKey"],"Resource":"*"}`),
      },
      {
        kind: 'trust',
        text: policy(`{${somebody},"Action":["sts:AssumeRole",«"s3:GetObject"»]}`),
        fixed: policy(`{${somebody},"Action":["sts:AssumeRole"]}`),
      },
      { kind: 'trust', text: policy(`{${somebody},"Action":["sts:AssumeRole",«"sts:GetCallerIdentity"»]}`) },
    ],
    good: [
      { kind: 'resource', text: policy(`{${somebody},"Action":["s3:Get*","s3:ListBucket","*"],${bucket}}`) },
      {
        kind: 'resource',
        text: policy(`{${somebody},"Action":["kms:Decrypt","s3:GetObject"],"Resource":"*"}`),
      },
      { kind: 'resource', text: policy(`{${somebody},"Action":"s3express:CreateSession",${bucket}}`) },
      {
        kind: 'identity',
        text: policy(`{"Effect":"Allow","Action":["s3:GetObject","kms:Decrypt"],${bucket}}`),
      },
      {
        kind: 'trust',
        text: policy(
          `{${somebody},"Action":["sts:AssumeRole","sts:TagSession","STS:setsourceidentity","sts:*"]}`,
        ),
      },
      // A file named after a bucket, with the policy of a queue.
      {
        kind: 'resource',
        fileName: 'bucket-policy.json',
        text: policy(
          `{${somebody},"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:111122223333:orders"}`,
        ),
      },
    ],
  },
  UNSUPPORTED_RESOURCE_ARN_IN_POLICY: {
    bad: [
      {
        kind: 'resource',
        text: policy(
          `{${somebody},"Action":"s3:GetObject","Resource":["arn:aws:s3:::amzn-s3-demo-bucket/*",«"${key}"»]}`,
        ),
      },
      {
        kind: 'resource',
        text: policy(
          `{${somebody},"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:111122223333:orders"}`,
          `{${somebody},"Action":"sqs:SendMessage","Resource":«"arn:aws:sns:us-east-1:111122223333:orders"»}`,
        ),
      },
      {
        // S3 wants the bucket by its name.
        kind: 'resource',
        text: policy(
          `{${somebody},"Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*"}`,
          `{${somebody},"Action":"s3:ListBucket","Resource":«"*"»}`,
        ),
        says: 'Amazon S3 refuses',
        fixes: [],
      },
    ],
    good: [
      {
        kind: 'resource',
        text: policy(`{${somebody},"Action":"s3:*","Resource":["arn:aws:s3:::a","arn:aws:s3:::a/*"]}`),
      },
      { kind: 'resource', text: policy(`{${somebody},"Action":"kms:Decrypt","Resource":"${key}"}`) },
      { kind: 'resource', text: policy(`{${somebody},"Action":"kms:Decrypt","Resource":"*"}`) },
      // Perhaps that of an access point.
      { kind: 'resource', text: policy(`{${somebody},"Action":"s3:GetObject","Resource":"*"}`) },
      {
        kind: 'identity',
        text: policy(`{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::a/*","${key}"]}`),
      },
    ],
  },
  IRRELEVANT_CONDITION_KEY_IN_POLICY: {
    bad: [
      {
        kind: 'resource',
        text: policy(
          `{${somebody},"Action":"s3:GetObject",${bucket},"Condition":{"StringEquals":{«"s3:ResourceAccount"»:"111122223333"}}}`,
        ),
        fixes: [],
      },
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Deny","Principal":"*","Action":"s3:GetObject",${bucket},"Condition":{"StringNotEquals":{«"S3:resourceaccount"»:"111122223333"}}}`,
        ),
        fixed: policy(`{"Effect":"Deny","Principal":"*","Action":"s3:GetObject",${bucket}}`),
      },
    ],
    good: [
      {
        kind: 'resource',
        text: policy(
          `{${somebody},"Action":"s3:GetObject",${bucket},"Condition":{"StringEquals":{"aws:PrincipalAccount":"111122223333"}}}`,
        ),
      },
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":"s3:GetObject",${bucket},"Condition":{"StringEquals":{"s3:ResourceAccount":"111122223333"}}}`,
        ),
      },
      {
        kind: 'endpoint',
        text: policy(
          `{${somebody},"Action":"s3:GetObject",${bucket},"Condition":{"StringEquals":{"s3:ResourceAccount":"111122223333"}}}`,
        ),
      },
    ],
  },
};
