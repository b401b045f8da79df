import { describe, it } from 'mocha';
import {
  narrowResourceTexts,
  splitByResourceType,
} from '../../../server/src/changes/narrow/narrow-resources';
import { allow, allowed } from '../../support/findings';
import { checkRefactoring } from '../../support/refactor';
import type { RefactoringCase } from '../../support/refactor';

const logs = 'arn:aws:s3:::logs';
const named = (...arns: readonly string[]) => allow('"s3:*"', JSON.stringify(arns));
const queue = 'arn:aws:sqs:eu-west-1:111122223333:orders';
const read = '["s3:ListBucket", "s3:GetObject"]';

const narrowing: readonly RefactoringCase[] = [
  {
    name: 'names what the workspace names and the actions can act on',
    text: allow('"s3:GetObject"', '"¦*"'),
    beside: [named(logs, `${logs}/*`, queue)],
    offers: [`Narrow "*" to "${logs}/*", named in this workspace`, 'Narrow "*" to the ARN of s3 object'],
    becomes: {
      [`Narrow "*" to "${logs}/*", named in this workspace`]: allowed('s3:GetObject', `${logs}/*`),
    },
  },
  {
    name: 'puts a bucket and its objects together where the actions need both',
    text: allow(read, '"¦*"'),
    beside: [named(logs, `${logs}/*`, 'arn:aws:s3:::other')],
    offers: [
      `Narrow "*" to "${logs}" and "${logs}/*", named in this workspace`,
      'Narrow "*" to the 2 ARNs of s3 bucket and s3 object',
    ],
    becomes: {
      [`Narrow "*" to "${logs}" and "${logs}/*", named in this workspace`]: allowed(
        ['s3:ListBucket', 's3:GetObject'],
        [logs, `${logs}/*`],
      ),
    },
  },
  {
    name: 'puts together what serves only together',
    text: allow('["s3:GetObject", "sqs:SendMessage"]', '"¦*"'),
    beside: [named(queue, `${logs}/*`)],
    offers: [
      `Narrow "*" to "${queue}" and "${logs}/*", named in this workspace`,
      'Narrow "*" to the 2 ARNs of s3 object and sqs queue',
    ],
  },
  {
    name: 'offers four at most, and all of them',
    text: allow('"sqs:SendMessage"', '"¦*"'),
    beside: [named(...['a', 'b', 'c', 'd', 'e'].map((each) => `${queue}-${each}`))],
    offers: [
      ...['a', 'b', 'c', 'd'].map((each) => `Narrow "*" to "${queue}-${each}", named in this workspace`),
      'Narrow "*" to the 5 fitting ARNs named in this workspace',
      'Narrow "*" to the ARN of sqs queue',
    ],
  },
  {
    name: 'passes over what names nothing, is malformed or another service made for itself',
    text: allow('["iam:PassRole"]', '"¦*"'),
    beside: [
      named(
        'arn:aws:iam::*:role/*',
        'arn:aws:iam::1111:role/App',
        'arn:aws:iam::111122223333:role/<name>',
        'arn:aws:iam::111122223333:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
      ),
    ],
    offers: ['Narrow "*" to the ARN of iam role'],
  },
  {
    name: 'moves what can be scoped where an action needs "*"',
    text: allow('["s3:ListAllMyBuckets", "s3:GetObject"]', '"¦*"'),
    beside: [named(`${logs}/*`)],
    offers: [
      `Split the statement: 1 action on "${logs}/*", named in this workspace, 1 that needs "*"`,
      'Split the statement: 1 action on named resources, 1 that needs "*"',
    ],
    becomes: {
      [`Split the statement: 1 action on "${logs}/*", named in this workspace, 1 that needs "*"`]: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
          { Effect: 'Allow', Action: 's3:GetObject', Resource: `${logs}/*` },
        ],
      },
    },
  },
  {
    name: 'takes a bucket and its objects for a wildcard over S3',
    text: allow('"s3:*Object"', '"¦*"'),
    beside: [named(logs, `${logs}/*`)],
    offers: [`Narrow "*" to "${logs}/*", named in this workspace`, 'Narrow "*" to the ARN of s3 object'],
  },
  {
    name: 'does not repeat what stands beside',
    text: allow('"sqs:SendMessage"', `["¦*", "${queue}"]`),
    offers: [`Narrow "*" to "${queue}", named in this workspace`, 'Narrow "*" to the ARN of sqs queue'],
    becomes: {
      [`Narrow "*" to "${queue}", named in this workspace`]: allowed('sqs:SendMessage', [queue]),
    },
  },
  {
    name: 'offers nothing where another text keeps everything',
    text: allow('"sqs:SendMessage"', '["¦*", "arn:*"]'),
    beside: [named(queue)],
    offers: [],
  },
  { name: 'offers nothing in a Deny', text: allow('"sqs:*"', '"¦*"').replace('Allow', 'Deny'), offers: [] },
  {
    name: 'offers nothing in a resource policy',
    text: allow('"sqs:SendMessage"', '"¦*"', '"Principal": "*"'),
    kind: 'resource',
    offers: [],
  },
  {
    name: 'narrows both places of an ARN where the workspace has one of each',
    text: allow('"sqs:SendMessage"', '"arn:aws:sqs:*:*:¦orders"'),
    beside: [named(queue)],
    offers: ['Narrow "arn:aws:sqs:*:*:orders" to account "111122223333" and Region "eu-west-1"'],
    becomes: {
      'Narrow "arn:aws:sqs:*:*:orders" to account "111122223333" and Region "eu-west-1"': allowed(
        'sqs:SendMessage',
        queue,
      ),
    },
  },
  {
    name: 'narrows one place at a time where there are several',
    text: allow('"sqs:SendMessage"', '"arn:aws:sqs:eu-west-1:*:¦orders*"'),
    beside: [named(queue, 'arn:aws:sqs:eu-west-1:444455556666:x')],
    offers: [
      'Narrow the account of "arn:aws:sqs:eu-west-1:*:orders*" to "111122223333"',
      'Narrow the account of "arn:aws:sqs:eu-west-1:*:orders*" to "444455556666"',
      'Narrow the account of "arn:aws:sqs:eu-west-1:*:orders*" to the 2 accounts of this workspace',
    ],
    becomes: {
      'Narrow the account of "arn:aws:sqs:eu-west-1:*:orders*" to the 2 accounts of this workspace': allowed(
        'sqs:SendMessage',
        ['arn:aws:sqs:eu-west-1:111122223333:orders*', 'arn:aws:sqs:eu-west-1:444455556666:orders*'],
      ),
    },
  },
  {
    name: 'puts no account where the resource has none',
    text: allow('"s3:GetObject"', '"arn:aws:s3:*:*:¦logs/*"'),
    beside: [named(queue)],
    offers: [],
  },
  {
    name: 'puts no Region of another partition',
    text: allow('"sqs:SendMessage"', '"arn:aws-cn:sqs:*:111122223333:¦orders"'),
    beside: [named(queue)],
    offers: [],
  },
];

