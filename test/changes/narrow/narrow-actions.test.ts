import { describe, it } from 'mocha';
import { narrowActionTexts } from '../../../server/src/changes/narrow/narrow-actions';
import { allow, allowed } from '../../support/findings';
import { checkRefactoring } from '../../support/refactor';
import type { RefactoringCase } from '../../support/refactor';

const objects = '"arn:aws:s3:::demo/*"';
const deny = (action: string, more = '"Resource": "*"') => `{"Effect": "Deny", "Action": ${action}, ${more}}`;
const withDeny = (action: string, ...denials: readonly string[]) =>
  `{"Statement": [{"Effect": "Allow", "Action": ${action}, "Resource": "*"}, ${denials.join(', ')}]}`;

const reading = 'Narrow "sqs:*Message*" to its 2 read and list actions';
const queues = [
  'Narrow "sqs:*Queue*" to its 5 read and list actions',
  'Narrow "sqs:*Queue*" to its 10 actions outside permissions management',
  'Narrow "sqs:*Queue*" to its 3 write actions',
];

/** What AWS lists of SQS: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html */
const cases: readonly RefactoringCase[] = [
  {
    name: 'offers levels of a wildcard that no rule minds',
    text: allow('"sqs:¦*Message*"'),
    offers: [
      'Narrow "sqs:*Message*" to its 2 read and list actions',
      'Narrow "sqs:*Message*" to its 5 write actions',
    ],
    becomes: {
      [reading]: allowed(['sqs:ListMessageMoveTasks', 'sqs:ReceiveMessage']),
    },
  },
  { name: 'offers nothing at an action that is written out', text: allow('"sqs:¦SendMessage"'), offers: [] },
  { name: 'offers nothing in a Deny', text: allow('"sqs:¦*"').replace('Allow', 'Deny'), offers: [] },
  { name: 'offers nothing beside the actions', text: allow('"sqs:*"', '"¦*"'), offers: [] },
  { name: 'offers nothing for all of AWS', text: allow('"¦*"'), offers: [] },
  {
    name: 'stands at the name of the element where it has one text',
    text: allow('"sqs:*Message*"').replace('"Action"', '"Ac¦tion"'),
    becomes: { [reading]: allowed(['sqs:ListMessageMoveTasks', 'sqs:ReceiveMessage']) },
  },
  {
    name: 'not at the name where it has several',
    text: allow('["sqs:Send*", "sqs:Get*"]').replace('"Action"', '"Ac¦tion"'),
    offers: [],
  },
  {
    name: 'leaves what other entries name as it is',
    text: allow('["sqs:¦*Message*", "SQS:receivemessage"]'),
    becomes: { [reading]: allowed(['sqs:ListMessageMoveTasks', 'SQS:receivemessage']) },
  },
  {
    name: 'narrows to what can act on the resources',
    text: allow('"s3:¦*Acl"', objects),
    offers: [
      'Narrow "s3:*Acl" to the 4 actions that can act on its resources',
      'Narrow "s3:*Acl" to its 2 read and list actions that can act on its resources',
    ],
    becomes: {
      'Narrow "s3:*Acl" to the 4 actions that can act on its resources': allowed(
        ['s3:GetObjectAcl', 's3:GetObjectVersionAcl', 's3:PutObjectAcl', 's3:PutObjectVersionAcl'],
        'arn:aws:s3:::demo/*',
      ),
    },
  },
  {
    name: 'narrows every action to the services that own the resources',
    text: allow('"¦*"', '["arn:aws:s3:::demo", "arn:aws:s3:::demo/*", "arn:aws:sqs:*:*:orders"]'),
    becomes: {
      'Narrow "*" to "s3:*" and "sqs:*", the services of its resources': allowed(
        ['s3:*', 'sqs:*'],
        ['arn:aws:s3:::demo', 'arn:aws:s3:::demo/*', 'arn:aws:sqs:*:*:orders'],
      ),
    },
  },
  {
    name: 'keeps the name of an action whose service is a wildcard',
    text: allow('"s*:¦Receive*"', '"arn:aws:sqs:*:*:orders"'),
    becomes: {
      'Narrow "s*:Receive*" to "sqs:Receive*", the service of its resources': allowed(
        'sqs:Receive*',
        'arn:aws:sqs:*:*:orders',
      ),
    },
  },
  {
    name: 'knows the service of a resource policy',
    text: allow('"¦*"', '"*"', '"Principal": {"AWS": "111122223333"}'),
    kind: 'resource',
    fileName: 'key-policy.json',
    offers: ['Narrow "*" to "kms:*", the service of a KMS key'],
  },
  {
    name: 'leaves out what another statement denies',
    text: withDeny('"sqs:¦*Queue*"', deny('["sqs:DeleteQueue", "SQS:purge*"]')),
    offers: [
      'Narrow "sqs:*Queue*" to the 9 actions that nothing denies',
      'Narrow "sqs:*Queue*" to its 5 read and list actions that nothing denies',
      'Narrow "sqs:*Queue*" to its 8 actions outside permissions management that nothing denies',
      'Narrow "sqs:*Queue*" to its 1 write action that nothing denies',
    ],
  },
  {
    name: 'minds no Deny with a condition',
    text: withDeny(
      '"sqs:¦*Queue*"',
      deny('"sqs:*"', '"Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}'),
    ),
    offers: queues,
  },
  {
    name: 'minds no Deny on some of the resources',
    text: withDeny('"sqs:¦*Queue*"', deny('"sqs:*"', '"Resource": "arn:aws:sqs:*:*:prod-*"')),
    offers: queues,
  },
  {
    name: 'minds no Deny of somebody else',
    text: `{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sqs:¦*Queue*", "Resource": "*"}, ${deny('"sqs:*"', '"Resource": "*", "Principal": {"AWS": "444455556666"}')}]}`,
    kind: 'resource',
    offers: queues,
  },
  {
    name: 'minds no Deny that a template may leave out',
    text: withDeny('"sqs:¦*Queue*"', `{"Fn::If": ["A", ${deny('"sqs:*"')}, {"Ref": "AWS::NoValue"}]}`),
    offers: queues,
  },
  {
    name: 'minds a Deny of all but some',
    text: withDeny('"sqs:¦*Queue*"', deny('"sqs:Purge*"').replace('Action', 'NotAction')),
    offers: ['Narrow "sqs:*Queue*" to the 1 action that nothing denies'],
  },
  {
    name: 'does not take an entry of one branch for one of the other',
    text: allow('{"Fn::If": ["A", ["sqs:¦*Message*"], ["sqs:ReceiveMessage"]]}'),
    becomes: {
      [reading]: allowed({
        'Fn::If': ['A', ['sqs:ListMessageMoveTasks', 'sqs:ReceiveMessage'], ['sqs:ReceiveMessage']],
      }),
    },
  },
  {
    name: 'leaves a branch that cannot become a list alone',
    text: allow('[{"Fn::If": ["A", "sqs:¦*", "sqs:SendMessage"]}]'),
    offers: [],
  },
  { name: 'leaves what deployment fills in alone', text: allow('{"Fn::Sub": "sqs:¦${Verb}*"}'), offers: [] },
  {
    name: 'replaces NotAction where the resources say what is meant',
    text: allow('["sqs:*Permission", "iam:*"]', '"arn:aws:sqs:*:*:orders"').replace(
      '"Action"',
      '"Not¦Action"',
    ),
    offers: [
      'Replace "NotAction" by "Action" with the 17 actions that can act on its resources',
      'Replace "NotAction" by "Action" with its 6 read and list actions that can act on its resources',
      'Replace "NotAction" by "Action" with its 16 actions outside permissions management that can act on its resources',
      'Replace "NotAction" by "Action" with its 8 write actions that can act on its resources',
    ],
  },
  {
    name: 'replaces NotAction by a service that it keeps nothing back of',
    text: allow('"iam:*"', '"arn:aws:sqs:*:*:orders"').replace('"Action"', '"Not¦Action"'),
    becomes: {
      'Replace "NotAction" by "Action" with "sqs:*", the service of its resources': allowed(
        'sqs:*',
        'arn:aws:sqs:*:*:orders',
      ),
    },
  },
  {
    name: 'leaves NotAction alone where nothing says what is meant',
    text: allow('"iam:*"').replace('"Action"', '"Not¦Action"'),
    offers: [],
  },
];

describe('narrowing actions at a caret', () => {
  for (const each of cases) it(each.name, () => checkRefactoring(narrowActionTexts, each));
});
