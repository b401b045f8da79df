import { match } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { say } from './say';

/** The numbers change with AWS's data, so they are left open. */
describe('a sentence about many actions', () => {
  const rows: readonly (readonly [actions: string, says: RegExp])[] = [
    ['"s3:GetBucket*"', /use the \d+ read actions of Amazon S3 named GetBucket\* on any resource\.$/],
    [
      '"s3:*Bucket*"',
      /use the \d+ actions of Amazon S3 named \*Bucket\* \(\d+ manage permissions\) on any resource/,
    ],
    [
      '"s3:GetBucketAcl", "s3:GetBucketPolicy", "s3:PutBucketAcl", "s3:GetObject"',
      /use 4 read and permissions management actions of Amazon S3 on any resource/,
    ],
    [
      '"s3:Get*", "s3:Put*"',
      /use \d+ (?:list, )?read, (?:tagging, )?write.* actions? of Amazon S3|use \d+ actions of Amazon S3/,
    ],
    [
      '"s3:GetObject", "sqs:GetQueueUrl", "sns:GetTopicAttributes", "iam:GetUser", "kms:ListKeys"',
      /use 5 list and read actions of Amazon S3, Amazon SQS and 3 more services on any resource/,
    ],
    [
      '"s3:GetObject", "s3:PutObject", "s3:a", "s3:b"',
      /use 2 read and write actions of Amazon S3 and 2 unknown actions on/,
    ],
  ];
  for (const [actions, says] of rows)
    it(actions, () =>
      match(say(`"Effect": "Allow", "Action": [${actions}], "Resource": "*"`).sentence, says),
    );
});
