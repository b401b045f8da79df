import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { operatorNames, readOperator } from '../../../server/src/policy/operator';
import { complete } from '../../support/complete';
import { testRows, withCondition } from './conditions';
import type { AcceptsRow, OffersRow } from './conditions';

const rows: readonly OffersRow[] = [
  {
    name: 'common ones first, no forms of them',
    condition: '{¦}',
    first: ['StringEquals', 'StringLike', 'ArnLike', 'Bool', 'IpAddress', 'Null'],
    has: operatorNames,
    lacks: [/IfExists|For|aws:/],
  },
  { name: 'in place of the braces', condition: '¦', first: ['StringEquals'], has: operatorNames },
  {
    name: 'for which resource a service acts, first',
    condition: '{"¦"}',
    principal: '{"Service": "sns.amazonaws.com"}',
    first: ['ArnLike', 'StringEquals'],
  },
  {
    name: 'no IfExists where its absence is met as it is',
    condition: '{"ForAllValues:StringEquals¦"}',
    first: ['ForAllValues:StringEquals'],
    lacks: [/IfExists/],
  },
  {
    name: 'what denies says what it spares',
    condition: '{"¦"}',
    effect: 'Deny',
    first: ['StringNotEquals', 'Bool', 'ArnNotLike'],
  },
  {
    name: 'those that are there are left out, in any case',
    condition: '{"stringequals": {"aws:username": "a"}, "Bool": {}, "¦"}',
    has: ['StringLike'],
    lacks: ['StringEquals', 'Bool'],
  },
  {
    name: 'the one at the caret is not left out',
    condition: '{"StringEqu¦als": {"aws:username": "a"}}',
    first: ['StringEquals'],
  },
  {
    name: 'IfExists is found once typed',
    condition: '{"BoolIf¦"}',
    first: ['BoolIfExists'],
  },
  {
    name: 'the set forms are found once typed',
    condition: '{"fora¦"}',
    first: ['ForAnyValue:StringEquals', 'ForAnyValue:StringLike'],
    has: ['ForAllValues:StringEquals'],
    lacks: [/Null|Numeric|Date|Ip|Binary/],
  },
  {
    name: 'an address',
    condition: '{"¦": {"aws:SourceIp": "203.0.113.0/24"}}',
    first: ['IpAddress', 'Null', 'NotIpAddress'],
    lacks: [/Bool|Numeric|Arn|For|String/],
  },
  {
    name: 'a truth',
    condition: '{"¦": {"aws:SecureTransport": "true"}}',
    first: ['Bool', 'Null', 'BoolIfExists'],
    lacks: [/Ip|Numeric|Arn|For|String/],
  },
  {
    name: 'an ARN',
    condition: '{"¦": {"aws:PrincipalArn": "arn:aws:iam::*:role/a"}}',
    first: ['ArnLike', 'ArnEquals'],
    lacks: [/Ip|Numeric|Bool|For|String/],
  },
  {
    name: 'another operator that AWS takes is found once typed',
    condition: '{"Str¦": {"aws:PrincipalArn": "arn:aws:iam::*:role/a"}}',
    first: ['StringEquals', 'StringLike'],
  },
  {
    name: 'a key with several values',
    condition: '{"¦": {"aws:PrincipalOrgPaths": "o-a/*"}}',
    first: ['ForAnyValue:StringLike', 'ForAnyValue:StringEquals', 'Null'],
    has: ['ForAllValues:StringLike'],
    lacks: ['StringLike', /IfExists/],
  },
  {
    name: 'tags that a grant allows at most',
    condition: '{"¦": {"aws:TagKeys": ["team"]}}',
    first: ['ForAllValues:StringEquals'],
  },
  {
    name: 'a denial with a second factor, which long-term keys lack',
    condition: '{"¦": {"aws:MultiFactorAuthPresent": "false"}}',
    effect: 'Deny',
    first: ['BoolIfExists', 'Bool'],
  },
  {
    name: 'two keys of different types take what compares both',
    condition: '{"¦": {"aws:username": "a", "aws:PrincipalArn": "b"}}',
    first: ['StringEquals', 'StringLike', 'ArnLike', 'ArnEquals', 'Null'],
    lacks: [/Bool|Ip|Numeric/],
  },
  {
    name: 'a key that nobody knows says nothing',
    condition: '{"¦": {"acme:key": "a"}}',
    first: ['StringEquals', 'StringLike', 'ArnLike'],
  },
  {
    name: 'a condition key that is typed here',
    condition: '{"aws:Sec¦"}',
    first: ['aws:SecureTransport'],
  },
  {
    name: 'a condition key by a word in it',
    condition: '{"mfa¦"}',
    lacks: [/^String/],
  },
  {
    name: 'no condition keys where braces stand already',
    condition: '{"aws:Sec¦": {"aws:SecureTransport": "true"}}',
    lacks: [/^aws:/],
  },
  {
    name: 'no key whose operators stand there: a second one would undo the first',
    condition: '{"Bool": {}, "aws:Se¦"}',
    lacks: ['aws:SecureTransport'],
  },
  {
    name: 'an operator that is left open in other text',
    condition: '{"StringE¦',
    first: ['StringEquals'],
  },
];

