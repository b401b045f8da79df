import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { complete } from '../../support/complete';
import { testRows, withCondition } from './conditions';
import type { AcceptsRow, OffersRow } from './conditions';

const gitHub = 'token.actions.githubusercontent.com';
const web = { action: '"sts:AssumeRoleWithWebIdentity"', resource: '' };

const rows: readonly OffersRow[] = [
  {
    name: 'truths',
    condition: '{"Bool": {"aws:SecureTransport": "¦"}}',
    first: ['true', 'false'],
    lacks: [/\$|</],
  },
  {
    name: 'what a denial stops first',
    condition: '{"Bool": {"aws:SecureTransport": "¦"}}',
    effect: 'Deny',
    first: ['false', 'true'],
  },
  {
    name: 'truths of a key compared as a text',
    condition: '{"StringEquals": {"aws:SecureTransport": "¦"}}',
    first: ['true', 'false'],
  },
  {
    name: 'truths for Null, whatever the key',
    condition: '{"Null": {"aws:PrincipalTag/team": "¦"}}',
    first: ['true', 'false'],
  },
  {
    name: 'Regions of the partition',
    condition: '{"StringEquals": {"aws:RequestedRegion": ["¦"]}}',
    // Those that most accounts work in.
    first: ['us-east-1', 'us-west-2', 'eu-west-1', 'eu-central-1'],
    has: ['af-south-1'],
    lacks: [/^cn-|gov|\*|\$/],
  },
  {
    name: 'Regions that the document names, first',
    condition: '{"StringEquals": {"aws:RequestedRegion": ["¦"]}}',
    resource: '"arn:aws:sqs:sa-east-1:111122223333:orders"',
    first: ['sa-east-1', 'us-east-1'],
  },
  {
    name: 'Regions of other partitions once typed',
    condition: '{"StringEquals": {"aws:RequestedRegion": ["cn-¦"]}}',
    has: ['cn-north-1'],
  },
  {
    name: 'Regions of the partition that the document is of',
    condition: '{"StringEquals": {"aws:RequestedRegion": ["¦"]}}',
    resource: '"arn:aws-cn:sqs:*:111122223333:orders"',
    first: ['cn-north-1', 'cn-northwest-1'],
    lacks: ['eu-central-1'],
  },
  {
    name: 'Regions by the name of their city',
    condition: '{"StringEquals": {"aws:RequestedRegion": ["frankf¦"]}}',
    first: ['eu-central-1'],
  },
  {
    name: 'the Regions of a continent where a star counts',
    condition: '{"StringLike": {"aws:RequestedRegion": ["eu¦"]}}',
    has: ['eu-*'],
  },
  {
    name: 'what is in the list already not again',
    condition: '{"StringEquals": {"aws:RequestedRegion": ["eu-central-1", "eu-c¦"]}}',
    lacks: ['eu-central-1'],
  },
  {
    name: 'services that roles are passed to',
    condition: '{"StringEquals": {"iam:PassedToService": "¦"}}',
    action: '"iam:PassRole"',
    first: ['lambda.amazonaws.com', 'ec2.amazonaws.com'],
    has: ['ecs-tasks.amazonaws.com'],
  },
  {
    name: 'any service once typed, by its title too',
    condition: '{"StringEquals": {"iam:PassedToService": "directory serv¦"}}',
    action: '"iam:PassRole"',
    first: ['ds.amazonaws.com'],
  },
  {
    name: 'services with service-linked roles',
    condition: '{"StringEquals": {"iam:AWSServiceName": "¦"}}',
    action: '"iam:CreateServiceLinkedRole"',
    first: ['elasticloadbalancing.amazonaws.com'],
  },
  {
    name: 'services that pass requests on',
    condition: '{"ForAnyValue:StringEquals": {"aws:CalledVia": ["¦"]}}',
    first: ['cloudformation.amazonaws.com', 'athena.amazonaws.com', 'dynamodb.amazonaws.com'],
  },
  {
    name: 'services as KMS knows them, in the Region that the document names',
    condition: '{"StringEquals": {"kms:ViaService": "¦"}}',
    action: '"kms:Decrypt"',
    resource: '"arn:aws:kms:eu-west-1:111122223333:key/a"',
    first: ['s3.eu-west-1.amazonaws.com'],
    lacks: [/[<*]/],
  },
  {
    name: 'services as KMS knows them, in any Region',
    condition: '{"StringLike": {"kms:ViaService": "s3¦"}}',
    action: '"kms:Decrypt"',
    first: ['s3.<Region>.amazonaws.com', 's3.*.amazonaws.com'],
  },
  {
    name: 'accounts that the document names',
    condition: '{"StringEquals": {"aws:PrincipalAccount": "¦"}}',
    resource: '"arn:aws:sqs:eu-west-1:111122223333:orders"',
    first: ['111122223333', '<account id>', '${aws:ResourceAccount}'],
  },
  {
    name: 'the caller’s own account, which most policies mean',
    condition: '{"StringEquals": {"aws:ResourceAccount": "¦"}}',
    first: ['${aws:PrincipalAccount}'],
  },
  {
    name: 'no variables without the version that has them',
    condition: '{"StringEquals": {"aws:ResourceAccount": "¦"}}',
    version: '2008-10-17',
    first: ['<account id>'],
    lacks: [/\$/],
  },
  {
    name: 'an organization',
    condition: '{"StringEquals": {"aws:PrincipalOrgID": "o¦"}}',
    first: ['o-<organization id>'],
  },
  {
    name: 'paths of an organization, with their slash at the end',
    condition: '{"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": "¦"}}',
    first: [
      'o-<organization id>/r-<root id>/ou-<unit id>/*',
      'o-<organization id>/r-<root id>/ou-<unit id>/',
      'o-<organization id>/*',
    ],
    lacks: [/\$/],
  },
  {
    name: 'no star where it stands for itself',
    condition: '{"ForAnyValue:StringEquals": {"aws:PrincipalOrgPaths": "¦"}}',
    first: ['o-<organization id>/r-<root id>/ou-<unit id>/'],
    lacks: [/\*/],
  },
  { name: 'VPCs', condition: '{"StringEquals": {"aws:SourceVpc": "¦"}}', has: ['vpc-<id>'] },
  { name: 'endpoints', condition: '{"StringEquals": {"aws:SourceVpce": "¦"}}', first: ['vpce-<id>'] },
  {
    name: 'ranges of public addresses, never private ones',
    condition: '{"NotIpAddress": {"aws:SourceIp": "¦"}}',
    has: ['<203.0.113.0>/<24>', '<2001:db8::>/<32>'],
    lacks: [/^(10|172|192)\./],
  },
  {
    name: 'ranges of private addresses',
    condition: '{"IpAddress": {"aws:VpcSourceIp": "¦"}}',
    first: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  },
  {
    name: 'whom an ARN names',
    condition: '{"ArnLike": {"aws:PrincipalArn": "¦"}}',
    first: ['arn:aws:iam::<Account>:role/<role>'],
    has: ['arn:aws:iam::<Account>:user/<user>', 'arn:aws:iam::<Account>:root'],
    lacks: [/assumed-role/],
  },
  {
    name: 'roles that the document names, and no other ARNs of it',
    condition: '{"ArnLike": {"aws:PrincipalArn": "¦"}}',
    resource: '["arn:aws:iam::111122223333:role/reader", "arn:aws:sqs:eu-west-1:111122223333:orders"]',
    first: ['arn:aws:iam::111122223333:role/reader', 'arn:aws:iam::111122223333:role/<role>'],
    lacks: [/sqs/],
  },
  {
    name: 'what the services act for, one account too',
    condition: '{"ArnLike": {"aws:SourceArn": "¦"}}',
    principal: '{"Service": ["sns.amazonaws.com", "s3.amazonaws.com"]}',
    action: '"sqs:SendMessage"',
    first: [
      'arn:aws:sns:<Region>:<Account>:<TopicName>',
      'arn:aws:s3:::<BucketName>',
      'arn:aws:sns:*:<Account>:*',
    ],
  },
  {
    name: 'an ARN of anything where no service is named',
    condition: '{"ArnLike": {"aws:SourceArn": "¦"}}',
    first: ['arn:aws:<service>:<Region>:<Account>:<resource>'],
  },
  {
    name: 'ARNs of the type that the key is named after',
    condition: '{"ArnLike": {"ec2:ParentVolume": "¦"}}',
    action: '"ec2:CreateSnapshot"',
    first: ['arn:aws:ec2:<Region>:<Account>:volume/<VolumeId>'],
  },
  {
    name: 'policies for a boundary',
    condition: '{"ArnEquals": {"iam:PermissionsBoundary": "¦"}}',
    action: '"iam:CreateRole"',
    first: ['arn:aws:iam::<Account>:policy/<policy>', 'arn:aws:iam::aws:policy/<policy>'],
  },
  {
    name: 'the ways of encryption',
    condition: '{"StringEquals": {"s3:x-amz-server-side-encryption": "¦"}}',
    action: '"s3:PutObject"',
    first: ['AES256', 'aws:kms', 'aws:kms:dsse'],
    lacks: [/\$/],
  },
  {
    name: 'grants',
    condition: '{"ForAllValues:StringEquals": {"kms:GrantOperations": ["Decrypt", "¦"]}}',
    action: '"kms:CreateGrant"',
    has: ['Encrypt', 'GenerateDataKey'],
    lacks: ['Decrypt'],
  },
  { name: 'seconds', condition: '{"NumericLessThan": {"aws:MultiFactorAuthAge": "¦"}}', has: ['3600'] },
  {
    name: 'a date',
    condition: '{"DateLessThan": {"aws:CurrentTime": "¦"}}',
    first: ['<year>-<month>-<day>T00:00:00Z'],
  },
  {
    name: 'a tag like that of who asks',
    condition: '{"StringEquals": {"aws:ResourceTag/team": "¦"}}',
    first: ['${aws:PrincipalTag/team}', '${aws:username}'],
  },
  {
    name: 'what the same key has elsewhere, first',
    condition:
      '{"StringEquals": {"aws:ResourceTag/team": "¦"}, "StringLike": {"AWS:ResourceTag/Team": ["blue", "g*"]}}',
    first: ['blue', '${aws:PrincipalTag/team}'],
    lacks: ['g*'],
  },
  {
    name: 'tags that the document asks for',
    condition:
      '{"StringEquals": {"aws:RequestTag/team": "a"}, "ForAllValues:StringEquals": {"aws:TagKeys": ["¦"]}}',
    action: '"ec2:CreateTags"',
    first: ['team'],
  },
  {
    name: 'a folder for each user',
    condition: '{"StringLike": {"s3:prefix": "¦"}}',
    action: '"s3:ListBucket"',
    first: ['home/${aws:username}/*', '<folder>/*'],
  },
  {
    name: 'an external id',
    condition: '{"StringEquals": {"sts:ExternalId": "¦"}}',
    action: '"sts:AssumeRole"',
    first: ['<external id>'],
    lacks: [/\$/],
  },
  {
    name: 'subjects of workflows, with ids and without',
    condition: `{"StringEquals": {"${gitHub}:sub": "¦"}}`,
    ...web,
    first: [
      'repo:<owner>@<owner id>/<repository>@<repository id>:ref:refs/heads/<branch>',
      'repo:<owner>/<repository>:ref:refs/heads/<branch>',
    ],
    has: ['repo:<owner>/<repository>:environment:<environment>'],
    lacks: [/\*/],
  },
  {
    name: 'every workflow where a star counts',
    condition: `{"StringLike": {"${gitHub}:sub": "repo¦"}}`,
    ...web,
    has: ['repo:<owner>/<repository>:*'],
  },
  {
    name: 'whom a token is for',
    condition: `{"StringEquals": {"${gitHub}:aud": "¦"}}`,
    ...web,
    first: ['sts.amazonaws.com'],
  },
  {
    name: 'service accounts of a cluster',
    condition: '{"StringEquals": {"oidc.eks.eu-west-1.amazonaws.com/id/0A1B:sub": "¦"}}',
    ...web,
    first: ['system:serviceaccount:<namespace>:<service account>'],
  },
  {
    name: 'the endpoint of SAML',
    condition: '{"StringEquals": {"SAML:aud": "¦"}}',
    action: '"sts:AssumeRoleWithSAML"',
    resource: '',
    first: ['https://signin.aws.amazon.com/saml'],
  },
  {
    name: 'nothing for a key that nobody knows',
    condition: '{"StringEquals": {"acme:key": "¦"}}',
    lacks: [/./],
  },
  {
    name: 'nothing for the name of a user',
    condition: '{"StringEquals": {"aws:username": "¦"}}',
    lacks: [/./],
  },
  {
    name: 'something where the operator is misspelt',
    condition: '{"StringEqual": {"s3:x-amz-acl": "¦"}}',
    action: '"s3:PutObject"',
    has: ['private'],
  },
];

