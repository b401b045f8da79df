import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { contradiction } from '../../../server/src/access/condition-logic/contradiction';
import { termsOf } from './read';

type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** Which operators contradict each other; none: nothing is certain. */
const rows: readonly (readonly [conditions: Conditions, operators: readonly string[]])[] = [
  [
    { StringEquals: { 'aws:username': 'a' }, StringLike: { 'aws:username': 'b*' } },
    ['StringEquals', 'StringLike'],
  ],
  [{ StringEquals: { 'aws:username': 'ba' }, StringLike: { 'aws:username': 'b*' } }, []],
  [
    { StringEquals: { 'aws:username': 'a' }, StringNotEquals: { 'aws:username': ['b', 'a'] } },
    ['StringEquals', 'StringNotEquals'],
  ],
  [{ StringEquals: { 'aws:username': ['a', 'c'] }, StringNotEquals: { 'aws:username': ['b', 'a'] } }, []],
  [{ StringEqualsIfExists: { 'aws:username': 'a' }, StringNotEquals: { 'aws:username': 'a' } }, []],
  [
    {
      StringEqualsIfExists: { 'aws:username': 'a' },
      StringNotEquals: { 'aws:username': 'a' },
      Null: { 'aws:username': 'false' },
    },
    ['StringEquals', 'StringNotEquals', 'Null'],
  ],
  [{ Null: { 'aws:username': 'true' }, StringEquals: { 'aws:username': 'a' } }, ['StringEquals', 'Null']],
  [{ Null: { 'aws:username': 'true' }, StringNotEquals: { 'aws:username': 'a' } }, []],
  [{ Null: { 'aws:username': 'true' }, StringEqualsIfExists: { 'aws:username': 'a' } }, []],
  [{ Null: { 'aws:username': 'no' } }, []],
  [
    {
      IpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
      NotIpAddress: { 'aws:SourceIp': ['10.0.0.0/9', '10.128.0.0/9'] },
    },
    ['IpAddress', 'NotIpAddress'],
  ],
  [{ Bool: { 'aws:SecureTransport': 'true' }, StringEquals: { 'aws:SecureTransport': 'false' } }, []],
  [
    { Bool: { 'aws:ViaAWSService': 'true' }, BoolIfExists: { 'aws:ViaAWSService': 'false' } },
    ['Bool', 'Bool'],
  ],
  [
    {
      NumericLessThan: { 'aws:MultiFactorAuthAge': '5' },
      NumericGreaterThan: { 'aws:MultiFactorAuthAge': '5' },
    },
    ['NumericLessThan', 'NumericGreaterThan'],
  ],
  [
    {
      NumericLessThanEquals: { 'aws:MultiFactorAuthAge': '5' },
      NumericGreaterThanEquals: { 'aws:MultiFactorAuthAge': '5' },
    },
    [],
  ],
  [
    {
      DateLessThan: { 'aws:CurrentTime': '2026-01-01' },
      DateGreaterThan: { 'aws:CurrentTime': '2026-06-01T00:00:00Z' },
    },
    ['DateLessThan', 'DateGreaterThan'],
  ],
  [
    {
      DateLessThan: { 'aws:CurrentTime': '2026-06-01' },
      DateGreaterThan: { 'aws:CurrentTime': '2026-01-01' },
    },
    [],
  ],
  [{ DateLessThan: { 'aws:CurrentTime': 'soon' }, DateGreaterThan: { 'aws:CurrentTime': '2026-01-01' } }, []],
  [
    { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' }, NotIpAddress: { 'aws:SourceIp': '203.0.112.0/23' } },
    ['IpAddress', 'NotIpAddress'],
  ],
  [
    { IpAddress: { 'aws:SourceIp': '203.0.112.0/23' }, NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    [],
  ],
  [
    {
      ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::1:role/*' },
      ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::1:user/a' },
    },
    ['ArnLike', 'ArnEquals'],
  ],
  [{ ArnLike: { 'aws:PrincipalArn': '*' }, ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::1:user/a' } }, []],
  [{ StringEquals: { 'aws:username': '${aws:userid}' }, StringLike: { 'aws:username': 'a*' } }, []],
  [
    { StringEquals: { 'aws:username': 'b-${aws:userid}' }, StringLike: { 'aws:username': 'a*' } },
    ['StringEquals', 'StringLike'],
  ],
  // A key with several values may have one for each.
  [{ StringEquals: { 'aws:TagKeys': 'a' }, StringLike: { 'aws:TagKeys': 'b' } }, []],
  [
    { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' }, 'ForAnyValue:StringLike': { 'aws:TagKeys': 'b' } },
    [],
  ],
  [
    {
      'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' },
      'ForAllValues:StringLike': { 'aws:TagKeys': 'b' },
    },
    [],
  ],
  [
    {
      'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' },
      'ForAnyValue:StringLike': { 'aws:TagKeys': 'b*' },
    },
    ['StringEquals', 'StringLike'],
  ],
  [
    {
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] },
      'ForAnyValue:StringLike': { 'aws:TagKeys': 'b*' },
    },
    [],
  ],
  [{ 'ForAnyValue:StringNotLike': { 'aws:TagKeys': '*' } }, ['StringNotLike']],
  [{ 'ForAnyValue:StringEquals': { 'aws:TagKeys': [] } }, ['StringEquals']],
  [{ StringEquals: { 'demo:key': 'a' }, StringLike: { 'demo:key': 'b' } }, []],
];

describe('conditions that never hold together', () => {
  for (const [conditions, operators] of rows)
    it(`${JSON.stringify(conditions)}: ${operators.join() || 'none'}`, () =>
      deepEqual(
        (contradiction(termsOf(conditions)) ?? []).map(({ operator }) => operator.base),
        operators,
      ));

  it('are found for a key that the caller knows to have one value', () => {
    const terms = termsOf({ StringEquals: { 'demo:key': 'a' }, StringLike: { 'demo:key': 'b' } });
    equal(contradiction(terms, () => true)?.length, 2);
  });
});