const accepted: readonly AcceptsRow[] = [
  { condition: '{¦}', label: 'StringEquals', becomes: '{"StringEquals": {}}' },
  { condition: '{"¦"}', label: 'StringEquals', becomes: '{"StringEquals": {}}' },
  {
    condition: '{ForAnyValue:StringL¦}',
    label: 'ForAnyValue:StringLike',
    becomes: '{"ForAnyValue:StringLike": {}}',
  },
  { condition: '{str¦}', label: 'StringLike', becomes: '{"StringLike": {}}' },
  {
    condition: '{"Bool": {"aws:ViaAWSService": "false"}, ¦}',
    label: 'Null',
    becomes: '{"Bool": {"aws:ViaAWSService": "false"}, "Null": {}}',
  },
  {
    condition: '{"Bool": {"aws:ViaAWSService": "false"} "¦"}',
    label: 'Null',
    becomes: '{"Bool": {"aws:ViaAWSService": "false"}, "Null": {}}',
  },
  {
    condition: '{"¦" "Bool": {"aws:ViaAWSService": "false"}}',
    label: 'Null',
    becomes: '{"Null": {}, "Bool": {"aws:ViaAWSService": "false"}}',
  },
  {
    condition: '{"String¦Equals": {"aws:SourceIp": "10.0.0.0/8"}}',
    label: 'StringLike',
    becomes: '{"StringLike": {"aws:SourceIp": "10.0.0.0/8"}}',
  },
  {
    condition: '{"¦": {"aws:SourceIp": "10.0.0.0/8"}}',
    label: 'IpAddress',
    becomes: '{"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}',
  },
  {
    condition: '{"aws:Sec¦"}',
    label: 'aws:SecureTransport',
    becomes: '{"Bool": {"aws:SecureTransport": ""}}',
  },
  {
    condition: '{"aws:PrincipalTag¦"}',
    label: 'aws:PrincipalTag/<TagKey>',
    becomes: '{"StringEquals": {"aws:PrincipalTag/<TagKey>": ""}}',
  },
  {
    condition: '{"StringEquals": {"aws:username": "a"}, "aws:PrincipalOrgID¦"}',
    label: 'aws:PrincipalOrgID',
    becomes: '{"StringEquals": {"aws:username": "a"}, "StringLike": {"aws:PrincipalOrgID": ""}}',
  },
  {
    condition: '{"aws:CalledVia¦"}',
    label: 'aws:CalledVia',
    becomes: '{"ForAnyValue:StringEquals": {"aws:CalledVia": [""]}}',
  },
  {
    condition: '{"aws:multi¦"}',
    effect: 'Deny',
    label: 'aws:MultiFactorAuthPresent',
    becomes: '{"BoolIfExists": {"aws:MultiFactorAuthPresent": ""}}',
  },
];

describe('completion of condition operators', () => {
  testRows(rows, accepted);

  it('goes on with a condition key, in lines of its own', () => {
    const text = (condition: string) =>
      `{\n  "Version": "2012-10-17",\n  "Statement": [\n    {\n      "Effect": "Deny",\n      "Condition": {\n        ${condition}\n      }\n    }\n  ]\n}`;
    const completion = complete(text('"¦"'), { snippets: true, continues: true });
    assert.equal(completion.accept('StringNotEquals'), text('"StringNotEquals": {$0\\}'));
    assert.ok(completion.item('StringNotEquals').command);
    const named = complete(text('"aws:RequestTag¦"'), { snippets: true, continues: true });
    assert.equal(
      named.accept('aws:RequestTag/<TagKey>'),
      text('"StringEquals": {\n          "aws:RequestTag/${1:TagKey}": "$0"\n        \\}'),
    );
    assert.equal(named.item('aws:RequestTag/<TagKey>').command, undefined);
  });

  it('writes the braces that are missing', () => {
    const completion = complete(withCondition('¦'), { snippets: true, continues: true });
    assert.equal(completion.accept('Bool'), withCondition('{"Bool": {$0\\}\\}'));
    assert.ok(completion.item('Bool').command);
  });

  it('does not open the list again where a value stands already', () => {
    const { item } = complete(withCondition('{"¦": {"aws:SourceIp": ""}}'), { continues: true });
    assert.equal(item('IpAddress').command, undefined);
  });

  it('offers operators that there are, each with what it compares', () => {
    for (const condition of ['{"¦"}', '{"¦": {"aws:TagKeys": "a"}}', '{"IfEx¦"}', '{"For¦"}']) {
      for (const { label, labelDetails, data } of complete(withCondition(condition)).items) {
        assert.ok(readOperator(label), label);
        assert.match(labelDetails?.detail ?? '', /^ \S/);
        assert.deepEqual(data, { about: 'operator', name: label });
      }
    }
  });

  it('keeps the list short, and says that there is more', () => {
    const completion = complete(withCondition('{"¦"}'));
    assert.ok(completion.items.length <= operatorNames.length);
    assert.ok(completion.isIncomplete);
  });
});
