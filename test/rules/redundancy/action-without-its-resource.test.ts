import { describe, it } from 'mocha';
import { allow, checkRule } from '../../support/findings';
import type { RuleCase } from '../../support/findings';

const bucket = '"arn:aws:s3:::amzn-s3-demo-bucket"';
const objects = '"arn:aws:s3:::amzn-s3-demo-bucket/*"';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html */
const cases: readonly RuleCase[] = [
  {
    name: 'a bucket is listed, and only its objects are named',
    text: allow('["s3:GetObject", «"s3:ListBucket"»]', objects),
    severity: 'information',
    says: ['acts on "accesspoint" and "bucket", and none is named here, so the statement never allows it'],
    fixes: [],
  },
  {
    name: 'objects are deleted, and only the bucket is named',
    text: allow('["s3:DeleteBucket", «"s3:DeleteObject"»]', bucket).replace('Allow', 'Deny'),
    says: ['never denies it'],
  },
  {
    name: "a bucket's own policy",
    text: allow('["s3:GetObject", «"s3:ListBucket"»]', objects, '"Principal": {"AWS": "111122223333"}'),
    kind: 'resource',
    severity: 'warning',
    says: ['and Amazon S3 refuses the policy'],
  },
  { name: 'both are named', text: allow('["s3:GetObject", "s3:ListBucket"]', `[${bucket}, ${objects}]`) },
  {
    name: 'a name that may be either',
    text: allow('["s3:GetObject", "s3:ListBucket"]', '"arn:aws:s3:::amzn*"'),
  },
  { name: 'none acts, which another rule finds', text: allow('"s3:ListBucket"', objects) },
  { name: 'a pattern of actions', text: allow('["s3:GetObject", "s3:List*"]', objects) },
  {
    name: 'a resource that is left to deployment',
    text: allow('["s3:GetObject", "s3:ListBucket"]', `[${objects}, {"Ref": "A"}]`),
  },
  {
    name: 'a bucket that a template names',
    text: allow('["s3:GetObject", "s3:ListBucket"]', '{"Fn::Sub": "arn:aws:s3:::${Bucket}"}'),
  },
  {
    name: 'another service, whose lists have gaps',
    text: allow('["ec2:StartInstances", "ec2:CreateVpc"]', '"arn:aws:ec2:*:*:instance/*"'),
  },
  {
    name: 'an action that acts on everything',
    text: allow('["s3:GetObject", "s3:ListAllMyBuckets"]', objects),
  },
];

describe('action-without-its-resource', () => {
  for (const each of cases) it(each.name, () => checkRule('action-without-its-resource', each));
});
