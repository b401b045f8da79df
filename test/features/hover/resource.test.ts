import { policy, resource } from './at';
import { describeHovers } from './table';

describeHovers('a resource', [
  {
    document: resource('arn:aws:s3:::b/*', '"s3:GetObject", "s3:ListBucket", "s3:ListAllMyBuckets"'),
    says: [
      'This can name `object` of Amazon S3, for `s3:GetObject`.',
      'Not for `s3:ListBucket`, `s3:ListAllMyBuckets`.',
    ],
    silent: ['`bucket`'],
  },
  {
    document: resource('arn:aws:s3:::b', '"s3:GetObject"'),
    says: ['can name `bucket` of Amazon S3', "**AWS lists it for none of the statement's actions.**"],
  },
  {
    document: resource('arn:aws:s3:::b*', '"s3:*"'),
    says: ['- `bucket` of Amazon S3', '- `object` of Amazon S3'],
  },
  {
    document: resource('arn:aws:s3:::*', '"s3:ListAllMyBuckets"'),
    says: ['This can name'],
    silent: ['None of', 'Not for'],
  },
  {
    document: resource('arn:aws:lambda:eu-central-1:111122223333:function:f:*', '"lambda:InvokeFunction"'),
    says: ['`function alias`', '`function version`'],
    silent: ['`function` of'],
  },
  {
    document: resource('arn:aws:ec2:*:*:*', '"ec2:*"'),
    says: [/(- `[\w-]+` of Amazon EC2, for .*\n){4}- \d+ more resource types/],
  },
  {
    document: resource('arn:aws:iam::111122223333:role/${aws:username}', '"iam:PassRole"'),
    says: ['can name `role`', 'filled in from each request'],
  },
  { document: resource('my-bucket'), says: ['`my-bucket` is no ARN'] },
  {
    document: resource('arn:aws:nope:::x'),
    says: ['no resource type that this could name', 'service `nope`, unknown to the reference'],
  },
  {
    document: policy('"Effect": "Deny", "Action": "s3:*", "NotResource": "arn:aws:s3:::b¦"'),
    says: ['under `NotResource`: the statement speaks of everything else'],
  },
  {
    document: policy(
      '"Effect": "Deny", "Action": "s3:*", "Resource": {"Fn::Sub": "arn:aws:s3:::${Bu¦cket}"}',
    ),
    says: ['Deployment fills in a part of this: `arn:aws:s3:::*`'],
  },
]);

describeHovers('every resource', [
  {
    document: resource('*', '"s3:GetObject", "s3:ListBucket", "s3:ListAllMyBuckets"'),
    says: [
      "2 of the statement's 3 actions act on resources that a statement can name",
      '`arn:${Partition}:s3:::${BucketName}/${ObjectName}` for 1 action',
      "1 of the statement's 3 actions acts on no particular resource and needs `*`: `s3:ListAllMyBuckets`.",
    ],
  },
  {
    document: resource('*', '"s3:GetObject"'),
    says: [
      '`s3:GetObject` acts on resources that a statement can name:\n\n- `arn:${Partition}:s3:::${BucketName}/${ObjectName}`\n- ',
    ],
    silent: ['for it', 'one action'],
  },
  {
    document: resource('*', '"s3:ListAllMyBuckets"'),
    says: ['`s3:ListAllMyBuckets` acts on no particular resource and needs `*`.'],
    silent: ['can name'],
  },
  {
    document: resource('*', '"s3:GetObject", "sqs:SendMessage"'),
    says: ['Both actions of the statement act on resources that a statement can name:'],
  },
  { document: resource('*', '"*"'), says: ['`*` is every resource.'], silent: ["statement's"] },
  {
    document: policy(
      '"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*¦", "Principal": {"AWS": "111122223333"}',
    ),
    kind: 'resource',
    says: ['attached to one, and reaches no further'],
  },
]);

const table = (marked: string) =>
  policy(`"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "${marked}"`);

describeHovers('a part of an ARN', [
  {
    document: table('arn:aws:dynamodb:eu-central-1:111122223333:table/Ord¦ers'),
    token: '"arn:aws:dynamodb:eu-central-1:111122223333:table/Orders"',
    says: [
      'Partition `aws` · service `dynamodb` · Europe (Frankfurt), `eu-central-1` · account `111122223333` · **TableName `Orders`**',
    ],
  },
  { document: table('arn:a¦ws:dynamodb:*:*:table/x'), says: ['**Partition `aws`** · service'] },
  { document: table('arn:aws:dyna¦modb:*:*:table/x'), says: [' · **service `dynamodb`** · '] },
  {
    document: table('arn:aws:dynamodb:eu-c¦entral-1:*:table/x'),
    says: ['**Europe (Frankfurt), `eu-central-1`**'],
  },
  { document: table('arn:aws:dynamodb:*:¦*:table/x'), says: ['any Region · **any account** ·'] },
  { document: table('arn:aws:dynamodb:*:1111¦22223333:table/x'), says: ['**account `111122223333`**'] },
  {
    document: table('ar¦n:aws:dynamodb:*:*:table/x'),
    says: ['Partition `aws` · service'],
    silent: ['**Partition'],
  },
  {
    document: table('arn:aws-cn:dynamodb:cn-north-1:*:table/x¦'),
    says: ['Partition `aws-cn`, China', 'China (Beijing), `cn-north-1`'],
  },
  {
    document: table('arn:aws:dynamodb:cn-north-1:*:table/x¦'),
    says: ['Region `cn-north-1`, unknown to the reference'],
  },
  { document: table('arn:aws:dynamodb:eu-*:*:table/x¦'), says: ['Region `eu-*` · '], silent: ['unknown'] },
  { document: table('arn:awz:dynamodb:*:*:table/x¦'), says: ['Partition `awz`, unknown to the reference'] },
  { document: table('arn:*:dynamodb:*:*:table/x¦'), says: ['Any partition · '] },
  { document: table('arn:aws:dynamodb:*:*:table/x/index/¦y'), says: ['**TableName `x`, IndexName `y`**'] },
  {
    document: resource('arn:aws:s3:::b/a:c'),
    says: ['no Region · no account · **BucketName `b`, ObjectName `a:c`**'],
  },
  { document: resource('arn:aws:ec2:*:aws:prefix-list/*'), says: ['owned by AWS'] },
  // Half typed.
  { document: table('arn:aws:dyn¦'), says: ['This ARN goes on with `:region:account:resource`.'] },
  { document: table('arn:¦'), says: ['This ARN goes on with `:service:region:account:resource`.'] },
  { document: table('arn:aws:s3:::¦'), says: ['This ARN lacks its last part'] },
  { document: table('ar¦n'), says: ['goes on with `:partition:service'] },
  { document: table('arn:aws:dynamodb:*¦'), says: ['can name'], silent: ['·  ·', 'Partition'] },
]);
