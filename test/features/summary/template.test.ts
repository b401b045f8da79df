import { allows, describeSentences } from './say';

const read = '"Action": "s3:GetObject", "Resource": ';

describeSentences('what deployment fills in', 'identity', allows, [
  [`${read}{"Fn::Sub": "arn:\${AWS::Partition}:s3:::demo/*"}`, 'read objects of bucket demo.'],
  [`${read}{"Fn::Sub": "arn:aws:s3:::\${Bucket}/*"}`, 'read objects of a bucket that deployment fills in.'],
  [
    `${read}{"Fn::Sub": "arn:aws:s3:::demo/\${Prefix}/*"}`,
    'read objects of bucket demo that deployment fills in.',
  ],
  [`${read}{"Ref": "R"}`, 'use s3:GetObject on resources that deployment fills in.'],
  [
    `${read}["arn:aws:s3:::demo/*", {"Fn::GetAtt": ["Q", "Arn"]}]`,
    'read objects of bucket demo; deployment fills in the rest.',
  ],
  [
    `${read}{"Fn::If": ["C", "arn:aws:s3:::a/*", "arn:aws:s3:::b/*"]}`,
    'read objects of bucket a or b; deployment decides which.',
  ],
  [`${read}["arn:aws:s3:::a/*", {"Ref": "AWS::NoValue"}]`, 'read objects of bucket a.'],
  // Two unknown buckets need not be the same.
  [
    '"Action": "s3:*", "Resource": [{"Fn::Sub": "arn:aws:s3:::${A}"}, {"Fn::Sub": "arn:aws:s3:::${B}/*"}]',
    'do anything in Amazon S3 with a bucket that deployment fills in and objects of a bucket that deployment fills in.',
  ],
  [
    '"Action": "sqs:SendMessage", "Resource": {"Fn::Sub": "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:jobs"}',
    'send messages to queue jobs.',
  ],
  ['"Action": {"Ref": "A"}, "Resource": "*"', 'do what deployment fills in.'],
  [
    '"Action": ["s3:GetObject", {"Fn::Sub": "s3:${A}"}], "Resource": "*"',
    'read any object of Amazon S3; deployment fills in the rest.',
  ],
  [
    '"Action": "*", "Resource": "*", "Condition": {"Ref": "C"}',
    'do anything, but only under conditions that deployment fills in.',
  ],
  [
    '"Action": "*", "Resource": "*", "Condition": {"StringEquals": {"aws:SourceAccount": {"Ref": "A"}}}',
    'do anything, but only if aws:SourceAccount is as deployment fills in.',
  ],
  [
    '"Action": "*", "Resource": "*", "Condition": {"Fn::If": ["C", {"Bool": {"aws:SecureTransport": "true"}}, {"Ref": "AWS::NoValue"}]}',
    'do anything, but only under conditions that deployment fills in.',
  ],
]);

describeSentences(
  'whom deployment fills in',
  'trust',
  ['"Action": "sts:AssumeRole", "Effect": ', ''],
  [
    [
      '"Allow", "Principal": {"AWS": {"Ref": "Who"}}',
      'Lets someone whom deployment fills in assume this role.',
    ],
    [
      '"Allow", "Principal": {"AWS": {"Fn::Sub": "arn:aws:iam::${AWS::AccountId}:root"}}',
      'Lets an account that deployment fills in assume this role.',
    ],
    [
      '"Allow", "Principal": {"AWS": {"Fn::Sub": "arn:aws:iam::${AWS::AccountId}:role/app"}}',
      'Lets role app of an account that deployment fills in assume this role.',
    ],
    [
      '"Allow", "Principal": {"AWS": ["111122223333", {"Ref": "Who"}]}',
      'Lets account 111122223333 assume this role; deployment fills in the rest.',
    ],
    [
      '{"Ref": "Effect"}, "Principal": {"AWS": "111122223333"}',
      'Allow or Deny, as deployment fills in: account 111122223333 assuming this role.',
    ],
  ],
);
