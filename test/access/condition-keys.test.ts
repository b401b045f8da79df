import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { keySupport, supportOf } from '../../server/src/access/condition-keys';
import { snapshotOf } from '../support/document';
import { realReference } from '../support/reference';

const reference = realReference();

function support(key: string, ...names: readonly string[]) {
  const actions = names.flatMap((name) => reference.matching(name));
  const found = keySupport(key, actions, reference);
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
    const statement = (actions: string) =>
      snapshotOf(`{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", ${actions}, "Resource": "*"}]}`)
        .file.policies[0]?.statements[0];
    const ask = (actions: string) => {
      const found = statement(actions);
      ok(found);
      return supportOf('s3:prefix', found, reference);
    };
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
});
