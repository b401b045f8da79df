import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { keySupport, supportOf } from '../../server/src/access/condition-keys';
import type { Statement } from '../../server/src/policy/model';
import { snapshotOf } from '../support/document';
import { realReference } from '../support/reference';

const reference = realReference();

function statementOf(elements: string): Statement {
  const text = `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", ${elements}}]}`;
  const [found] = snapshotOf(text).file.policies[0]?.statements ?? [];
  ok(found);
  return found;
}

function support(key: string, ...names: readonly string[]) {
  const actions = names.flatMap((name) => reference.matching(name));
  const found = keySupport(key, actions, statementOf('"Resource": "*"'), reference);
  return found && [found.supporting, found.lacking].map((some) => some.map(({ id }) => id));
}

describe('which actions support a condition key', () => {
  /** From AWS's tables: https://docs.aws.amazon.com/service-authorization/latest/reference/ */
  const rows: readonly (readonly [
    key: string,
    actions: readonly string[],
    supporting: readonly string[],
    lacking: readonly string[],
  ])[] = [
    ['s3:prefix', ['s3:ListBucket', 's3:GetObject'], ['s3:ListBucket'], ['s3:GetObject']],
    ['S3:PREFIX', ['s3:ListBucket'], ['s3:ListBucket'], []],
    ['iam:PassedToService', ['iam:PassRole', 'iam:GetRole'], ['iam:PassRole'], ['iam:GetRole']],
    // A key of the resource type counts.
    ['aws:ResourceTag/team', ['ec2:StartInstances'], ['ec2:StartInstances'], []],
    [
      'ec2:ResourceTag/team',
      ['ec2:StartInstances', 'ec2:DescribeInstances'],
      ['ec2:StartInstances'],
      ['ec2:DescribeInstances'],
    ],
    ['aws:RequestTag/team', ['sqs:CreateQueue', 'sqs:SendMessage'], ['sqs:CreateQueue'], ['sqs:SendMessage']],
    ['aws:tagkeys', ['sqs:SendMessage'], [], ['sqs:SendMessage']],
    ['s3:prefix', ['ec2:RunInstances'], [], ['ec2:RunInstances']],
  ];
  for (const [key, actions, supporting, lacking] of rows)
    it(`${key} of ${actions.join(', ')}`, () => deepEqual(support(key, ...actions), [supporting, lacking]));

  const silent: readonly (readonly [name: string, key: string])[] = [
    ['is there whatever the action', 'aws:PrincipalOrgID'],
    ['depends on the network', 'aws:SourceIp'],
    ['stays with a session', 'ec2:SourceInstanceArn'],
    ['is a claim of a provider', 'saml:aud'],
    ['is a claim of a provider of its own', 'token.actions.githubusercontent.com:sub'],
    ['nobody knows', 's3:nope'],
    ['is empty', ''],
  ];
  for (const [name, key] of silent)
    it(`is no question for a key that ${name}`, () =>
      equal(support(key, 's3:GetObject', 'sts:AssumeRole'), undefined));

  it('is told for the actions that a statement names', () => {
    const ask = (actions: string) =>
      supportOf('s3:prefix', statementOf(`${actions}, "Resource": "*"`), reference);
    equal(
      ask('"Action": "s3:*"')?.supporting.length,
      reference
        .matching('s3:*')
        .filter(({ conditionKeys }) => conditionKeys.some(({ key }) => key === 's3:prefix')).length,
    );
    equal(ask('"NotAction": "s3:*"'), undefined);
    equal(ask('"Action": "*"'), undefined);
    equal(ask('"Action": ["s3:ListBucket", {"Ref": "More"}]'), undefined);
  });

  /** Of what an instance is made of, AWS lists `ec2:InstanceType` for the instance alone. */
  const onResources: readonly (readonly [
    name: string,
    resources: string,
    supports: boolean,
    elsewhere: boolean,
  ])[] = [
    ['every resource', '"*"', true, false],
    ['the type that has it', '"arn:aws:ec2:*:*:instance/*"', true, false],
    ['a type that lacks it', '"arn:aws:ec2:*:*:subnet/*"', false, true],
    ['both', '["arn:aws:ec2:*:*:subnet/*", "arn:aws:ec2:*:*:instance/*"]', true, false],
    ['any type of the service', '"arn:aws:ec2:*:*:*"', true, false],
    ['something else altogether', '"arn:aws:s3:::demo"', true, false],
    ['what deployment fills in', '["arn:aws:ec2:*:*:subnet/*", {"Ref": "More"}]', true, false],
    ['all but a type', '"*", "NotResource": "arn:aws:ec2:*:*:instance/*"', true, false],
  ];
  for (const [name, resources, supports, elsewhere] of onResources)
    it(`looks at the resource types that are named: ${name}`, () => {
      const statement = statementOf(`"Action": "ec2:RunInstances", "Resource": ${resources}`);
      const found = supportOf('ec2:InstanceType', statement, reference);
      deepEqual([found?.supporting.length === 1, found?.elsewhere], [supports, elsewhere]);
    });
});