const accepted: readonly AcceptsRow[] = [
  {
    condition: '{"Bool": {"aws:SecureTransport": ¦}}',
    label: 'true',
    becomes: '{"Bool": {"aws:SecureTransport": "true"}}',
  },
  {
    condition: '{"Bool": {"aws:SecureTransport": "¦"}}',
    label: 'true',
    becomes: '{"Bool": {"aws:SecureTransport": "true"}}',
  },
  {
    condition: '{"Bool": {"aws:SecureTransport": tr¦}}',
    label: 'true',
    becomes: '{"Bool": {"aws:SecureTransport": "true"}}',
  },
  {
    condition: '{"Bool": {"aws:SecureTransport": [¦]}}',
    label: 'true',
    becomes: '{"Bool": {"aws:SecureTransport": ["true"]}}',
  },
  {
    condition: '{"Null": {"aws:TagKeys": "¦true"}}',
    label: 'false',
    becomes: '{"Null": {"aws:TagKeys": "false"}}',
  },
  {
    condition: '{"StringEquals": {"aws:RequestedRegion": ["eu-west-1" "eu-c¦"]}}',
    label: 'eu-central-1',
    becomes: '{"StringEquals": {"aws:RequestedRegion": ["eu-west-1", "eu-central-1"]}}',
  },
  {
    condition: '{"StringEquals": {"aws:RequestedRegion": ["eu-west-1", ¦]}}',
    label: 'eu-central-1',
    becomes: '{"StringEquals": {"aws:RequestedRegion": ["eu-west-1", "eu-central-1"]}}',
  },
  {
    condition: '{"StringEquals": {"aws:RequestedRegion": ["¦" "eu-west-1"]}}',
    label: 'eu-central-1',
    becomes: '{"StringEquals": {"aws:RequestedRegion": ["eu-central-1", "eu-west-1"]}}',
  },
  {
    condition: '{"IpAddress": {"aws:SourceIp": "¦"}}',
    label: '<203.0.113.0>/<24>',
    becomes: '{"IpAddress": {"aws:SourceIp": "<203.0.113.0>/<24>"}}',
  },
  {
    condition: '{"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::¦111122223333:role/a"}}',
    label: 'arn:aws:iam::*:role/<role>',
    becomes: '{"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/<role>"}}',
  },
];

