import { action, policy } from './at';
import { describeHovers } from './table';

/** A statement that names two kinds of S3 resources. */
const reading = (actions: string, effect = 'Allow') =>
  policy(
    `"Effect": "${effect}", "Action": [${actions}], "Resource": ["arn:aws:s3:::demo", "arn:aws:s3:::demo/*"]`,
  );
const asking = (actions: string, condition: string, effect = 'Allow') =>
  policy(`"Effect": "${effect}", "Action": [${actions}], "Resource": "*", "Condition": {${condition}}`);

describeHovers('an action', [
  {
    document: action('s3:getobject'),
    token: '"s3:getobject"',
    says: [
      '**`s3:GetObject`** · Read · Amazon S3',
      '`object`: `arn:${Partition}:s3:::${BucketName}/${ObjectName}`',
      /Condition keys: .*`s3:ExistingObjectTag\/\$\{TagKey\}`/,
      // What people mean stands before access points.
      /- `object`[^]*- `accesspointobject`/,
    ],
    silent: ['Sensitive', '---', 'In this statement'],
  },
  {
    document: action('s3:ListAllMyBuckets'),
    says: ['· List ·', 'only `*` as `Resource` matches it'],
    silent: ['Resource type', "this statement's resources"],
  },
  { document: action('s3:PutBucketPolicy'), says: ['· Permissions management ·'] },
  { document: action('iam:CreateAccessKey'), says: ['**Sensitive:** it hands out credentials'] },
  {
    document: action('iam:PassRole'),
    says: ['**Sensitive:** with it somebody can raise their own permissions'],
  },
  { document: action('sts:AssumeRole'), says: [/Condition keys: `sts:ExternalId`/] },
  {
    document: action('ec2:CreateTags'),
    says: [/Resource types: (`[\w-]+`, ){4}`[\w-]+` and \d+ more/],
    silent: ['arn:'],
  },
  {
    document: action('s3:GetObjct'),
    says: ['Amazon S3 has no action `GetObjct`', 'Did you mean `s3:GetObject`?'],
  },
  { document: action('s3:HeadObject'), says: ['As an API operation it needs `s3:GetObject`.'] },
  {
    document: action('s4:GetObject'),
    says: ['No service in the reference has the prefix `s4`', 'Did you mean `s3`?'],
  },
  { document: action('eventbridge:PutEvents'), says: ['Did you mean `events:PutEvents`?'] },
  { document: action('apigatewayv2:CreateApi'), says: ['Did you mean `apigateway:POST`?'] },
  { document: action('eventbridge:MakeCoffee'), says: ['Did you mean `events`?'] },
  { document: action('deeplens:ListModels'), says: ['AWS DeepLens'], silent: ['Did you mean'] },
  { document: action('GetObject'), says: ['`GetObject` names no service'] },
  { document: action(''), says: ['names no service'] },
  { document: policy('"Effect": "Allow", "Action": "s3:GetObj¦\n'), says: ['no action `GetObj`'] },
  {
    document: policy('"Effect": "Deny", "NotAction": ["s3:Get¦Object"], "Resource": "arn:aws:sqs:::x"'),
    says: ['under `NotAction`: the statement denies everything else'],
    silent: ["this statement's resources"],
  },
  {
    document: policy('"Effect": "Allow", "Action": {"Fn::Sub": "s3:Get${Wh¦at}"}, "Resource": "*"'),
    says: ['Deployment fills in a part of this: `s3:Get*`'],
    silent: ['Least privilege', 'matches'],
  },
]);

