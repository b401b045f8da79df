import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { complete } from '../../support/complete';
import type { CompleteOptions } from '../../support/complete';
import { withCondition } from './conditions';
import { checkOffered } from './offered';
import type { Offered } from './offered';

function withResource(resource: string, version = '"Version": "2012-10-17", '): string {
  return `{${version}"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ${resource}}]}`;
}

function withValue(value: string, operator = 'StringLike', key = 'aws:ResourceTag/team'): string {
  return withCondition(`{"${operator}": {"${key}": ${value}}}`);
}

const inBucket = 'arn:aws:s3:::amzn-s3-demo-bucket/';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html */
const pseudoParameters = ['${AWS::Partition}', '${AWS::Region}', '${AWS::AccountId}', '${AWS::URLSuffix}'];

interface Row extends Offered {
  readonly text: string;
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
  // `Fn::Sub` fills in its own, and leaves `${!…}` to the policy as a variable.
  ...[`"${inBucket}\${¦}"`, `"${inBucket}\${¦"`, `"${inBucket}$¦"`, `["${inBucket}\${¦}", {}]`].map(
    (text) => ({
      text: withResource(`{"Fn::Sub": ${text}}`),
      first: [...pseudoParameters, '${!aws:username}'],
      lacks: [/^\$\{aws:/],
    }),
  ),
  { text: withResource(`{"Fn::Sub": "${inBucket}\${acc¦"}`), first: ['${AWS::AccountId}'] },
  { text: withResource(`{"Fn::Sub": "${inBucket}\${!user¦"}`), first: ['${!aws:username}'] },
  { text: withResource('{"Fn::Sub": "arn:${¦"}'), first: pseudoParameters, lacks: [/!/] },
  { text: withResource(`{"Fn::Sub": "${inBucket}\${¦}"}`, ''), first: pseudoParameters, lacks: [/!/] },
  { text: withValue('{"Fn::Sub": "${¦}"}', 'StringEquals'), has: ['${AWS::Region}', '${!aws:username}'] },
  { text: withValue('{"Fn::Sub": "${¦}"}', 'NumericEquals', 's3:max-keys'), lacks: [/!/] },
  {
    text: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": {"Fn::Sub": "arn:aws:iam::${¦}:root"}}, "Action": "s3:*", "Resource": "*"}]}',
    first: pseudoParameters,
    lacks: [/!/],
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
  withResource(`{"Fn::Sub": ["${inBucket}\${x}", {"x": "\${¦}"}]}`),
  withResource(`{"Fn::Join": ["", ["${inBucket}", "\${¦}"]]}`),
  withResource(`{"Fn::Join": ["", ["${inBucket}\${¦}"]]}`),
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
  {
    resource: '{"Fn::Sub": "arn:aws:sqs:${AWS::Reg¦:*"}',
    label: '${AWS::Region}',
    becomes: '{"Fn::Sub": "arn:aws:sqs:${AWS::Region}:*"}',
  },
  {
    resource: `{"Fn::Sub": "${inBucket}\${¦}/*"}`,
    label: '${!aws:username}',
    becomes: `{"Fn::Sub": "${inBucket}\${!aws:username}/*"}`,
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
  for (const row of rows)
    it(row.text, () => {
      checkOffered(complete(row.text), row);
    });
  for (const text of nothing)
    it(`${text} has none`, () => {
      assert.deepEqual(complete(text).labels, []);
    });
  for (const { resource, label, becomes, ...options } of accepted)
    it(`${resource} becomes ${becomes}`, () => {
      assert.equal(complete(withResource(resource), options).accept(label), withResource(becomes));
    });

  it('stands in no element that the kind of the policy has not', () => {
    const ofPrincipal =
      '{"Version": "2012-10-17", "Statement": [{"Principal": {"AWS": {"Fn::Sub": "arn:aws:iam::${¦}:root"}}}]}';
    for (const [text, kind] of [
      [withResource(`"${inBucket}\${¦}"`), 'trust'],
      [withResource(`{"Fn::Sub": "${inBucket}\${¦}"}`), 'trust'],
      [ofPrincipal, 'identity'],
    ] as const)
      assert.deepEqual(complete(text, { kind }).labels, [], kind);
  });

  it('leaves other places to others', () => {
    const { labels } = complete(withResource(`"${inBucket}\${aws:username}¦"`));
    assert.ok(!labels.some((label) => label.includes('${aws:userid}')));
    assert.ok(complete(withResource('"$¦"', '')).labels.every((label) => !label.startsWith('${')));
  });
});
