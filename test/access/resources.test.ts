import { deepStrictEqual as same, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { canActOn, isEveryResource, namedResources } from '../../server/src/access/resources';
import type { Action } from '../../server/src/reference/model';
import { snapshotOf } from '../support/document';
import { realReference } from '../support/reference';

describe('a resource text', () => {
  const every = ['*', '**', 'arn:*', 'arn:*:*', 'arn:*:*:*:*:*', '*:*', 'arn*'];
  const some = [
    '',
    '?',
    'arn',
    'arn:aws:s3:::*',
    'arn:aws:*',
    'arn:aws:*:*:*:*',
    'arn:*:s3:*:*:*',
    'arn:*:*:*:*:*:*',
    'arn:*:*:*:*:a*',
    'arn:*:*:us-east-1:*:*',
    '${aws:username}',
    '*/home',
  ];
  it('is every resource where it stands for every ARN', () => {
    same([...every, ...some].filter(isEveryResource), every);
  });
});

describe('the resources of a statement', () => {
  const cases: readonly [name: string, members: object, named: readonly string[] | undefined][] = [
    ['named', { Resource: ['arn:aws:s3:::a', 'arn:aws:s3:::b/*'] }, ['arn:aws:s3:::a', 'arn:aws:s3:::b/*']],
    ['all of them', { Resource: ['arn:aws:s3:::a', '*'] }, undefined],
    ['negated', { NotResource: 'arn:aws:s3:::a' }, undefined],
    ['partly open', { Resource: ['arn:aws:s3:::a', { Ref: 'B' }] }, undefined],
    ['in parts', { Resource: { 'Fn::Sub': 'arn:aws:s3:::${B}' } }, undefined],
    ['none', { Resource: [] }, undefined],
    ['absent', {}, undefined],
  ];
  for (const [name, members, named] of cases) {
    it(`are known where they are ${name}: ${named?.length ?? 'no'}`, () => {
      const text = JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'a', ...members }] });
      const [statement] = snapshotOf(text).file.policies[0]?.statements ?? [];
      same(statement && namedResources(statement), named);
    });
  }
});

/** An action, whether it can be used on a resource, and the resource; ARNs as the Service Authorization Reference has them. */
const pairs: readonly [action: string, can: boolean, ...resources: string[]][] = [
  ['s3:GetObject', true, 'arn:aws:s3:::demo/*'],
  ['s3:GetObject', true, 'arn:aws:s3:::demo/a/b.txt'],
  ['s3:GetObject', true, 'arn:aws-cn:s3:::*'],
  ['s3:GetObject', true, 'arn:aws:s3:::demo*'],
  ['s3:GetObject', true, 'arn:aws:s3:::${aws:username}'],
  ['s3:GetObject', true, 'arn:aws:s3:us-east-1:123456789012:accesspoint/a/object/*'],
  ['s3:GetObject', true, 'arn:aws:s3*'],
  ['s3:GetObject', true, 'arn:aws:*:*:*:*'],
  ['s3:GetObject', false, 'arn:aws:s3:::demo'],
  ['s3:GetObject', false, 'arn:aws:sqs:*:*:demo'],
  ['s3:GetObject', false, 'demo/*'],
  ['s3:GetObject', false, ''],
  // A bucket's name has no slash, so what has one is an object.
  ['s3:ListBucket', true, 'arn:aws:s3:::demo'],
  ['s3:ListBucket', true, 'arn:aws:s3:::demo-*'],
  ['s3:ListBucket', true, 'arn:aws:s3:::*'],
  ['s3:ListBucket', false, 'arn:aws:s3:::demo/*'],
  ['s3:ListBucket', true, 'arn:aws:s3:::demo/*', 'arn:aws:s3:::demo'],
  ['s3:ListAllMyBuckets', false, 'arn:aws:s3:::demo'],
  ['dynamodb:GetItem', true, 'arn:aws:dynamodb:us-east-1:123456789012:table/Music'],
  ['dynamodb:GetItem', true, 'arn:aws:dynamodb:*:*:table/*'],
  ['dynamodb:GetItem', false, 'arn:aws:dynamodb:*:*:table/Music/index/*'],
  ['dynamodb:Query', true, 'arn:aws:dynamodb:*:*:table/Music/index/*'],
  ['iam:PassRole', true, 'arn:aws:iam::123456789012:role/service-role/x'],
  ['iam:PassRole', false, 'arn:aws:iam::123456789012:user/x'],
  ['iam:AttachRolePolicy', true, 'arn:aws:iam::*:role/*'],
  ['iam:GetPolicy', true, 'arn:aws:iam::aws:policy/ReadOnlyAccess'],
  ['logs:CreateLogStream', true, 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/x:log-stream:y'],
  // A star may stand for several parts of an ARN, here for Region and account.
  ['logs:CreateLogGroup', true, 'arn:aws:logs:*:log-group:/aws/lambda/x'],
  ['ssm:GetParameter', true, 'arn:aws:ssm:*:*:parameter/a/b'],
  // AWS's own belong to no account; queues do.
  ['ssm:GetParameter', true, 'arn:aws:ssm:*::parameter/aws/service/ami-amazon-linux-latest/*'],
  ['ssm:SendCommand', true, 'arn:aws:ssm:*::document/AWS-RunShellScript'],
  ['sqs:SendMessage', false, 'arn:aws:sqs:eu-west-1::demo'],
  // AWS lists the ARN of an offering without its account, so that fields cannot be told from each other.
  ['mediaconnect:DescribeOffering', true, 'arn:aws:mediaconnect:us-east-1:offering:x'],
  ['mediaconnect:DescribeOffering', false, 'arn:aws:s3:::demo/*'],
  ['kms:Decrypt', false, 'arn:aws:kms:*:*:alias/x'],
  ['kms:Decrypt', true, 'arn:aws:kms:*:*:key/x'],
];

describe('whether an action can be used', () => {
  for (const [name, can, ...resources] of pairs) {
    it(`${name} on ${resources.map((each) => `"${each}"`).join(' or ')}: ${can ? 'yes' : 'no'}`, () => {
      equal(canActOn(actionOf(name), resources), can);
    });
  }

  it('is answered at once for a text that is no ARN by its length', () => {
    const long = `arn:aws:ec2:*:*:${'${'.repeat(200_000)}${'*a'.repeat(200_000)}`;
    for (const action of realReference().service('ec2')?.actions ?? []) canActOn(action, [long]);
  });
});

function actionOf(id: string): Action {
  const action = realReference().action(id);
  if (!action) throw new Error(`the reference lacks ${id}`);
  return action;
}
