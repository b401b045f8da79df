import { deepStrictEqual as same } from 'node:assert';
import { describe, it } from 'mocha';
import { parseJsonFile } from '../../../server/src/hosts/json/parse';

/** An identity policy by its content; wherever it stands, the place decides. */
const plain = { Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] };
/** A resource policy by its content. */
const shared = { Statement: { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' } };
const trust = {
  Statement: { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
};

const resource = (Type: unknown, Properties: unknown) => ({
  AWSTemplateFormatVersion: '2010-09-09',
  Resources: { Some: { Type, Properties } },
});
const organizations = (Type: unknown) => resource('AWS::Organizations::Policy', { Type, Content: plain });

/** What is in the document, and each policy as `kind from source`, in the order of the text. */
const documents: readonly [name: string, document: unknown, ...policies: string[]][] = [
  ['a managed policy', resource('AWS::IAM::ManagedPolicy', { PolicyDocument: plain }), 'identity position'],
  [
    'a role with its trust policy and an inline policy',
    resource('AWS::IAM::Role', {
      AssumeRolePolicyDocument: trust,
      Policies: [{ PolicyName: 'x', PolicyDocument: plain }],
    }),
    'trust position',
    'identity position',
  ],
  [
    'a trust policy that its content does not give away',
    resource('AWS::IAM::Role', { AssumeRolePolicyDocument: plain }),
    'trust position',
  ],
  ['a bucket policy', resource('AWS::S3::BucketPolicy', { PolicyDocument: plain }), 'resource position'],
  ['a queue policy', resource('AWS::SQS::QueuePolicy', { PolicyDocument: plain }), 'resource position'],
  ['a key', resource('AWS::KMS::Key', { KeyPolicy: plain }), 'resource position'],
  ['a repository', resource('AWS::ECR::Repository', { RepositoryPolicyText: plain }), 'resource position'],
  ['a VPC endpoint', resource('AWS::EC2::VPCEndpoint', { PolicyDocument: shared }), 'endpoint position'],
  ['an SCP', organizations('SERVICE_CONTROL_POLICY'), 'scp position'],
  ['an RCP', organizations('RESOURCE_CONTROL_POLICY'), 'rcp position'],
  ['an organizations policy of a type that is left open', organizations({ Ref: 'Type' }), 'identity content'],
  [
    'a SAM function with an inline policy, a managed one and a policy template',
    resource('AWS::Serverless::Function', {
      Policies: ['AmazonS3ReadOnlyAccess', plain, { S3ReadPolicy: { BucketName: 'x' } }],
      AssumeRolePolicyDocument: trust,
    }),
    'identity position',
    'trust position',
  ],
  [
    'a resource of a type that says nothing',
    resource('AWS::Custom::Thing', { PolicyDocument: shared }),
    'resource content',
  ],
  [
    'a resource of a type that objects know',
    resource('constructor', { PolicyDocument: plain }),
    'identity content',
  ],
  ['a type that is no text', resource(7, { PolicyDocument: plain }), 'identity content'],
  [
    'a policy in a branch of Fn::If',
    resource('AWS::S3::BucketPolicy', {
      PolicyDocument: { 'Fn::If': ['C', plain, { Ref: 'AWS::NoValue' }] },
    }),
    'resource position',
  ],
  [
    'policies of a loop',
    {
      Resources: {
        'Fn::ForEach::Buckets': [
          'Name',
          ['a', 'b'],
          { 'P${Name}': { Type: 'AWS::S3::BucketPolicy', Properties: { PolicyDocument: plain } } },
        ],
      },
    },
    'resource position',
  ],
  [
    'a policy that a function turns into a text',
    resource('AWS::Logs::ResourcePolicy', { PolicyDocument: { 'Fn::ToJsonString': shared } }),
    'resource position',
  ],

  ['an answer of get-role', { Role: { RoleName: 'x', AssumeRolePolicyDocument: trust } }, 'trust position'],
  [
    'an answer of get-policy-version',
    { PolicyVersion: { Document: plain, VersionId: 'v1' } },
    'identity content',
  ],
  [
    'an answer of get-role-policy',
    { RoleName: 'x', PolicyName: 'y', PolicyDocument: plain },
    'identity content',
  ],
  [
    'an answer of get-account-authorization-details',
    {
      UserDetailList: [{ UserPolicyList: [{ PolicyName: 'x', PolicyDocument: plain }] }],
      RoleDetailList: [{ AssumeRolePolicyDocument: trust, RolePolicyList: [{ PolicyDocument: plain }] }],
      Policies: [{ PolicyVersionList: [{ Document: plain }] }],
    },
    'identity content',
    'trust position',
    'identity content',
    'identity content',
  ],
  ['a policy with a stray type', [{ ...plain, Type: 'AWS::KMS::Key' }], 'identity content'],
  ['a list of policies', [plain, shared, trust], 'identity content', 'resource content', 'trust content'],
];

describe('the kind that a place gives', () => {
  for (const [name, document, ...policies] of documents) {
    it(`is found for ${name}`, () => {
      same(kindsOf(JSON.stringify(document, null, 2)), policies);
    });
  }
});

function kindsOf(text: string): readonly string[] {
  const { policies } = parseJsonFile(text, { fileName: 'document.json', kindFromSetting: undefined });
  return policies.map(({ kind, kindFrom }) => `${kind} ${kindFrom}`);
}
