import { describe, it } from 'mocha';
import { confineStatement } from '../../../../server/src/changes/narrow/conditions/confine-statement';
import { checkRefactoring } from '../../../support/refactor';
import type { RefactoringCase } from '../../../support/refactor';
import { bucketPolicy, policyOf, queuePolicy, read, trustPolicy } from '../policies';

const ofCaller = 'Add a condition on "aws:ResourceAccount": "${aws:PrincipalAccount}"';
const ofAccount = 'Add a condition on "aws:ResourceAccount"';
const ofCallersOrganization = 'Add a condition on "aws:ResourceOrgID": "${aws:PrincipalOrgID}"';
const owner = [ofCaller, ofAccount, ofCallersOrganization];
const region = 'Add a condition on "aws:RequestedRegion"';
const address = 'Add a condition on "aws:SourceIp"';
const endpoint = 'Add a condition on "aws:SourceVpce"';
const callersTag = 'Add a condition on "aws:PrincipalTag/…"';
const resourceTag = 'Add a condition on "aws:ResourceTag/…"';
const requestTag = 'Add a condition on "aws:RequestTag/…"';
const organization = 'Add a condition on "aws:PrincipalOrgID"';
const tls = 'Add a condition on "aws:SecureTransport": "true"';
const factor = 'Add a condition on "aws:MultiFactorAuthPresent": "true"';

const account = '111122223333';
const objects = 'arn:aws:s3:::amzn-s3-demo-bucket/*';
const queues = `arn:aws:sqs:*:${account}:*`;
const instances = 'arn:aws:ec2:*:*:instance/*';

/** The caret stands before the statement's brace, which is one of the places. */
function at(action: unknown, resource: unknown = '*', condition?: object): string {
  const rest = condition && { Condition: condition };
  return onBrace(policyOf({ Action: action, Resource: resource, ...rest }));
}

function onBrace(text: string): string {
  return text.replace('[{', '[¦{');
}

function statements(...all: readonly object[]): unknown {
  return { Version: '2012-10-17', Statement: all.map((each) => ({ Effect: 'Allow', ...each })) };
}

