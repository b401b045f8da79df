import { describe, it } from 'mocha';
import { allow, allowed, checkRule } from '../../support/findings';
import type { RuleCase } from '../../support/findings';
import { realReference } from '../../support/reference';

/** After the day on which the reference was made. */
function daysLater(days: number): Date {
  return new Date(Date.parse(realReference().updatedAt) + days * 24 * 60 * 60 * 1000);
}

const cases: Readonly<Record<string, readonly RuleCase[]>> = {
  'unknown-service': [
    {
      name: 'a swapped letter, with its fix',
      text: allow('«"dyanmodb:GetItem"»'),
      says: ['did you mean "dynamodb"?'],
      fixed: allowed('dynamodb:GetItem'),
    },
    {
      name: "an SDK's name of a service",
      text: allow('«"eventbridge:PutEvents"»'),
      says: ['did you mean "events:PutEvents"?'],
      fixed: allowed('events:PutEvents'),
    },
    {
      name: "an SDK's name of a service, with an operation that another action authorises",
      text: allow('«"apigatewayv2:CreateApi"»'),
      says: ['did you mean "apigateway:POST"?'],
      fixed: allowed('apigateway:POST'),
    },
    {
      name: "an SDK's name of a service, with an action that it lacks",
      text: allow('«"eventbridge:MakeCoffee"»'),
      says: ['did you mean "events"?'],
      fixed: allowed('events:MakeCoffee'),
    },
    {
      name: "an SDK's name of a service, and several actions",
      text: allow('[«"dynamodbstreams:TransactWriteItems"»]'),
      fixed: allowed([
        'dynamodb:ConditionCheckItem',
        'dynamodb:DeleteItem',
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
      ]),
    },
    {
      name: 'nothing near',
      severity: 'warning',
      text: allow('«"frobnicate:Get"»'),
      says: [/matches nothing\.$/],
      fixes: [],
    },
    { name: 'in a Deny too', text: allow('«"s33:GetObject"»').replace('Allow', 'Deny'), severity: 'error' },
    {
      name: 'each of a list, in NotAction too',
      text: allow('["s3:GetObject", «"s33:*"», «"iamm:*"»]').replace('Action', 'NotAction'),
    },
    { name: 'any case', text: allow('"S3:GetObject"') },
    {
      name: 'in data that is old',
      text: allow('«"s33:GetObject"»'),
      today: daysLater(91),
      severity: 'information',
      says: [
        /^No AWS service had the prefix "s33" in the AWS data of 20\d\d-\d\d-\d\d, which is old by now; did/,
      ],
    },
    {
      name: 'in data that is not quite old',
      text: allow('«"s33:GetObject"»'),
      today: daysLater(90),
      severity: 'error',
    },
    { name: 'a service that is gone', text: allow('"mobilehub:ListProjects"') },
    { name: 'a wildcard in the prefix', text: allow('"dynamo*:GetItem"') },
    { name: 'a placeholder', text: allow('["<service>:Get", "[prefix]:Get", "${Service}:Get"]') },
    { name: 'known at deployment only', text: allow('{"Fn::Sub": "${Service}:GetObject"}') },
    { name: 'an intrinsic that is fully known', text: allow('«{"Fn::Sub": "s33:GetObject"}»') },
  ],
  'unknown-action': [
    {
      name: 'a typo',
      text: allow('«"s3:GetObjct"»'),
      fixed: allowed('s3:GetObject'),
      says: ['did you mean "s3:GetObject"?'],
    },
    {
      name: 'a typo of two letters in a long word',
      text: allow('«"ec2:TerminateInstnacse"»'),
      says: ['did you mean "ec2:TerminateInstances"?'],
    },
    {
      name: 'another word in a name of the same build',
      text: allow('«"cloudhsm:ListHapgs"»'),
      severity: 'warning',
      says: [/matches nothing\.$/],
      fixes: [],
    },
    {
      name: 'an API operation',
      text: allow('«"s3:ListObjectsV2"»'),
      fixed: allowed('s3:ListBucket'),
      says: ['it needs "s3:ListBucket"'],
    },
    {
      name: 'a typo, in data that is old',
      text: allow('«"s3:GetObjct"»'),
      today: daysLater(91),
      severity: 'information',
      says: [/was no action of Amazon S3 in the AWS data of .*; did you mean "s3:GetObject"\?$/],
    },
    {
      name: 'an API operation, in data that is old',
      text: allow('«"s3:ListObjectsV2"»'),
      today: daysLater(91),
      severity: 'error',
    },
    { name: 'an SDK call', text: allow('«"lambda:Invoke"»'), fixed: allowed('lambda:InvokeFunction') },
    {
      name: 'an operation that needs several actions',
      text: allow('[«"dynamodb:TransactWriteItems"»]'),
      fixed: allowed([
        'dynamodb:ConditionCheckItem',
        'dynamodb:DeleteItem',
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
      ]),
    },
    {
      name: 'half a word',
      text: allow('«"secretsmanager:GetSecret"»'),
      fixed: allowed('secretsmanager:GetSecretValue'),
    },
    { name: 'a verb that is no misspelling', text: allow('«"dynamodb:BatchPutItem"»'), fixes: [] },
    { name: 'far from every action', text: allow('«"s3:FetchTheWholeThing"»'), fixes: [] },
    { name: 'any case', text: allow('"s3:getobject"') },
    { name: 'a service that is unknown is another rule', text: allow('"s33:GetObjct"') },
    {
      name: 'in a control policy too',
      text: allow('«"iam:CreateUsers"»').replace('Allow', 'Deny'),
      kind: 'scp',
    },
  ],
  'wildcard-matches-nothing': [
    { name: 'no such verb', text: allow('«"s3:Fetch*"»'), severity: 'warning' },
    {
      name: 'a question mark is one letter',
      text: allow('["«"s3:GetObject?"»", "s3:GetObjec?"]').replace('"«', '«').replace('»"', '»'),
    },
    { name: 'a wildcard in the prefix that matches', text: allow('"dynamo*:Get*"') },
    { name: 'a prefix that may have been a service once', text: allow('"deep*:List*"') },
    { name: 'everything', text: allow('["*", "*:*", "s3:*"]') },
  ],
  'malformed-action': [
    { name: 'no prefix', text: allow('«"AssumeRole"»'), severity: 'error', fixed: allowed('sts:AssumeRole') },
    { name: 'no prefix and many owners', text: allow('«"TagResource"»'), fixes: [] },
    { name: 'no name', text: allow('«"s3:"»') },
    { name: 'no service', text: allow('«":GetObject"»') },
    { name: 'a space', text: allow('«"s3: GetObject"»'), fixed: allowed('s3:GetObject') },
    { name: 'an empty text', text: allow('«""»') },
    { name: 'a star', text: allow('"*"') },
  ],
};

for (const [rule, list] of Object.entries(cases)) {
  describe(rule, () => {
    for (const each of list) it(each.name, () => checkRule(rule, each));
  });
}