const splitting: readonly RefactoringCase[] = [
  {
    name: 'each action with the resources that it can use',
    text: allow(read, `["¦${logs}", "${logs}/*"]`, '"Sid": "Read"'),
    offers: [`Split the statement by resource type: 1 action on "${logs}" and 1 on "${logs}/*"`],
    becomes: {
      [`Split the statement by resource type: 1 action on "${logs}" and 1 on "${logs}/*"`]: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 's3:ListBucket', Resource: logs, Sid: 'Read' },
          { Effect: 'Allow', Action: 's3:GetObject', Resource: `${logs}/*`, Sid: 'ReadObject' },
        ],
      },
    },
  },
  {
    name: 'of "*" on the ARNs of each type, the rest on "*"',
    text: allow('["¦s3:GetObject", "s3:ListAllMyBuckets", "sqs:SendMessage"]', '"*"'),
    becomes: {
      'Split the statement by resource type: 1 action on "*", 1 on s3 object and 1 on sqs queue': {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
          { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::<BucketName>/<ObjectName>' },
          {
            Effect: 'Allow',
            Action: 'sqs:SendMessage',
            Resource: 'arn:aws:sqs:<Region>:<Account>:<QueueName>',
          },
        ],
      },
    },
  },
  {
    name: 'what needs "*" alone keeps it',
    text: allow('["¦s3:GetObject", "s3:ListAllMyBuckets"]', `["*", "${logs}/*"]`),
    becomes: {
      [`Split the statement by resource type: 1 action on "${logs}/*" and 1 on "*"`]: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 's3:GetObject', Resource: `${logs}/*` },
          { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
        ],
      },
    },
  },
  {
    name: 'a statement that stands alone becomes a list',
    text: `{"Statement": {"Effect": "Allow", "Action": ${read}, "Re¦source": ["${logs}", "${logs}/*"]}}`,
    becomes: {
      [`Split the statement by resource type: 1 action on "${logs}" and 1 on "${logs}/*"`]: {
        Statement: [
          { Effect: 'Allow', Action: 's3:ListBucket', Resource: logs },
          { Effect: 'Allow', Action: 's3:GetObject', Resource: `${logs}/*` },
        ],
      },
    },
  },
  ...(
    [
      ['not where a resource serves several', read, [`${logs}*`, `${logs}/*`]],
      ['not where a wildcard falls apart', '"s3:Get*"', [logs, `${logs}/*`]],
      ['not where an action can use none', '["s3:GetObject", "sqs:SendMessage"]', [`${logs}/*`, logs]],
      ['not where an action is unknown', '["s3:GetObject", "s3:ListBucket", "s3:Nope"]', [logs, `${logs}/*`]],
      ['not where types go together', '["glue:GetTable", "glue:GetDatabase"]', ['*']],
      ['not where there is one type', '["s3:GetObject", "s3:PutObject"]', ['*']],
    ] as const
  ).map(([name, actions, resources]) => ({
    name,
    text: allow(actions, JSON.stringify(resources)).replace('"Resource"', '"Re¦source"'),
    offers: [],
  })),
  {
    name: 'not where something is left to deployment',
    text: allow(read, `["${logs}", "${logs}/*"]`, '"Condition": {"Ref": "Later"}').replace(
      '"Resource"',
      '"Re¦source"',
    ),
    offers: [],
  },
];

describe('narrowing resources at a caret', () => {
  for (const each of narrowing) it(each.name, () => checkRefactoring(narrowResourceTexts, each));
});

describe('splitting a statement by resource type', () => {
  for (const each of splitting) it(each.name, () => checkRefactoring(splitByResourceType, each));
});
