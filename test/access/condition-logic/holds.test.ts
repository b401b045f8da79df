import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { holds } from '../../../server/src/access/condition-logic/holds';
import { readOperator, takesVariables } from '../../../server/src/policy/operator';

type Values = string | readonly string[];
/** A condition, what the request says of the key (undefined: nothing), and whether the condition holds. */
type Row = readonly [operator: string, values: Values, said: Values | undefined, holds: boolean];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const rows: Readonly<Record<string, readonly Row[]>> = {
  texts: [
    ['StringEquals', 'iamuser-admin', 'iamuser-admin', true],
    ['StringEquals', 'iamuser-admin', 'IamUser-Admin', false],
    ['StringEquals', 'iamuser-admin', undefined, false],
    ['StringEquals', ['dev', 'prod'], 'prod', true],
    ['StringEquals', 'finance-*', 'finance-eu', false],
    ['StringEquals', 'finance-*', 'finance-*', true],
    ['StringNotEquals', 'iamuser-admin', 'iamuser-admin', false],
    ['StringNotEquals', 'iamuser-admin', 'IamUser-Admin', true],
    ['StringNotEquals', 'iamuser-admin', undefined, true],
    ['StringNotEquals', ['dev', 'prod'], 'prod', false],
    ['StringNotEquals', ['dev', 'prod'], 'test', true],
    ['StringEqualsIgnoreCase', 'iamuser-admin', 'IAMUSER-Admin', true],
    ['StringEqualsIgnoreCase', 'iamuser-admin', 'iamuser', false],
    ['StringNotEqualsIgnoreCase', 'iamuser-admin', 'IAMUSER-Admin', false],
    ['StringNotEqualsIgnoreCase', 'iamuser-admin', undefined, true],
    ['StringLike', 'home/*', 'home/alice/notes', true],
    ['StringLike', 'home/*', 'home/', true],
    ['StringLike', 'home/*', 'Home/alice', false],
    ['StringLike', 'us-????-?', 'us-east-1', true],
    ['StringLike', 'us-????-?', 'us-west-12', false],
    ['StringLike', ['', 'home/*'], '', true],
    ['StringLike', '*', undefined, false],
    ['StringNotLike', 'us-*', 'eu-west-1', true],
    ['StringNotLike', 'us-*', 'us-east-1', false],
    ['StringNotLike', ['us-*', 'eu-*'], 'eu-west-1', false],
    ['StringNotLike', 'us-*', undefined, true],
    ['stringequals', 'a', 'a', true],
  ],
  numbers: [
    ['NumericEquals', '10', '10.0', true],
    ['NumericEquals', '10', '11', false],
    ['NumericEquals', '10', 'ten', false],
    ['NumericEquals', '10', undefined, false],
    ['NumericNotEquals', '10', '11', true],
    ['NumericNotEquals', '10', '10', false],
    ['NumericNotEquals', ['10', '11'], '11', false],
    ['NumericNotEquals', '10', undefined, true],
    ['NumericLessThan', '10', '9.5', true],
    ['NumericLessThan', '10', '10', false],
    ['NumericLessThan', ['5', '10'], '7', true],
    ['NumericLessThanEquals', '10', '10', true],
    ['NumericLessThanEquals', '10', '10.5', false],
    ['NumericGreaterThan', '10', '10', false],
    ['NumericGreaterThan', '-1', '0', true],
    ['NumericGreaterThanEquals', '1.2', '1.2', true],
    ['NumericGreaterThanEquals', '1.2', '1.1', false],
    ['NumericLessThanIfExists', '3600', undefined, true],
    ['NumericLessThanIfExists', '3600', '7200', false],
    ['NumericLessThan', 'many', '1', false],
  ],
  dates: [
    ['DateLessThan', '2020-01-01T00:00:01Z', '2020-01-01T00:00:00Z', true],
    ['DateLessThan', '2020-01-01T00:00:01Z', '2020-01-01T00:00:01Z', false],
    ['DateLessThanEquals', '2020-01-01T00:00:01Z', '2020-01-01T00:00:01Z', true],
    ['DateGreaterThan', '2020-01-01', '2020-01-01T00:00:00Z', false],
    ['DateGreaterThan', '2020-01-01', '2020-01-01T00:00:00.001Z', true],
    ['DateGreaterThanEquals', '1577836800', '2020-01-01T00:00:00Z', true],
    ['DateGreaterThanEquals', '2020-01-01T00:00:00Z', '1577836799', false],
    ['DateEquals', '2020-01-01T02:00:00+02:00', '2020-01-01T00:00:00Z', true],
    ['DateEquals', '2020-01', '2020-01-01', true],
    ['DateEquals', '2020-01-01T00:00:00', '1577836800', true],
    ['DateNotEquals', '2020-01-01', '2020-01-02', true],
    ['DateNotEquals', '2020-01-01', '2020-01-01T00:00Z', false],
    ['DateNotEquals', '2020-01-01', undefined, true],
    ['DateLessThan', 'tomorrow', '2020-01-01', false],
    ['DateLessThan', '2020-02-30', '2020-01-01', false],
  ],
  booleans: [
    ['Bool', 'true', 'true', true],
    ['Bool', 'True', 'true', true],
    ['Bool', 'true', 'false', false],
    ['Bool', 'false', undefined, false],
    ['BoolIfExists', 'false', undefined, true],
    ['Bool', 'yes', 'true', false],
    ['Null', 'true', undefined, true],
    ['Null', 'true', [], true],
    ['Null', 'true', '2026-01-01T00:00:00Z', false],
    ['Null', 'false', '2026-01-01T00:00:00Z', true],
    ['Null', 'false', undefined, false],
    ['Null', 'false', [], false],
    ['Null', ['true', 'false'], undefined, true],
    ['Null', 'x', undefined, false],
  ],
  bytes: [
    ['BinaryEquals', 'QmluYXJ5VmFsdWVJbkJhc2U2NA==', 'QmluYXJ5VmFsdWVJbkJhc2U2NA==', true],
    ['BinaryEquals', 'QmluYXJ5VmFsdWVJbkJhc2U2NA', 'QmluYXJ5VmFsdWVJbkJhc2U2NA==', true],
    ['BinaryEquals', 'YQ==', 'Yg==', false],
    ['BinaryEquals', 'YQ==', 'yq==', false],
    ['BinaryEquals', '!', '!', false],
  ],
  addresses: [
    ['IpAddress', '203.0.113.0/24', '203.0.113.255', true],
    ['IpAddress', '203.0.113.0/24', '203.0.114.0', false],
    ['IpAddress', '203.0.113.7', '203.0.113.7', true],
    ['IpAddress', '203.0.113.7/24', '203.0.113.9', true],
    ['IpAddress', ['203.0.113.0/24', '2001:DB8:1234:5678::/64'], '2001:db8:1234:5678::1', true],
    ['IpAddress', '0.0.0.0/0', '2001:db8::1', false],
    ['IpAddress', '203.0.113.0/33', '203.0.113.0', false],
    ['IpAddress', '203.0.113.0/24', undefined, false],
    ['NotIpAddress', '203.0.113.0/24', '203.0.113.1', false],
    ['NotIpAddress', ['203.0.113.0/24', '198.51.100.0/24'], '198.51.100.1', false],
    ['NotIpAddress', '203.0.113.0/24', '2001:db8::1', true],
    ['NotIpAddress', '203.0.113.0/24', undefined, true],
    ['IpAddressIfExists', '203.0.113.0/24', undefined, true],
  ],
  ARNs: [
    ['ArnLike', 'arn:aws:sns:*:123456789012:*', 'arn:aws:sns:eu-west-1:123456789012:topic', true],
    ['ArnLike', 'arn:aws:sns:*:123456789012:*', 'arn:aws:sns:eu-west-1:210987654321:topic', false],
    ['ArnEquals', 'arn:aws:s3:::amzn-s3-demo-*', 'arn:aws:s3:::amzn-s3-demo-bucket', true],
    ['ArnEquals', 'arn:aws:s3:::demo', 'arn:aws:s3:::Demo', false],
    ['ArnLike', 'arn:aws:iam::*:role/demo', 'arn:aws:iam::123456789012:role/demo', true],
    ['ArnLike', 'arn:aws:*:role/demo', 'arn:aws:iam::123456789012:role/demo', false],
    ['ArnLike', 'arn:aws:logs:*:*:log-group:*', 'arn:aws:logs:eu-west-1:1:log-group:a:b', true],
    ['ArnLike', 'arn:aws:iam::12345678901?:user/a', 'arn:aws:iam::123456789012:user/a', true],
    ['ArnLike', '*', 'arn:aws:s3:::demo', false],
    ['ArnLike', '*:*:*:*:*:*', 'arn:aws:s3:::demo', true],
    ['ArnLike', '*:*:*:*:*:*', 'demo', false],
    ['ArnLike', '*:*:*:*:*:*', 'urn:aws:s3:::demo', false],
    ['ArnNotEquals', 'arn:aws:s3:::demo*', 'arn:aws:s3:::demo-1', false],
    ['ArnNotLike', 'arn:aws:s3:::demo*', 'arn:aws:s3:::other', true],
    ['ArnNotLike', 'arn:aws:s3:::demo*', undefined, true],
    ['ArnLikeIfExists', 'arn:aws:s3:::demo', undefined, true],
  ],
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html */
  'several values': [
    ['ForAllValues:StringEquals', ['environment', 'webserver'], ['environment', 'webserver'], true],
    ['ForAllValues:StringEquals', ['environment', 'webserver'], ['environment'], true],
    ['ForAllValues:StringEquals', ['environment', 'webserver'], ['environment', 'costcenter'], false],
    ['ForAllValues:StringEquals', ['environment', 'webserver'], [], true],
    ['ForAllValues:StringEquals', ['environment', 'webserver'], undefined, true],
    ['ForAllValues:StringNotEquals', ['environment'], ['costcenter', 'team'], true],
    ['ForAllValues:StringNotEquals', ['environment'], ['costcenter', 'environment'], false],
    ['ForAllValues:StringNotEquals', ['environment'], undefined, true],
    ['ForAnyValue:StringEquals', ['environment', 'webserver'], ['environment', 'costcenter'], true],
    ['ForAnyValue:StringEquals', ['environment', 'webserver'], ['costcenter'], false],
    ['ForAnyValue:StringEquals', ['environment', 'webserver'], [], false],
    ['ForAnyValue:StringEquals', ['environment', 'webserver'], undefined, false],
    ['ForAnyValue:StringEqualsIfExists', ['environment'], undefined, true],
    ['ForAnyValue:StringNotEquals', ['environment'], ['costcenter', 'environment'], true],
    ['ForAnyValue:StringNotEquals', ['environment'], ['environment'], false],
    ['ForAnyValue:StringNotEquals', ['environment'], undefined, false],
    ['ForAnyValue:StringNotLikeIfExists', ['env*'], undefined, true],
    ['ForAnyValue:StringLike', 'o-a1b2c3d4e5/r-ab12/ou-*', ['o-a1b2c3d4e5/r-ab12/ou-ab12-1/'], true],
    ['StringEquals', 'environment', ['costcenter', 'environment'], true],
    ['StringNotEquals', 'environment', ['costcenter', 'environment'], false],
    ['StringNotEquals', 'environment', ['costcenter', 'team'], true],
  ],
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
  'no values': [
    ['StringEquals', [], 'a', true],
    ['StringEquals', [], undefined, true],
    ['StringNotEquals', [], undefined, true],
    ['Null', [], undefined, true],
    ['StringEqualsIfExists', [], undefined, true],
    ['StringEqualsIfExists', [], 'a', false],
    ['ForAllValues:StringEquals', [], undefined, true],
    ['ForAllValues:StringEquals', [], 'a', false],
    ['ForAnyValue:StringEquals', [], undefined, false],
    ['ForAnyValue:StringEquals', [], 'a', false],
  ],
  /** `aws:username` is `alice` here, `aws:PrincipalTag/star` is `*`, and `aws:TagKeys` are `a` and `b`. */
  variables: [
    ['StringEquals', '${aws:username}', 'alice', true],
    ['StringEquals', '${AWS:UserName}', 'alice', true],
    ['StringEquals', '${aws:username}', 'bob', false],
    ['StringLike', 'home/${aws:username}/*', 'home/alice/notes', true],
    ['StringLike', 'home/${aws:username}/*', 'home/bob/notes', false],
    ['StringEquals', "${aws:PrincipalTag/team, 'company-wide'}", 'company-wide', true],
    ['StringEquals', "${aws:username, 'nobody'}", 'alice', true],
    ['StringEquals', "${aws:username, 'nobody'}", 'nobody', false],
    ['StringEquals', '${aws:PrincipalTag/team, nobody}', 'nobody', false],
    ['StringEquals', '${aws:PrincipalTag/team, nobody}', 'obod', false],
    ['StringEquals', '${aws:PrincipalTag/team}', '', false],
    ['StringLike', '*${aws:PrincipalTag/team}*', 'anything', false],
    ['StringNotEquals', '${aws:PrincipalTag/team}', 'anything', true],
    ['StringNotLike', '${aws:PrincipalTag/team}', 'anything', true],
    ['StringEquals', '${aws:TagKeys}', 'a', false],
    ['StringLike', '${*}-${?}-${$}', '*-?-$', true],
    ['StringLike', '${*}', 'a', false],
    ['StringLike', '${aws:PrincipalTag/star}', '*', true],
    ['StringLike', '${aws:PrincipalTag/star}', 'a', false],
    ['StringEquals', '${*}', '*', true],
    ['StringEqualsIgnoreCase', '${aws:username}', 'ALICE', true],
    ['ArnLike', 'arn:aws:iam::*:user/${aws:username}', 'arn:aws:iam::123456789012:user/alice', true],
    ['ArnLike', 'arn:aws:iam::*:user/${aws:PrincipalTag/team}', 'arn:aws:iam::1:user/alice', false],
    ['ArnNotLike', 'arn:aws:iam::*:user/${aws:PrincipalTag/team}', 'arn:aws:iam::1:user/alice', true],
    ['StringEquals', '${aws:username', '${aws:username', false],
    ['NumericEquals', '${aws:username}', 'alice', false],
  ],
};

