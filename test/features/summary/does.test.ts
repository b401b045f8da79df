import { allows, denies, describeSentences } from './say';

const anywhere = '"Resource": "*"';

describeSentences('what is done', 'identity', allows, [
  [`"Action": "*", ${anywhere}`, 'do anything.'],
  [`"Action": "*:*", ${anywhere}`, 'do anything.'],
  [`"Action": "s3:*", ${anywhere}`, 'do anything in Amazon S3.'],
  [`"Action": ["s3:*", "IAM:*", "kms:*"], ${anywhere}`, 'do anything in Amazon S3, AWS IAM and AWS KMS.'],
  [
    `"Action": ["s3:*", "iam:*", "kms:*", "sqs:*", "sns:*"], ${anywhere}`,
    'do anything in Amazon S3, AWS IAM and 3 more services.',
  ],
  [`"Action": "s3:GetObject", ${anywhere}`, 'read any object of Amazon S3.'],
  [`"Action": "S3:getobject", ${anywhere}`, 'read any object of Amazon S3.'],
  [`"Action": "sts:AssumeRole", ${anywhere}`, 'assume any role of AWS IAM.'],
  // Needs no resource, so `*` says nothing.
  [`"Action": "s3:ListAllMyBuckets", ${anywhere}`, 'use s3:ListAllMyBuckets.'],
  [`"Action": "s3:GetBucketPolicy", ${anywhere}`, 'use s3:GetBucketPolicy on any resource.'],
  [
    `"Action": ["s3:GetObject", "sqs:SendMessage"], ${anywhere}`,
    'use s3:GetObject and sqs:SendMessage on any resource.',
  ],
  [`"Action": "s3:Get*", ${anywhere}`, 'read what is in Amazon S3.'],
  [
    `"Action": ["s3:Get*", "s3:List*", "sqs:Get*"], ${anywhere}`,
    'list and read what is in Amazon S3 and Amazon SQS.',
  ],
  [`"Action": ["s3:GetObject", "s3:GetObject"], ${anywhere}`, 'read any object of Amazon S3.'],
  // What the service has whole is not told twice.
  [`"Action": ["s3:*", "s3:GetObject"], ${anywhere}`, 'do anything in Amazon S3.'],
  [
    `"Action": ["s3:*", "sqs:SendMessage"], ${anywhere}`,
    'do anything in Amazon S3 and use sqs:SendMessage on any resource.',
  ],
  // Unknown actions stand as they are written.
  [`"Action": "s3:GetObjects", ${anywhere}`, 'use "s3:GetObjects" on any resource.'],
  [`"Action": "nosuch:*", ${anywhere}`, 'use "nosuch:*" on any resource.'],
  [`"Action": "*:Get*", ${anywhere}`, 'use "*:Get*" on any resource.'],
  [
    `"Action": "s3:GetObject\\n[a](http://b)", ${anywhere}`,
    'use "s3:GetObject [a](http://b)" on any resource.',
  ],
  [`"NotAction": "iam:*", ${anywhere}`, 'do anything except in AWS IAM.'],
  [`"NotAction": ["iam:*", "sts:Get*", "a:B"], ${anywhere}`, 'do anything except sts:Get*, iam:* and "a:B".'],
  [`"NotAction": "*", ${anywhere}`, 'do nothing.'],
]);

describeSentences('what is kept from being done', 'identity', denies, [
  [`"Action": "*", ${anywhere}`, 'doing anything.'],
  [`"Action": "s3:DeleteObject", ${anywhere}`, 'deleting any object of Amazon S3.'],
  [`"Action": ["s3:List*", "s3:Get*"], ${anywhere}`, 'listing and reading what is in Amazon S3.'],
  [`"Action": "iam:CreateUser", ${anywhere}`, 'using iam:CreateUser on any resource.'],
]);
