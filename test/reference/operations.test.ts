import { deepStrictEqual as same, equal, ok } from 'node:assert';
import { describe, it } from 'mocha';
import { meantByAction, meantByAlias } from '../../server/src/reference/meant';
import { findOperation, operationPrefixes, operationsOf } from '../../server/src/reference/operations';
import { realReference } from '../support/reference';

const reference = realReference();

// From the API references of the services, which name the permission that each operation requires.
const rows: readonly (readonly [written: string, ...actions: string[]])[] = [
  ['s3:HeadObject', 's3:GetObject'],
  ['s3:listobjectsv2', 's3:ListBucket'],
  ['S3:ListBuckets', 's3:ListAllMyBuckets'],
  ['s3:UploadPart', 's3:PutObject'],
  ['s3:CopyObject', 's3:GetObject', 's3:PutObject'],
  ['s3:DeletePublicAccessBlock', 's3:PutBucketPublicAccessBlock'],
  ['s3:CreateSession', 's3express:CreateSession'],
  ['lambda:Invoke', 'lambda:InvokeFunction'],
  ['sqs:SendMessageBatch', 'sqs:SendMessage'],
  ['sns:PublishBatch', 'sns:Publish'],
  ['apigateway:CreateRestApi', 'apigateway:POST'],
  ['apigateway:FlushStageCache', 'apigateway:DELETE'],
  ['apigateway:PutIntegration', 'apigateway:PUT'],
  ['apigatewayv2:UpdateRoute', 'apigateway:PATCH'],
  ['apigateway:Invoke', 'execute-api:Invoke'],
  ['apigatewaymanagementapi:PostToConnection', 'execute-api:ManageConnections'],
  ['iam:AssumeRole', 'sts:AssumeRole'],
  ['kms:ReEncrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
  ['ecr:GetLoginPassword', 'ecr:GetAuthorizationToken'],
  ['bedrock-runtime:Converse', 'bedrock:InvokeModel'],
  ['budgets:CreateBudget', 'budgets:ModifyBudget'],
  ['timestream-query:Query', 'timestream:Select'],
  ['opensearch:ESHttpGet', 'es:ESHttpGet'],
  ['dms:DescribeDataProviders', 'dms:ListDataProviders'],
  ['keyspaces:CreateTable', 'cassandra:Create'],
];

describe('API operations', () => {
  for (const [written, ...actions] of rows) {
    it(`${written} is authorised by ${actions.join(', ')}`, () => {
      same(findOperation(written)?.actions, actions);
    });
  }

  it('are none where the text is an action or nothing at all', () => {
    for (const text of [
      's3:GetObject',
      's3:',
      's3',
      ':HeadObject',
      '',
      ':',
      '__proto__:toString',
      's3:HeadObject*',
    ])
      equal(findOperation(text), undefined, text);
    same(operationsOf('nope'), []);
    same(operationsOf('__proto__'), []);
  });

  it('are listed by service, in AWS’s spelling, each once', () => {
    ok(operationsOf('s3').some(({ operation }) => operation === 'ListObjectsV2'));
    same(operationsOf('S3'), operationsOf('s3'));
    same(operationsOf('apigatewayv2'), operationsOf('apigateway'));
    const all = operationPrefixes.flatMap((prefix) =>
      operationsOf(prefix).map((each) => ({ prefix, ...each })),
    );
    for (const { prefix, operation, actions } of all) {
      ok(/^[A-Z][A-Za-z0-9]+$/.test(operation) && actions.length, `${prefix}:${operation}`);
      equal(all.filter((each) => each.prefix === prefix && each.operation === operation).length, 1);
    }
    ok(all.length > 300, String(all.length));
  });

  it('are what a name means that the service has not', () => {
    const s3 = reference.service('s3');
    ok(s3);
    same(meantByAction(s3, 'headobject'), { ids: ['s3:GetObject'], operation: true, misspelt: false });
  });
});

describe('actions under another name of their service', () => {
  const known: readonly (readonly [written: string, ...actions: string[]])[] = [
    ['eventbridge:PutEvents', 'events:PutEvents'],
    ['EventBridge:putevents', 'events:PutEvents'],
    ['sfn:StartExecution', 'states:StartExecution'],
    ['iot-data:Publish', 'iot:Publish'],
    ['sesv2:SendEmail', 'ses:SendEmail'],
    ['neptunedata:CancelGremlinQuery', 'neptune-db:CancelQuery'],
    ['docdb:CreateDBCluster', 'rds:CreateDBCluster'],
    ['s3:GetObject'],
    ['eventbridge:Nope'],
    ['eventbridge'],
    ['nope:PutEvents'],
    [':'],
    [''],
  ];
  for (const [written, ...actions] of known) {
    it(`${JSON.stringify(written)} means ${actions.join() || 'nothing'}`, () => {
      same(meantByAlias(reference, written), actions);
    });
  }
});