describe('completion of condition values', () => {
  testRows(rows, accepted);

  it('leaves gaps as tab stops', () => {
    const texts: readonly (readonly [condition: string, label: string, inserted: string])[] = [
      ['{"IpAddress": {"aws:SourceIp": ¦}}', '<203.0.113.0>/<24>', '"${1:203.0.113.0}/${2:24}"'],
      ['{"StringEquals": {"aws:PrincipalOrgID": "¦"}}', 'o-<organization id>', '"o-${1:organization id}"'],
      [
        '{"DateLessThan": {"aws:CurrentTime": "¦"}}',
        '<year>-<month>-<day>T00:00:00Z',
        '"${1:year}-${2:month}-${3:day}T00:00:00Z"',
      ],
    ];
    for (const [condition, label, inserted] of texts) {
      const { textEdit } = complete(withCondition(condition), { snippets: true }).item(label);
      assert.equal(textEdit?.newText, inserted);
    }
  });

  it('offers no whole value inside of what deployment joins', () => {
    for (const pieces of ['"arn:aws:sns:", ¦', '{"Ref": "A"}, "¦"', '"arn:aws:sns:", "us-¦"']) {
      const condition = `{"ArnLike": {"aws:SourceArn": {"Fn::Join": ["", [${pieces}]]}}}`;
      assert.deepEqual(complete(withCondition(condition)).labels, []);
    }
  });

  it('says what a value means', () => {
    const nulls = complete(withCondition('{"Null": {"aws:TagKeys": "¦"}}'));
    assert.equal(nulls.item('true').labelDetails?.detail, ' the key is absent');
    const regions = complete(withCondition('{"StringEquals": {"aws:RequestedRegion": "eu-c¦"}}'));
    assert.equal(regions.item('eu-central-1').labelDetails?.description, 'Europe (Frankfurt)');
  });
});