/** What AWS lists of each: https://docs.aws.amazon.com/service-authorization/latest/reference/ */
const identities: readonly RefactoringCase[] = [
  {
    name: 'objects of a bucket by who owns it, and by the network',
    text: at('s3:GetObject', objects),
    offers: [...owner, address, endpoint, callersTag],
    becomes: {
      [ofCaller]: statements({
        Action: 's3:GetObject',
        Resource: objects,
        Condition: { StringEquals: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' } },
      }),
      [address]: statements({
        Action: 's3:GetObject',
        Resource: objects,
        Condition: { IpAddress: { 'aws:SourceIp': '<203.0.113.0>/<24>' } },
      }),
      [callersTag]: statements({
        Action: 's3:GetObject',
        Resource: objects,
        Condition: { StringEquals: { 'aws:PrincipalTag/<tag key>': '<tag value>' } },
      }),
    },
  },
  {
    name: 'an account that all ARNs name is known, and so is a Region',
    text: at('sqs:SendMessage', `arn:aws:sqs:eu-west-1:${account}:*`),
    offers: [resourceTag, address, endpoint, callersTag],
  },
  {
    name: 'one queue by its name is not told from others by tags',
    text: at('sqs:SendMessage', 'arn:aws:sqs:eu-west-1:111122223333:orders'),
    offers: [address, endpoint, callersTag],
  },
  {
    name: 'what the workspace names comes first',
    text: at('sqs:SendMessage', 'arn:aws:sqs:*:*:orders'),
    beside: [
      policyOf({
        Resource: ['arn:aws:sqs:eu-west-1:111122223333:a', 'arn:aws:sqs:eu-west-3:444455556666:a'],
        Condition: {
          StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d', 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
        },
      }),
    ],
    offers: [
      resourceTag,
      ofCaller,
      'Add a condition on "aws:ResourceAccount": "111122223333"',
      ofAccount,
      ofCallersOrganization,
      'Add a condition on "aws:RequestedRegion": "eu-west-1"',
      'Add a condition on "aws:RequestedRegion": "eu-west-3"',
      region,
    ],
  },
  {
    // In the older language ${…} is a text like any other.
    name: 'no variable where the language has none',
    text: at('s3:GetObject', objects).replace('2012-10-17', '2008-10-17'),
    offers: [ofAccount, 'Add a condition on "aws:ResourceOrgID"', address, endpoint, callersTag],
  },
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourceaccount
    name: 'public parameters are of AWS and in no account of yours',
    text: at('ssm:GetParameter', 'arn:aws:ssm:*:*:parameter/*'),
    offers: [region, address, callersTag],
  },
  {
    // AWS publishes layers for everybody.
    name: 'nor are all layers of functions',
    text: at('lambda:GetLayerVersion', 'arn:aws:lambda:*:*:layer:*:*'),
    offers: [region, address, endpoint, callersTag],
  },
  {
    name: 'a queue that is made has no tags but those of the request',
    text: at('sqs:CreateQueue', queues),
    offers: [requestTag, region, address, endpoint, callersTag],
  },
  {
    name: 'PutEvents does not tell whose bus it is',
    text: at('events:PutEvents', 'arn:aws:events:*:*:event-bus/*'),
    offers: [resourceTag, region, address, endpoint, callersTag],
  },
  {
    name: 'what has no resource has no owner and no tags',
    text: at('sqs:ListQueues'),
    offers: [region, address, endpoint, callersTag],
  },
  {
    name: 'instances by their tags',
    text: at(['ec2:StartInstances', 'ec2:StopInstances']),
    offers: [resourceTag, region, address, callersTag],
    becomes: {
      [resourceTag]: statements({
        Action: ['ec2:StartInstances', 'ec2:StopInstances'],
        Resource: '*',
        Condition: { StringEquals: { 'aws:ResourceTag/<tag key>': '<tag value>' } },
      }),
    },
  },
  {
    name: 'only those that are told tags, in a statement of their own',
    text: at(['ec2:StartInstances', 'ec2:DescribeInstances', 'ec2:StopInstances']),
    offers: [
      region,
      'Move "ec2:StartInstances" and "ec2:StopInstances" to a statement of their own, with a condition on "aws:ResourceTag/…"',
      address,
      callersTag,
    ],
    becomes: {
      'Move "ec2:StartInstances" and "ec2:StopInstances" to a statement of their own, with a condition on "aws:ResourceTag/…"':
        statements(
          { Action: ['ec2:DescribeInstances'], Resource: '*' },
          {
            Action: ['ec2:StartInstances', 'ec2:StopInstances'],
            Resource: '*',
            Condition: { StringEquals: { 'aws:ResourceTag/<tag key>': '<tag value>' } },
          },
        ),
    },
  },
  {
    name: 'not where one wildcard stands for both sorts',
    text: at(['ec2:*Instances', 'sqs:ListQueues']),
    offers: [region, address, callersTag],
  },
  {
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/supported-iam-actions-tagging.html
    name: 'a new instance is told tags of the request, and the image that it comes from is not',
    text: at('ec2:RunInstances', instances),
    offers: [requestTag, region, address, callersTag],
    becomes: {
      [requestTag]: statements({
        Action: 'ec2:RunInstances',
        Resource: instances,
        Condition: {
          StringEquals: { 'aws:RequestTag/<tag key>': '<tag value>' },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['<tag key>'] },
        },
      }),
    },
  },
  { name: 'so not on everything', text: at('ec2:RunInstances'), offers: [region, address, callersTag] },
  {
    name: 'tags go beside the conditions that there are',
    text: at('ec2:RunInstances', instances, {
      StringEquals: { 'ec2:Region': 'eu-west-1', 'aws:RequestedRegion': 'eu-west-1' },
    }),
    offers: [requestTag, address, callersTag],
    becomes: {
      [requestTag]: statements({
        Action: 'ec2:RunInstances',
        Resource: instances,
        Condition: {
          StringEquals: {
            'ec2:Region': 'eu-west-1',
            'aws:RequestedRegion': 'eu-west-1',
            'aws:RequestTag/<tag key>': '<tag value>',
          },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['<tag key>'] },
        },
      }),
    },
  },
  {
    name: 'or into a block that is empty',
    text: at('ec2:RunInstances', instances, {}),
    becomes: {
      [requestTag]: statements({
        Action: 'ec2:RunInstances',
        Resource: instances,
        Condition: {
          StringEquals: { 'aws:RequestTag/<tag key>': '<tag value>' },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['<tag key>'] },
        },
      }),
    },
  },
  {
    name: 'nothing is asked twice, in any case and whatever the tag',
    text: at('ec2:CreateTags', instances, {
      StringEquals: { 'AWS:resourcetag/team': 'a', 'aws:RequestTag/team': 'a' },
      StringLike: { 'aws:requestedregion': 'eu-*' },
      IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
    }),
    offers: [callersTag],
  },
  {
    // "…IfExists" is tightened, a vacuous pattern confines nothing, a negated operator leaves all others.
    name: 'but beside what does not confine',
    text: at('sqs:SendMessage', queues, {
      StringEqualsIfExists: { 'aws:RequestedRegion': 'eu-west-1' },
      StringLike: { 'aws:SourceVpce': '*' },
      StringNotEquals: { 'aws:PrincipalTag/team': 'a' },
    }),
    offers: [resourceTag, address, endpoint, callersTag],
  },
  {
    name: 'no value that is kept out',
    text: at('s3:GetObject', objects, {
      StringNotEquals: { 'aws:ResourceAccount': ['${aws:PrincipalAccount}', '444455556666'] },
    }),
    offers: [ofAccount, ofCallersOrganization, address, endpoint, callersTag],
  },
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
    name: 'a role goes to one service, and its tags do not help',
    text: at('iam:PassRole'),
    beside: [policyOf({ Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } } })],
    offers: [
      'Add a condition on "iam:PassedToService": "lambda.amazonaws.com"',
      'Add a condition on "iam:PassedToService"',
      address,
      callersTag,
    ],
    becomes: {
      'Add a condition on "iam:PassedToService": "lambda.amazonaws.com"': statements({
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
      }),
    },
  },
  {
    name: 'among other actions by itself',
    text: at(['lambda:CreateFunction', 'iam:PassRole'], '*'),
    becomes: {
      'Move "iam:PassRole" to a statement of its own, for one service': statements(
        { Action: ['lambda:CreateFunction'], Resource: '*' },
        {
          Action: 'iam:PassRole',
          Resource: '*',
          Condition: { StringEquals: { 'iam:PassedToService': '<service>.amazonaws.com' } },
        },
      ),
    },
  },
  {
    name: 'a listing by its prefix',
    text: at('s3:ListBucket', 'arn:aws:s3:::amzn-s3-demo-bucket'),
    offers: ['Add a condition on "s3:prefix"', ...owner, address, endpoint, callersTag],
    becomes: {
      'Add a condition on "s3:prefix"': statements({
        Action: 's3:ListBucket',
        Resource: 'arn:aws:s3:::amzn-s3-demo-bucket',
        Condition: { StringLike: { 's3:prefix': '<folder>/*' } },
      }),
    },
  },
  {
    name: 'apart from the objects, which have none',
    text: at(['s3:GetObject', 's3:ListBucket'], ['arn:aws:s3:::amzn-s3-demo-bucket', objects]),
    becomes: {
      'Move "s3:ListBucket" to a statement of its own, with a condition on "s3:prefix"': statements(
        { Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::amzn-s3-demo-bucket', objects] },
        {
          Action: 's3:ListBucket',
          Resource: ['arn:aws:s3:::amzn-s3-demo-bucket', objects],
          Condition: { StringLike: { 's3:prefix': '<folder>/*' } },
        },
      ),
    },
  },
  {
    // https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
    name: 'a key through one service',
    text: at(['kms:Decrypt', 'kms:GenerateDataKey'], `arn:aws:kms:eu-west-1:${account}:key/*`),
    offers: ['Add a condition on "kms:ViaService"', resourceTag, address, endpoint, callersTag],
    becomes: {
      'Add a condition on "kms:ViaService"': statements({
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Resource: `arn:aws:kms:eu-west-1:${account}:key/*`,
        Condition: { StringEquals: { 'kms:ViaService': '<service>.eu-west-1.amazonaws.com' } },
      }),
    },
  },
  {
    name: 'but not where somebody manages it',
    text: at('kms:ScheduleKeyDeletion', `arn:aws:kms:eu-west-1:${account}:key/*`),
    offers: [resourceTag, address, endpoint, callersTag],
  },
  {
    name: 'who changes permissions with a second factor',
    text: at('iam:AttachUserPolicy', `arn:aws:iam::${account}:user/*`),
    offers: [resourceTag, factor, address, callersTag],
  },
  {
    // Requests to IAM count as those of one Region.
    name: 'of all that there is only what depends on no action',
    text: at('*'),
    offers: [factor, address, callersTag],
  },
  {
    name: 'a session has no second factor of its own',
    text: at('*'),
    kind: 'session',
    offers: [address, callersTag],
  },
  { name: 'a misspelt action tells nothing', text: at('sqs:SendMesage'), offers: [address, callersTag] },
];

