import { policy, resource } from './at';
import { describeHovers } from './table';

describeHovers('a resource', [
  {
    document: resource('arn:aws:s3:::b/*', '"s3:GetObject", "s3:ListBucket", "s3:ListAllMyBuckets"'),
    says: [
      '`arn:aws:s3:::b/*` can name `object` of Amazon S3, for `s3:GetObject`.',
      'Not for `s3:ListBucket`, `s3:ListAllMyBuckets`.',
    ],
    silent: ['`bucket`'],
  },
  {
    document: resource('arn:aws:s3:::b', '"s3:GetObject"'),
    says: ['can name `bucket` of Amazon S3', "None of the statement's actions acts on it"],
  },
  {
    document: resource('arn:aws:s3:::b*', '"s3:*"'),
    says: ['- `bucket` of Amazon S3', '- `object` of Amazon S3'],
  },
  {
    document: resource('arn:aws:lambda:eu-central-1:111122223333:function:f:*', '"lambda:InvokeFunction"'),
    says: ['`function alias`', '`function version`'],
    silent: ['`function` of'],
  },
  {
    document: resource('arn:aws:iam::111122223333:role/${aws:username}', '"iam:PassRole"'),
    says: ['can name `role`', 'filled in from each request'],
  },
  { document: resource('my-bucket'), says: ['`my-bucket` is no ARN'] },
  { document: resource('arn:aws:nope:::x'), says: ['no resource type that `arn:aws:nope:::x` could name'] },
  {
    document: resource('*', '"s3:GetObject", "s3:ListBucket", "s3:ListAllMyBuckets"'),
    says: [
      "2 of the statement's 3 actions act on resources that a statement can name",
      '`arn:${Partition}:s3:::${BucketName}/${ObjectName}` for 1 action',
      "1 of the statement's 3 actions acts on no particular resource and needs `*`: `s3:ListAllMyBuckets`.",
    ],
  },
  {
    document: resource('*', '"s3:ListAllMyBuckets"'),
    says: ["The statement's one action acts on no particular resource and needs `*`."],
    silent: ['can name'],
  },
  { document: resource('*', '"*"'), says: ['`*` is every resource.'], silent: ["statement's"] },
  {
    document: policy(
      '"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*¦", "Principal": {"AWS": "111122223333"}',
    ),
    kind: 'resource',
    says: ['attached to one, and reaches no further'],
  },
  {
    document: policy('"Effect": "Deny", "Action": "s3:*", "NotResource": "arn:aws:s3:::b¦"'),
    says: ['under `NotResource`: the statement speaks of everything else'],
  },
]);