describeHovers('an action with the resources of its statement', [
  {
    document: reading('"s3:Get¦Object", "s3:ListBucket"'),
    says: ['In this statement it can use `arn:aws:s3:::demo/*`, not `arn:aws:s3:::demo`.'],
  },
  {
    document: reading('"s3:GetObject", "s3:List¦Bucket"'),
    says: ['In this statement it can use `arn:aws:s3:::demo`, not `arn:aws:s3:::demo/*`.'],
  },
  {
    document: reading('"sqs:Send¦Message"'),
    says: [
      "**As AWS lists it, it can use none of this statement's resources**: the statement does not allow it.",
    ],
  },
  {
    document: reading('"sqs:Send¦Message"', 'Deny'),
    says: ['the statement does not deny it.'],
  },
  {
    document: reading('"sqs:List¦Queues"'),
    says: ["it can use none of this statement's resources**", 'only `*` as `Resource` matches it'],
  },
  {
    document: policy('"Effect": "Allow", "Action": "s3:Get¦Object", "Resource": ["*", "arn:aws:s3:::demo"]'),
    says: ['**`s3:GetObject`**'],
    silent: ['In this statement', "statement's resources"],
  },
  {
    document: policy('"Effect": "Allow", "Action": "s3:Get¦Object", "NotResource": "arn:aws:s3:::demo"'),
    says: ['**`s3:GetObject`**'],
    silent: ['In this statement', "statement's resources"],
  },
  {
    // What deployment fills in may be an object.
    document: policy(
      '"Effect": "Allow", "Action": "s3:Get¦Object", "Resource": ["arn:aws:s3:::demo", {"Ref": "More"}]',
    ),
    says: ['**`s3:GetObject`**'],
    silent: ["none of this statement's resources"],
  },
  {
    document: policy(
      `"Effect": "Allow", "Action": "s3:Get¦Object", "Resource": ["arn:aws:s3:::a/*", "arn:aws:s3:::b/*", "arn:aws:s3:::\${aws:username}/*"]`,
    ),
    says: ['In this statement it can use all 3 resources.'],
  },
  {
    // AWS lists no type for it, and takes this all the same.
    document: policy('"Effect": "Allow", "Action": "s3:List¦AllMyBuckets", "Resource": "arn:aws:s3:::*"'),
    says: ['**`s3:ListAllMyBuckets`**'],
    silent: ['In this statement', "statement's resources"],
  },
]);

describeHovers('an action with the conditions of its statement', [
  {
    document: asking('"s3:List¦Bucket"', '"StringLike": {"s3:prefix": "a/*"}'),
    says: ['The statement asks for `s3:prefix`, which it can carry.'],
    silent: ['AWS lists no'],
  },
  {
    document: asking('"s3:Get¦Object"', '"StringLike": {"s3:prefix": "a/*"}'),
    says: [
      '**AWS lists no `s3:prefix` for it.** Where a request lacks it the condition fails, and the statement does not allow this action.',
    ],
  },
  {
    document: asking('"s3:Get¦Object"', '"StringLike": {"s3:prefix": "a/*"}', 'Deny'),
    says: ['the condition fails, and the statement does not deny this action.'],
  },
  {
    document: asking('"s3:Get¦Object"', '"StringNotLike": {"s3:prefix": "a/*"}', 'Deny'),
    says: ['Where a request lacks it the condition holds, and changes nothing for this action.'],
    silent: ['**AWS lists no'],
  },
  {
    document: asking('"s3:Get¦Object"', '"StringLikeIfExists": {"s3:prefix": "a/*"}'),
    says: ['the condition holds, and changes nothing'],
  },
  {
    // Keys of who asks are there or not, whatever the action.
    document: asking(
      '"s3:Get¦Object"',
      '"StringEquals": {"aws:PrincipalOrgID": "o-a", "aws:SourceVpc": "x"}',
    ),
    says: ['**`s3:GetObject`**'],
    silent: ['AWS lists no', 'can carry'],
  },
  {
    document: asking('"s3:Get¦Object"', '"StringEquals": {"s3:prefix": {"Ref": "Prefix"}}'),
    says: ['**`s3:GetObject`**'],
    silent: ['the condition fails', 'the condition holds'],
  },
]);
