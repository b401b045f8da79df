import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { allows, describeSentences, say } from './say';

const account = '111122223333';
const table = `arn:aws:dynamodb:eu-west-1:${account}:table`;
const roles = `arn:aws:iam::${account}:role`;
const log = `arn:aws:logs:eu-west-1:${account}:log-group:/aws/lambda/x`;

const reading = [
  '"Effect": "Allow", "Action": "s3:GetObject", "Resource": ',
  'Lets anyone who has this policy ',
] as const;

describeSentences('objects', 'identity', reading, [
  ['"arn:aws:s3:::demo/*"', 'read objects of bucket demo.'],
  ['["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"]', 'read objects of buckets a and b.'],
  ['"arn:aws:s3:::demo/logs/*"', 'read objects under logs/ of bucket demo.'],
  ['"arn:aws:s3:::demo/logs/*.gz"', 'read objects named logs/*.gz of bucket demo.'],
  ['"arn:aws:s3:::demo/a/b.txt"', 'read object a/b.txt of bucket demo.'],
  ['"arn:aws:s3:::demo-*/*"', 'read objects of buckets named demo-*.'],
  ['"arn:aws:s3:::*/*"', 'read any object.'],
  ['"arn:aws:s3:::*/logs/*"', 'read objects under logs/ of any bucket.'],
  ['"arn:aws:s3:::demo/${aws:username}/*"', 'read objects under ${aws:username}/ of bucket demo.'],
  ['"arn:aws:s3:::demo-${aws:PrincipalTag/team}/*"', 'read objects of bucket demo-${aws:PrincipalTag/team}.'],
  // A bucket is no object: the verb would say what is not so.
  [
    '"arn:aws:s3:::demo"',
    'use s3:GetObject on bucket demo; s3:GetObject does not act on that, so this allows nothing.',
  ],
  ['["arn:aws:s3:::demo", "arn:aws:s3:::demo/*"]', 'use s3:GetObject on bucket demo and its objects.'],
  // Nothing is named yet.
  ['""', 'use s3:GetObject on resources that it does not name yet.'],
  // A star reaches past the slash.
  ['"arn:aws:s3:::demo*"', 'use s3:GetObject on buckets named demo* and their objects.'],
  ['"arn:aws:s3:::*"', 'use s3:GetObject on any bucket and any object.'],
]);

describeSentences('several resources', 'identity', allows, [
  [
    '"Action": ["s3:ListBucket", "s3:GetObject"], "Resource": ["arn:aws:s3:::demo", "arn:aws:s3:::demo/*"]',
    'list and read bucket demo and its objects.',
  ],
  [
    '"Action": "s3:*", "Resource": ["arn:aws:s3:::a", "arn:aws:s3:::a/*", "arn:aws:s3:::b", "arn:aws:s3:::b/*"]',
    'do anything in Amazon S3 with buckets a and b and their objects.',
  ],
  [
    '"Action": "s3:*", "Resource": ["arn:aws:s3:::a", "arn:aws:s3:::b/*"]',
    'do anything in Amazon S3 with bucket a and objects of bucket b.',
  ],
  [
    `"Action": "dynamodb:*", "Resource": ["${table}/a", "${table}/a/index/*"]`,
    'do anything in Amazon DynamoDB with table a in eu-west-1 and its indexes.',
  ],
  [
    `"Action": "dynamodb:*", "Resource": ["${table}/a", "${table}/a/*"]`,
    'do anything in Amazon DynamoDB with table a in eu-west-1 and its parts.',
  ],
  [
    '"Action": "s3:*", "Resource": ["arn:aws:s3:::a/*", "arn:aws:s3:::b/*", "arn:aws:s3:::c/*", "arn:aws:s3:::d/*", "arn:aws:s3:::e/*"]',
    'do anything in Amazon S3 with objects of buckets a, b, c and 2 more.',
  ],
  [
    `"Action": ["s3:GetObject", "sqs:SendMessage"], "Resource": ["arn:aws:s3:::a/*", "arn:aws:sqs:eu-west-1:${account}:q"]`,
    'use s3:GetObject and sqs:SendMessage on objects of bucket a and queue q in eu-west-1.',
  ],
  [
    '"Action": "s3:*", "NotResource": "arn:aws:s3:::a"',
    'do anything in Amazon S3 with any resource but bucket a.',
  ],
  ['"Action": "s3:GetObject", "NotResource": "*"', 'use s3:GetObject on no resource.'],
  // Without the comma the actions that are left out would be those on these resources alone.
  [
    '"NotAction": "s3:*", "NotResource": "arn:aws:s3:::a/*"',
    'do anything except in Amazon S3, on any resource but objects of bucket a.',
  ],
  [
    '"NotAction": "s3:*", "Resource": "arn:aws:s3:::a/*"',
    'do anything except in Amazon S3 on objects of bucket a.',
  ],
  // Buckets and objects are told apart for certain; of other services AWS's lists have gaps.
  [
    '"Action": ["s3:ListBucket", "s3:GetBucketLocation"], "Resource": "arn:aws:s3:::a/*"',
    'use s3:ListBucket and s3:GetBucketLocation on objects of bucket a; none of these actions acts on that, so this allows nothing.',
  ],
  [
    '"Action": ["s3:ListBucket", "s3:GetObject"], "Resource": "arn:aws:s3:::a"',
    'use s3:ListBucket and s3:GetObject on bucket a.',
  ],
  [
    '"Action": "s3:ListAllMyBuckets", "Resource": "arn:aws:s3:::*"',
    'use s3:ListAllMyBuckets on any bucket and any object.',
  ],
  ['"Action": "s3:GetObjectNew", "Resource": "arn:aws:s3:::a"', 'use "s3:GetObjectNew" on bucket a.'],
  [
    '"Action": "ssmmessages:OpenDataChannel", "Resource": "arn:aws:ssm:*:*:session/*"',
    'use ssmmessages:OpenDataChannel on any session.',
  ],
]);

