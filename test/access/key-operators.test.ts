import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fitOf, usualOperators } from '../../server/src/access/key-operators';
import type { Fit } from '../../server/src/access/key-operators';
import { readOperator } from '../../server/src/policy/operator';
import type { ConditionKey } from '../../server/src/reference/model';

function key(type: string, name = 'acme:key'): ConditionKey {
  return { key: name, type, description: '' };
}

const fits: readonly (readonly [operator: string, type: string, fit: Fit])[] = [
  ['StringLike', 'String', 'well'],
  ['StringEquals', 'ARN', 'somehow'],
  ['StringEquals', 'Bool', 'somehow'],
  ['ArnNotLikeIfExists', 'ARN', 'well'],
  ['ArnLike', 'String', 'somehow'],
  ['ArnLike', 'Bool', 'never'],
  ['Bool', 'Bool', 'well'],
  ['Bool', 'String', 'never'],
  ['NotIpAddress', 'IPAddress', 'well'],
  ['IpAddress', 'Bool', 'never'],
  ['NumericLessThan', 'Numeric', 'well'],
  ['NumericLessThan', 'Date', 'somehow'],
  ['DateGreaterThan', 'Date', 'well'],
  ['DateGreaterThan', 'Numeric', 'never'],
  ['BinaryEquals', 'Binary', 'well'],
  ['Null', 'ArrayOfString', 'well'],
  ['ForAnyValue:StringEquals', 'ArrayOfString', 'well'],
  ['ForAllValues:ArnLike', 'ArrayOfARN', 'well'],
  ['StringEquals', 'ArrayOfString', 'somehow'],
  ['ForAnyValue:StringEquals', 'String', 'somehow'],
  ['ForAnyValue:IpAddress', 'ArrayOfBool', 'never'],
];

const usual: readonly (readonly [name: string, type: string, effect: 'Allow' | 'Deny', first: string])[] = [
  ['aws:username', 'String', 'Allow', 'StringEquals'],
  ['aws:userid', 'String', 'Allow', 'StringLike'],
  ['aws:PrincipalArn', 'ARN', 'Deny', 'ArnLike'],
  ['aws:SourceIp', 'IPAddress', 'Allow', 'IpAddress'],
  ['aws:SourceIp', 'IPAddress', 'Deny', 'NotIpAddress'],
  ['aws:RequestedRegion', 'String', 'Deny', 'StringNotEquals'],
  ['aws:ResourceOrgID', 'String', 'Deny', 'StringNotEquals'],
  ['aws:SecureTransport', 'Bool', 'Deny', 'Bool'],
  ['aws:MultiFactorAuthPresent', 'Bool', 'Allow', 'Bool'],
  ['aws:MultiFactorAuthPresent', 'Bool', 'Deny', 'BoolIfExists'],
  ['aws:MultiFactorAuthAge', 'Numeric', 'Deny', 'NumericGreaterThanIfExists'],
  ['s3:TlsVersion', 'Numeric', 'Deny', 'NumericLessThan'],
  ['s3:TlsVersion', 'Numeric', 'Allow', 'NumericGreaterThanEquals'],
  ['s3:max-keys', 'Numeric', 'Allow', 'NumericEquals'],
  ['aws:CurrentTime', 'Date', 'Allow', 'DateLessThan'],
  ['aws:PrincipalOrgPaths', 'ArrayOfString', 'Allow', 'ForAnyValue:StringLike'],
  ['aws:TagKeys', 'ArrayOfString', 'Allow', 'ForAllValues:StringEquals'],
  ['aws:TagKeys', 'ArrayOfString', 'Deny', 'ForAnyValue:StringEquals'],
];

describe('operators and the condition keys under them', () => {
  for (const [operator, type, fit] of fits)
    it(`${operator} compares ${type}: ${fit}`, () => {
      const known = readOperator(operator);
      assert.ok(known);
      assert.equal(fitOf(known, key(type)), fit);
    });

  for (const [name, type, effect, first] of usual)
    it(`${name} stands mostly under ${first}, in ${effect}`, () => {
      const operators = usualOperators(key(type, name), effect);
      assert.equal(operators[0], first);
      for (const each of operators) {
        const known = readOperator(each);
        assert.equal(known && fitOf(known, key(type, name)), 'well');
      }
    });
});
