import { action, policy } from './at';
import { describeHovers } from './table';

describeHovers('an action', [
  {
    document: action('s3:getobject'),
    says: [
      '**`s3:GetObject`** · Read · Amazon S3',
      '`object`: `arn:${Partition}:s3:::${BucketName}/${ObjectName}`',
      /Condition keys: .*`s3:ExistingObjectTag\/\$\{TagKey\}`/,
    ],
    silent: ['Sensitive', '---'],
  },
  {
    document: action('s3:ListAllMyBuckets'),
    says: ['· List ·', 'only `*` as `Resource` matches it'],
    silent: ['Resource type'],
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
  { document: action('deeplens:ListModels'), says: ['AWS DeepLens'], silent: ['Did you mean'] },
  { document: action('GetObject'), says: ['`GetObject` names no service'] },
  {
    document: policy('"Effect": "Deny", "NotAction": ["s3:Get¦Object"], "Resource": "*"'),
    says: ['under `NotAction`: the statement denies everything else'],
  },
  {
    document: policy('"Effect": "Allow", "Action": {"Fn::Sub": "s3:Get${Wh¦at}"}, "Resource": "*"'),
    says: ['Deployment fills in a part of this: `s3:Get*`'],
    silent: ['Least privilege', 'matches'],
  },
]);