const places: readonly RefactoringCase[] = [
  {
    name: 'the effect',
    text: at('sqs:ListQueues').replace('¦', '').replace('"Allow"', '"All¦ow"'),
    offers: [region, address, endpoint, callersTag],
  },
  {
    name: 'the name of the conditions',
    text: at('sqs:ListQueues', '*', { Bool: { 'aws:ViaAWSService': 'false' } })
      .replace('¦', '')
      .replace('"Condition"', '"Con¦dition"'),
    offers: [region, address, endpoint, callersTag],
  },
  {
    name: 'all resources: which of them',
    text: at('sqs:SendMessage').replace('¦', '').replace('"*"', '"¦*"'),
    offers: [resourceTag, ...owner],
  },
  {
    name: 'not some of them',
    text: at('sqs:SendMessage', queues).replace('¦', '').replace('"arn', '"¦arn'),
    offers: [],
  },
  {
    name: 'not an action',
    text: at('sqs:SendMessage').replace('¦', '').replace('"sqs', '"¦sqs'),
    offers: [],
  },
  {
    name: 'not a key of a condition',
    text: at('sqs:SendMessage', '*', { Bool: { 'aws:ViaAWSService': 'false' } })
      .replace('¦', '')
      .replace('"aws:Via', '"¦aws:Via'),
    offers: [],
  },
  // A Deny with one more condition denies less.
  { name: 'not in a Deny', text: at('sqs:SendMessage').replace('Allow', 'Deny'), offers: [] },
  { name: 'not in a service control policy', text: at('sqs:SendMessage'), kind: 'scp', offers: [] },
  {
    name: 'not where conditions are left to deployment',
    text: at('sqs:SendMessage').replace('"Resource":"*"', '"Resource":"*","Condition":{"Ref":"Conditions"}'),
    offers: [],
  },
];

