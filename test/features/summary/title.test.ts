import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { PolicyKind } from '../../../server/src/policy/model';
import { say } from './say';

const rows: readonly (readonly [statement: string, title: string, kind?: PolicyKind])[] = [
  [
    '"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::demo/*"',
    'Allow reading objects of bucket demo',
  ],
  [
    '"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"StringNotEquals": {"aws:RequestedRegion": "eu-west-1"}}',
    'Deny everything outside eu-west-1',
    'scp',
  ],
  [
    '"Effect": "Deny", "NotAction": ["iam:*", "sts:*", "support:*"], "Resource": "*", "Condition": {"StringNotEquals": {"aws:RequestedRegion": ["eu-west-1", "eu-central-1"]}}',
    'Deny everything except in 3… outside eu-west-1 and eu-central-1',
    'scp',
  ],
  [
    '"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}',
    'Deny everything without MFA',
  ],
  [
    '"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::demo/*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}',
    'Deny everything in Amazon S3 with objects of bucket… without TLS',
    'resource',
  ],
  [
    '"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"',
    'Trust the Lambda service',
    'trust',
  ],
  [
    '"Effect": "Deny", "Principal": {"AWS": "111122223333"}, "Action": "sts:AssumeRole"',
    'Deny account 111122223333 assuming this role',
    'trust',
  ],
  [
    '"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sts:TagSession"',
    'Allow account 111122223333 to tag sessions of this role',
    'trust',
  ],
  [
    '"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::demo/*"',
    'Allow anyone at all to read objects of bucket demo',
    'resource',
  ],
  [
    '"Effect": "Allow", "Action": ["iam:GetUser", "iam:GetRole", "iam:GetGroup"], "Resource": "*"',
    'Allow 3 read actions of AWS IAM',
  ],
  [
    '"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"StringEquals": {"a:a": "1", "a:b": "1", "a:c": "1"}}',
    'Allow everything on 3 conditions',
  ],
  [
    '"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"Ref": "C"}',
    'Allow everything on a condition',
  ],
  ['"Action": "s3:GetObject", "Resource": "*"', 'Reading any object of Amazon S3'],
  ['"Sid": "x"', 'Empty statement'],
];

describe('a title', () => {
  for (const [statement, title, kind] of rows)
    it(`${kind ?? 'identity'}: ${statement}`, () => equal(say(statement, kind).title, title));

  it('says that there are conditions, however long the rest', () => {
    const { title } = say(
      `"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${'b'.repeat(90)}/*", "Condition": {"StringEquals": {"aws:SourceVpc": "${'v'.repeat(90)}"}}`,
    );
    ok(title.endsWith('… on a condition'), title);
    ok(title.length <= 64, title);
  });
});