describeSentences('resources of other services', 'identity', allows, [
  [
    `"Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:${account}:jobs"`,
    'send messages to queue jobs in eu-west-1.',
  ],
  [`"Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:*:jobs"`, 'send messages to queue jobs.'],
  // All that is named by a star is of this account.
  [
    `"Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:${account}:*"`,
    `send messages to any queue of account ${account} in eu-west-1.`,
  ],
  [
    `"Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:${account}:dev-*"`,
    `send messages to queues named dev-* of account ${account} in eu-west-1.`,
  ],
  [`"Action": "dynamodb:Query", "Resource": "${table}/a/index/i"`, 'query index i of table a in eu-west-1.'],
  [`"Action": "iam:PassRole", "Resource": "${roles}/app"`, `pass role app of account ${account}.`],
  [
    `"Action": "iam:PassRole", "Resource": "${roles}/service-role/app"`,
    `pass role app of account ${account}.`,
  ],
  ['"Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/*"', 'pass any role.'],
  [
    '"Action": "iam:AttachRolePolicy", "Resource": "arn:aws:iam::aws:policy/ReadOnlyAccess"',
    'use iam:AttachRolePolicy on AWS managed policy ReadOnlyAccess.',
  ],
  [
    '"Action": "iam:GetUser", "Resource": "arn:aws:iam::*:user/${aws:username}"',
    'use iam:GetUser on their own IAM user.',
  ],
  [
    '"Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:*:${aws:PrincipalTag/team}"',
    'send messages to the queue named by their own tag team.',
  ],
  [
    `"Action": "logs:CreateLogStream", "Resource": "${log}:*"`,
    'use logs:CreateLogStream on log group /aws/lambda/x in eu-west-1.',
  ],
  [
    `"Action": "logs:PutLogEvents", "Resource": "${log}:log-stream:s"`,
    'use logs:PutLogEvents on log stream s of log group /aws/lambda/x in eu-west-1.',
  ],
  [
    `"Action": "secretsmanager:GetSecretValue", "Resource": "arn:aws:secretsmanager:eu-west-1:${account}:secret:db-??????"`,
    'read the value of secret db in eu-west-1.',
  ],
  [
    `"Action": "cloudformation:DeleteStack", "Resource": "arn:aws:cloudformation:eu-west-1:${account}:stack/demo/*"`,
    'use cloudformation:DeleteStack on stack demo in eu-west-1.',
  ],
  [
    `"Action": "apigateway:GET", "Resource": "arn:aws:apigateway:eu-west-1::/restapis/abc"`,
    'use apigateway:GET on /restapis/abc of Amazon API Gateway in eu-west-1.',
  ],
  [
    '"Action": "ec2:*", "Resource": "arn:aws:ec2:*:*:*"',
    'do anything in Amazon EC2 with any resource of Amazon EC2.',
  ],
  ['"Action": "s3:*", "Resource": "arn:aws:nosuch:::x"', 'do anything in Amazon S3 with arn:aws:nosuch:::x.'],
  ['"Action": "s3:*", "Resource": "not an arn"', 'do anything in Amazon S3 with "not an arn".'],
  ['"Action": "s3:*", "Resource": ""', 'do anything in Amazon S3 with resources that it does not name yet.'],
]);

describeSentences('parts of what a star names', 'identity', allows, [
  [
    `"Action": "dynamodb:*", "Resource": ["${table}/dev-*", "${table}/dev-*/index/*"]`,
    `do anything in Amazon DynamoDB with tables named dev-* of account ${account} in eu-west-1 and their indexes.`,
  ],
  [
    `"Action": "s3:*", "Resource": ["arn:aws:s3:::dev-*", "arn:aws:s3:::dev-*/*"]`,
    'do anything in Amazon S3 with buckets named dev-* and their objects.',
  ],
]);

describe('a variable', () => {
  const statement =
    '"Effect": "Allow", "Action": "iam:GetUser", "Resource": "arn:aws:iam::*:user/${aws:username}"';

  it('is no trait of the caller where it is one of two', () =>
    equal(
      say(
        '"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:*:${aws:PrincipalTag/a}${aws:PrincipalTag/b}"',
      ).sentence,
      'Lets anyone who has this policy send messages to queue ${aws:PrincipalTag/a}${aws:PrincipalTag/b}.',
    ));

  it('is plain text in the older language', () =>
    equal(
      say(statement, 'identity', '2008-10-17').sentence,
      'Lets anyone who has this policy use iam:GetUser on user ${aws:username}.',
    ));
});