const resources: readonly RefactoringCase[] = [
  {
    name: 'everybody of a bucket by organization, tags, TLS and network',
    text: onBrace(bucketPolicy('"*"')),
    offers: [organization, callersTag, tls, endpoint, address],
    becomes: {
      [tls]: read(bucketPolicy('"*"', { Bool: { 'aws:SecureTransport': 'true' } })),
      [endpoint]: read(bucketPolicy('"*"', { StringEquals: { 'aws:SourceVpce': 'vpce-<id>' } })),
    },
  },
  {
    name: 'somebody who is named is of a known organization',
    text: onBrace(bucketPolicy('{"AWS": "arn:aws:iam::111122223333:role/ci"}')),
    offers: [tls, endpoint, address],
  },
  {
    // A request through an endpoint has no public address.
    name: 'one network is enough',
    text: onBrace(bucketPolicy('"*"', { StringEquals: { 'aws:sourcevpc': 'vpc-1a2b3c4d' } })),
    offers: [organization, callersTag, tls],
  },
  {
    name: 'a service by its source and TLS; its network is one of AWS',
    text: onBrace(bucketPolicy('{"Service": "cloudtrail.amazonaws.com"}')),
    offers: [
      'Add a condition on "aws:SourceAccount"',
      'Add a condition on "aws:SourceArn"',
      'Add a condition on "aws:SourceOrgID"',
      tls,
    ],
  },
  {
    // KMS answers to TLS alone.
    name: 'a key needs no TLS asked for',
    text: onBrace(policyOf({ Principal: { AWS: account }, Action: 'kms:Decrypt', Resource: '*' })),
    kind: 'resource',
    offers: ['Add a condition on "kms:ViaService"', organization, callersTag, endpoint, address],
  },
  {
    name: 'the account keeps its key',
    text: onBrace(policyOf({ Principal: { AWS: account }, Action: 'kms:*', Resource: '*' })),
    kind: 'resource',
    offers: [],
  },
  {
    name: 'a queue',
    text: onBrace(queuePolicy('{"AWS": "*"}')),
    offers: [organization, callersTag, tls, endpoint, address],
  },
];

