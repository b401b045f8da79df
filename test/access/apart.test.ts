import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { actionsApart, wholeServices } from '../../server/src/access/apart';
import { snapshotOf } from '../support/document';
import { realReference } from '../support/reference';

describe('actions and resources that do not meet', () => {
  it('are looked for in services that the reference has', () => {
    for (const prefix of wholeServices) ok(realReference().service(prefix)?.resourceTypes.length, prefix);
  });

  const rows: readonly (readonly [action: unknown, resource: unknown, apart: string | undefined])[] = [
    ['s3:GetObject', 'arn:aws:s3:::demo', 'bucket'],
    ['s3:Get*Object', 'arn:aws:s3:::demo', 'bucket'],
    ['s3:Get*', 'arn:aws:s3:::demo', undefined],
    ['s3:GetObject', ['arn:aws:s3:::demo', 'arn:aws:s3:::demo/*'], undefined],
    ['s3:GetObject', '*', undefined],
    ['dynamodb:GetItem', 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders/index/*', 'index'],
    ['dynamodb:Query', 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders/index/*', undefined],
    ['iam:PassRole', 'arn:aws:iam::111122223333:user/alice', 'user'],
    ['sqs:SendMessage', 'arn:aws:sns:eu-west-1:111122223333:orders', 'topic'],
    ['sqs:SendMessage', 'arn:aws:demo:eu-west-1:111122223333:orders', undefined],
    ['ec2:PutResourcePolicy', 'arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1', undefined],
  ];
  for (const [action, resource, apart] of rows)
    it(`${JSON.stringify(action)}, ${JSON.stringify(resource)}: ${apart ?? 'they may'}`, () => {
      const statement = { Effect: 'Allow', Action: action, Resource: resource };
      const text = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
      const read = snapshotOf(text, { kind: 'identity' }).file.policies[0]?.statements[0];
      ok(read);
      equal(actionsApart(read, realReference())?.resources[0]?.type.name, apart);
    });
});
