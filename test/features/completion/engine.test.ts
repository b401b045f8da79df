import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { policyKinds } from '../../../server/src/policy/model';
import { complete } from '../../support/complete';

const statement = (members: string) => `{"Version": "2012-10-17", "Statement": [{${members}}]}`;

const places = [
  '¦',
  '{¦}',
  '{"Version": "¦"}',
  '{"Statement": [¦]}',
  ...[
    '¦',
    '"Effect": "Allow", ¦',
    '"Effect": "Deny", ¦',
    '"Effect": ¦',
    '"Action": "s3:¦"',
    '"Action": "sts:¦"',
    '"Principal": ¦',
    '"Principal": {¦}',
    '"Principal": {"AWS": "¦"}',
    '"Action": "ec2:DescribeInstances", "Resource": "¦"',
    '"Action": ["s3:*", "ec2:Describe*"], "Resource": "¦"',
    '"Action": "sqs:*", "Resource": "arn:aws:sqs:¦"',
    '"Resource": {"Fn::Sub": "${¦}"}',
    '"Condition": {"¦"}',
    '"Condition": {"str¦"}',
    '"Condition": {"for¦"}',
    ...[
      '"Null": {"aws:username": "¦"}',
      '"StringEquals": {"aws:PrincipalAccount": "¦"}',
      '"StringEquals": {"aws:PrincipalOrgID": "¦"}',
      '"StringEquals": {"aws:RequestedRegion": "eu¦"}',
      '"StringLike": {"token.actions.githubusercontent.com:sub": "¦"}',
      '"StringLike": {"s3:prefix": "¦"}',
      '"StringEquals": {"sts:ExternalId": "¦"}',
      '"ArnLike": {"aws:PrincipalArn": "¦"}',
      '"ArnLike": {"iam:PolicyARN": "¦"}',
      '"IpAddress": {"aws:SourceIp": "¦"}',
      '"StringEquals": {"aws:SourceVpc": "${¦}"}',
    ].map((condition) => `"Condition": {${condition}}`),
  ].map(statement),
];

describe('the list of completions', () => {
  it('adds the quotes that are missing and no others', () => {
    for (const typed of ['¦', 'Al¦', '"Al¦', '"Al¦"', '"Al¦lo"'])
      equal(complete(statement(`"Effect": ${typed}`)).accept('Allow'), statement('"Effect": "Allow"'), typed);
  });

  it('filters without regard to case', () => {
    deepEqual(complete(statement('"Effect": "aLL¦"')).labels, ['Allow']);
  });

  it('does not open again after the quote that ends a text', () => {
    deepEqual(complete(statement('"Effect": "Allow"¦'), { trigger: '"' }).labels, []);
    ok(complete(statement('"Effect": "¦"'), { trigger: '"' }).labels.length);
  });

  it('closes once a value is typed to its end, but shows it to who asks', () => {
    deepEqual(complete(statement('"Effect": "Allow¦"'), { typing: true }).labels, []);
    deepEqual(complete(statement('"Effect": "Allow¦"')).labels, ['Allow']);
    deepEqual(
      complete(statement('"Effect": "Allow¦'), { typing: true }).labels,
      ['Allow'],
      'a quote is missing',
    );
  });

  it('shows no more than a person can read, and says so', () => {
    const { labels, isIncomplete } = complete(statement('"Action": "ec2:¦"'));
    ok(labels.length <= 100);
    equal(isIncomplete, true);
  });

  it('opens again after what is only a beginning, where the client can', () => {
    const { item } = complete(statement('"Action": "¦"'), { continues: true, snippets: true });
    equal(item('s3:').command?.command, 'editor.action.triggerSuggest');
    equal(complete(statement('"Action": "¦"')).item('s3:').command, undefined);
  });

  it('keeps what stands after a label so short that the list shows it', () => {
    const details = policyKinds.flatMap((kind) =>
      places.flatMap((at) => complete(at, { kind }).items.map((item) => item.labelDetails?.detail ?? '')),
    );
    // AWS's own names are as long as they are.
    const ours = details.map((detail) => detail.trim()).filter((detail) => detail.includes(' '));
    deepEqual(
      [...new Set(ours)].filter((detail) => detail.length > 25),
      [],
    );
  });

  it('is empty outside of policies', () => {
    for (const text of ['{"name": "x", "¦"}', '{"a": {"b": [¦]}}', '// ¦', '{"Statement": [{}]} ¦'])
      deepEqual(complete(text, { fileName: 'x.json' }).labels, []);
  });
});
