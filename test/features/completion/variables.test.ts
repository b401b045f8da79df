import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { complete } from '../../support/complete';
import type { CompleteOptions } from '../../support/complete';

function withResource(resource: string, version = '"Version": "2012-10-17", '): string {
  return `{${version}"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ${resource}}]}`;
}

function withValue(value: string, operator = 'StringLike', key = 'aws:ResourceTag/team'): string {
  return `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": {"${operator}": {"${key}": ${value}}}}]}`;
}

const inBucket = 'arn:aws:s3:::amzn-s3-demo-bucket/';

interface Row {
  readonly text: string;
  readonly first?: readonly string[];
  readonly has?: readonly string[];
  readonly lacks?: readonly RegExp[];
}

const rows: readonly Row[] = [
  {
    text: withResource(`"${inBucket}\${¦}"`),
    first: ['${aws:username}', '${aws:PrincipalTag/<TagKey>}', '${aws:PrincipalAccount}'],
    has: [
      "${aws:username, '<default>'}",
      "${aws:PrincipalTag/<TagKey>, '<default>'}",
      '${s3:ExistingObjectTag/<TagKey>}',
      '${*}',
    ],
    // Keys with several values can be no variables.
    lacks: [/OrgPaths|TagKeys|CalledVia\}|NamesList/],
  },
  { text: withResource(`"${inBucket}$¦"`), first: ['${aws:username}'] },
  { text: withResource(`"${inBucket}\${aws:us¦"`), first: ['${aws:username}', '${aws:userid}'] },
  { text: withResource(`"${inBucket}\${user¦"`), first: ['${aws:username}', '${aws:userid}'] },
  { text: withResource(`"${inBucket}\${aws:sourcevpce¦"`), first: ['${aws:SourceVpce}'] },
  { text: withResource(`"${inBucket}\${ec2:¦"`), has: ['${ec2:SourceInstanceArn}'] },
  { text: withResource(`"${inBucket}\${cognito¦"`), first: ['${cognito-identity.amazonaws.com:sub}'] },
  {
    text: withResource(`"${inBucket}\${aws:PrincipalTag/te¦am}/*"`),
    first: ['${aws:PrincipalTag/team}', "${aws:PrincipalTag/team, '<default>'}"],
  },
  { text: withResource(`["*", "${inBucket}\${¦`), first: ['${aws:username}'] },
  { text: withValue('"${¦}"'), first: ['${aws:username}'] },
  {
    text: withValue('["a", "${¦}"]', 'ForAnyValue:StringNotLikeIfExists', 'aws:TagKeys'),
    first: ['${aws:username}'],
  },
  {
    text: withValue('"arn:aws:iam::${¦}:role/a"', 'ArnLike', 'aws:PrincipalArn'),
    has: ['${aws:ResourceAccount}'],
  },
];

/** The caret stands in a variable where none can be. */
const nothing: readonly string[] = [
  withResource(`"${inBucket}\${¦}"`, ''),
  withResource(`"${inBucket}\${¦}"`, '"Version": "2008-10-17", '),
  withResource('"arn:aws:s3:${¦}:"'),
  withResource('"arn:${¦}"'),
  withResource('"${¦}"'),
  withResource(`"${inBucket}\${aws:username, '¦'}"`),
  withResource(`{"Fn::Sub": "${inBucket}\${¦}"}`),
  withResource(`{"Fn::Sub": "${inBucket}\${¦"}`),
  withResource(`{"Fn::Sub": "${inBucket}$¦"}`),
  withValue('"${¦}"', 'NumericEquals', 's3:max-keys'),
  withValue('"${¦}"', 'Bool', 'aws:SecureTransport'),
  withValue('"${¦}"', 'Null', 'aws:TagKeys'),
  withValue('"${¦}"', 'IpAddress', 'aws:SourceIp'),
  '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:${¦}", "Resource": "*"}]}',
  '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "${¦}"}, "Action": "s3:*", "Resource": "*"}]}',
  '{"Version": "2012-10-17", "Statement": [{"Sid": "${¦}", "Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}',
];

interface Accepted extends CompleteOptions {
  readonly resource: string;
  readonly label: string;
  readonly becomes: string;
}

const accepted: readonly Accepted[] = [
  { resource: `"${inBucket}\${¦}"`, label: '${aws:username}', becomes: `"${inBucket}\${aws:username}"` },
  { resource: `"${inBucket}\${¦"`, label: '${aws:username}', becomes: `"${inBucket}\${aws:username}"` },
  { resource: `"${inBucket}$¦"`, label: '${aws:username}', becomes: `"${inBucket}\${aws:username}"` },
  { resource: `"${inBucket}$¦/*"`, label: '${aws:username}', becomes: `"${inBucket}\${aws:username}/*"` },
  { resource: `"${inBucket}\${¦/*"`, label: '${aws:username}', becomes: `"${inBucket}\${aws:username}/*"` },
  {
    resource: `"${inBucket}\${aws:us¦erid/*"`,
    label: '${aws:username}',
    becomes: `"${inBucket}\${aws:username}/*"`,
  },
  {
    resource: `"${inBucket}\${aws:us¦erid}/*"`,
    label: '${aws:username}',
    becomes: `"${inBucket}\${aws:username}/*"`,
  },
  {
    resource: `"${inBucket}\${aws:us¦/\${aws:userid}"`,
    label: '${aws:username}',
    becomes: `"${inBucket}\${aws:username}/\${aws:userid}"`,
  },
  {
    resource: `"${inBucket}\${aws:username}/\${aws:PrincipalT¦}/*"`,
    label: "${aws:PrincipalTag/<TagKey>, '<default>'}",
    becomes: `"${inBucket}\${aws:username}/\${aws:PrincipalTag/<TagKey>, '<default>'}/*"`,
  },
  { resource: `["*" "${inBucket}\${¦]`, label: '${*}', becomes: `["*", "${inBucket}\${*}"]` },
  {
    resource: `"${inBucket}\${aws:PrincipalT¦}/*"`,
    label: '${aws:PrincipalTag/<TagKey>}',
    becomes: `"${inBucket}\\\${aws:PrincipalTag/\${1:TagKey}\\}$0/*"`,
    snippets: true,
  },
];

describe('completion of policy variables', () => {
  for (const { text, first = [], has = [], lacks = [] } of rows)
    it(text, () => {
      const { labels } = complete(text);
      assert.deepEqual(labels.slice(0, first.length), first);
      for (const label of has) assert.ok(labels.includes(label), `${label} in ${labels.join(', ')}`);
      for (const each of lacks)
        assert.deepEqual(
          labels.filter((label) => each.test(label)),
          [],
        );
    });
  for (const text of nothing)
    it(`${text} has none`, () => {
      assert.deepEqual(complete(text).labels, []);
    });
  for (const { resource, label, becomes, ...options } of accepted)
    it(`${resource} becomes ${becomes}`, () => {
      assert.equal(complete(withResource(resource), options).accept(label), withResource(becomes));
    });

  it('leaves other places to others', () => {
    const { labels } = complete(withResource(`"${inBucket}\${aws:username}¦"`));
    assert.ok(!labels.some((label) => label.includes('${aws:userid}')));
    assert.ok(complete(withResource('"$¦"', '')).labels.every((label) => !label.startsWith('${')));
  });
});
