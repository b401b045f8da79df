import { accessLevels } from '../../../server/src/reference/model';
import { realReference } from '../../support/reference';
import { action, policy } from './at';
import { describeHovers } from './table';

const s3 = realReference().service('s3');
const reading = s3?.matching('Get*').length ?? 0;
const all = realReference().services.reduce(
  (sum, { counts }) => sum + accessLevels.reduce((some, level) => some + counts[level], 0),
  0,
);

describeHovers('a wildcard', [
  {
    document: action('s3:Get*'),
    says: [
      `\`s3:Get*\` matches **${reading} actions** of Amazon S3 today`,
      /- \*\*\d+ read\*\*: .* and \d+ more/,
    ],
    silent: ['permissions management'],
  },
  {
    document: action('iam:*'),
    says: [
      /permissions management\*\*: `AttachGroupPolicy`.*\n- \*\*5 dealing in credentials\*\*: `CreateAccessKey`.*\n- \*\*\d+ write\*\*/,
    ],
  },
  { document: action('s3:*'), says: [/permissions management\*\*: .*`PutBucketPolicy`/] },
  { document: action('s3:GetBucket*'), says: ['`GetBucketVersioning`'] },
  {
    document: action('iam:*AccessKey'),
    says: ['`CreateAccessKey`', '`DeleteAccessKey`', '`UpdateAccessKey`'],
    silent: ['more'],
  },
  { document: action('s3:Nope*'), says: ['`s3:Nope*` matches no action of Amazon S3'] },
  { document: action('nope:*'), says: ['`nope:*` matches no action in the reference'] },
  ...['*', '*:*'].map((every) => ({
    document: action(every),
    says: [
      `every action of every service**: ${all.toLocaleString('en-US')} actions of ${realReference().services.length} services`,
      /permissions management\*\*, such as `iam:\w+`/,
      '`sts:AssumeRole`',
    ],
  })),
]);

const here = (wildcard: string, more: string, effect = 'Allow') =>
  policy(`"Effect": "${effect}", "Action": "${wildcard}¦", ${more}`);
describeHovers('a wildcard with its statement', [
  {
    document: here('s3:*Acl', '"Resource": "arn:aws:s3:::demo/*"'),
    says: [
      "**4 of its 6 actions can use this statement's resources**; it does not allow `s3:GetBucketAcl`, `s3:PutBucketAcl`.",
    ],
  },
  {
    document: here('s3:*Acl', '"Resource": "arn:aws:s3:::demo/*"', 'Deny'),
    says: ["can use this statement's resources**; it does not deny "],
  },
  {
    document: here('s3:GetObject*', '"Resource": "arn:aws:s3:::demo/*"'),
    says: ["All of them can use this statement's resources."],
  },
  {
    document: here('sqs:*', '"Resource": "arn:aws:s3:::demo/*"'),
    says: [
      "**As AWS lists them, none can use this statement's resources**: the statement does not allow them.",
    ],
  },
  { document: here('s3:*', '"Resource": "*"'), says: ['matches'], silent: ["statement's resources"] },
  {
    document: here('s3:*', '"Resource": ["arn:aws:s3:::demo/*", {"Ref": "More"}]'),
    says: ['matches'],
    silent: ['does not allow'],
  },
  {
    document: here('s3:List*', '"Resource": "*", "Condition": {"StringLike": {"s3:prefix": "a/*"}}'),
    says: [
      /AWS lists `s3:prefix` for 2 of its \d+ actions\. Where a request lacks it the condition fails, and the statement does not allow the others\./,
    ],
  },
  {
    document: here('s3:Get*', '"Resource": "*", "Condition": {"StringEquals": {"ec2:Vpc": "x"}}'),
    says: ['**AWS lists no `ec2:Vpc` for any of them.**'],
  },
  {
    document: here('s3:*', '"Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "true"}}'),
    says: ['matches'],
    silent: ['AWS lists'],
  },
  {
    document: here('*', '"Resource": "arn:aws:s3:::demo/*", "Condition": {"StringLike": {"s3:prefix": "a"}}'),
    says: ['every action of every service'],
    silent: ['AWS lists', "statement's resources"],
  },
  {
    document: policy('"Effect": "Deny", "NotAction": "s3:*¦", "Resource": "arn:aws:s3:::demo/*"'),
    says: ['under `NotAction`'],
    silent: ["statement's resources"],
  },
]);