const others: readonly RefactoringCase[] = [
  {
    name: 'a role by who takes it',
    text: onBrace(trustPolicy(`{"AWS": "${account}"}`)),
    offers: ['Add a condition on "sts:ExternalId"', factor, organization, callersTag, address],
  },
  {
    // A token is of no organization: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
    name: 'or by the token',
    text: onBrace(
      trustPolicy(
        '{"Federated": "arn:aws:iam::111122223333:oidc-provider/idp.example.com"}',
        undefined,
        'sts:AssumeRoleWithWebIdentity',
      ),
    ),
    offers: ['Add a condition on "idp.example.com:sub"', 'Add a condition on "idp.example.com:aud"', address],
  },
  {
    name: 'an endpoint by who goes through it, and not by where they come from',
    text: onBrace(policyOf({ Principal: '*', Action: '*', Resource: '*' })),
    kind: 'endpoint',
    offers: [organization, 'Add a condition on "aws:PrincipalAccount"', callersTag],
  },
  {
    name: 'and by what is behind it',
    text: onBrace(policyOf({ Principal: '*', Action: 'sqs:SendMessage', Resource: '*' })),
    kind: 'endpoint',
    offers: [
      organization,
      'Add a condition on "aws:PrincipalAccount"',
      callersTag,
      ofAccount,
      'Add a condition on "aws:ResourceOrgID"',
    ],
  },
  {
    // What installs packages reads them from buckets of AWS, unsigned.
    name: 'but for buckets',
    text: onBrace(policyOf({ Principal: '*', Action: 's3:GetObject', Resource: '*' })),
    kind: 'endpoint',
    offers: [organization, 'Add a condition on "aws:PrincipalAccount"', callersTag],
  },
];

describe('confine-statement', () => {
  for (const [topic, cases] of Object.entries({ identities, places, resources, others }))
    describe(topic, () => {
      for (const each of cases)
        it(each.name, () => {
          checkRefactoring(confineStatement, each);
        });
    });
});