const filling: readonly (readonly [key: string, values: readonly string[]])[] = [
  ['aws:username', ['alice']],
  ['aws:principaltag/star', ['*']],
  ['aws:tagkeys', ['a', 'b']],
];

describe('a condition', () => {
  for (const [group, each] of Object.entries(rows))
    for (const [operator, values, said, expected] of each)
      it(`of ${group}: ${operator} ${show(values)}, ${show(said)}: ${String(expected)}`, () =>
        equal(holdsFor(operator, values, said), expected));

  it('reads a variable as text in the older language', () => {
    equal(holdsFor('StringEquals', '${aws:username}', '${aws:username}', false), true);
    equal(holdsFor('StringEquals', '${aws:username}', 'alice', false), false);
  });
});

function holdsFor(name: string, values: Values, said: Values | undefined, variables?: boolean): boolean {
  const operator = readOperator(name);
  if (!operator) throw new Error(name);
  const context = new Map(filling);
  if (said !== undefined) context.set('demo:key', listOf(said));
  return holds(
    { operator, key: 'demo:key', values: listOf(values), variables: variables ?? takesVariables(operator) },
    context,
  );
}

function listOf(values: Values): readonly string[] {
  return typeof values === 'string' ? [values] : values;
}

function show(values: Values | undefined): string {
  return values === undefined ? 'no key' : JSON.stringify(values);
}
