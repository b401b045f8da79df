import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { holds } from '../../../server/src/access/condition-logic/holds';
import { implies } from '../../../server/src/access/condition-logic/implies';
import { separate } from '../../../server/src/access/condition-logic/separate';
import type { Verdict } from '../../../server/src/access/verdict';
import { termsOf } from './read';

type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
type Row = readonly [narrow: Conditions, wide: Conditions, verdict: Verdict];

const user = (operator: string, values: string | readonly string[]): Conditions => ({
  [operator]: { 'aws:username': values },
});
const on = (key: string, operator: string, values: string | readonly string[]): Conditions => ({
  [operator]: { [key]: values },
});
const address = (operator: string, ...values: readonly string[]) => on('aws:SourceIp', operator, values);
const role = (operator: string, ...values: readonly string[]) => on('aws:PrincipalArn', operator, values);
const age = (operator: string, value: string) => on('aws:MultiFactorAuthAge', operator, value);
const time = (operator: string, value: string) => on('aws:CurrentTime', operator, value);
const tags = (operator: string, ...values: readonly string[]) => on('aws:TagKeys', operator, values);

const rows: readonly Row[] = [
  [{}, {}, 'yes'],
  [user('StringEquals', 'a'), {}, 'yes'],
  [{}, user('StringEquals', 'a'), 'no'],
  [user('StringEquals', 'a'), user('StringEquals', 'a'), 'yes'],
  [user('StringEquals', 'a'), { StringEquals: { 'AWS:UserName': 'a' } }, 'yes'],
  [user('StringEquals', 'a'), user('StringEquals', ['b', 'a']), 'yes'],
  [user('StringEquals', ['a', 'b']), user('StringEquals', 'a'), 'no'],
  [user('StringNotEquals', ['a', 'b']), user('StringNotEquals', 'a'), 'yes'],
  [user('StringNotEquals', 'a'), user('StringNotEquals', ['a', 'b']), 'no'],
  [user('StringEquals', 'a'), user('StringNotEquals', 'b'), 'yes'],
  [user('StringEquals', 'a'), user('StringNotEquals', ['b', 'a']), 'no'],
  [user('StringEquals', 'ab'), user('StringLike', 'a*'), 'yes'],
  [user('StringLike', 'a*'), user('StringEquals', 'a*'), 'no'],
  [user('StringEquals', 'a*'), user('StringLike', 'a*'), 'yes'],
  [user('StringLike', 'a*b'), user('StringLike', ['c*', 'a*']), 'yes'],
  [user('StringLike', 'a*'), user('StringLike', 'a*b'), 'no'],
  [user('StringLike', 'a*'), user('StringNotLike', 'b*'), 'yes'],
  [user('StringNotLike', 'a*'), user('StringNotEquals', 'ab'), 'yes'],
  [
    { ...user('StringNotEquals', 'a'), ...user('StringNotLike', 'b*') },
    user('StringNotLike', ['a', 'bc', 'bd*']),
    'yes',
  ],
  [
    { ...user('StringNotEquals', 'a'), ...user('StringNotLike', 'b*') },
    user('StringNotLike', ['a', 'c']),
    'no',
  ],
  [user('StringEquals', 'A'), user('StringEqualsIgnoreCase', 'a'), 'yes'],
  [user('StringEqualsIgnoreCase', 'a'), user('StringEquals', 'a'), 'no'],
  [user('StringEqualsIgnoreCase', 'a'), user('StringLike', 'a*'), 'no'],
  [user('StringEqualsIgnoreCase', 'a'), user('StringLike', '*'), 'yes'],
  [user('StringEquals', 'a'), user('StringEqualsIfExists', 'a'), 'yes'],
  [user('StringEqualsIfExists', 'a'), user('StringEquals', 'a'), 'no'],
  [
    { ...user('StringEqualsIfExists', 'a'), ...user('Null', 'false') },
    user('StringEquals', ['a', 'b']),
    'yes',
  ],
  [user('StringEquals', 'a'), user('Null', 'false'), 'yes'],
  [user('StringNotEquals', 'a'), user('Null', 'false'), 'no'],
  [user('Null', 'true'), user('StringNotEquals', 'a'), 'yes'],
  [user('Null', 'true'), user('StringEquals', 'a'), 'no'],
  [user('StringLike', '*'), user('Null', 'false'), 'yes'],
  [user('Null', 'false'), user('StringLike', '*'), 'yes'],
  [user('StringEquals', '${aws:userid}'), user('StringEquals', '${aws:userid}'), 'yes'],
  [user('StringEquals', '${aws:userid}'), user('StringLike', '${AWS:userid}*'), 'yes'],
  [user('StringEquals', '${aws:userid}'), user('StringEquals', '${aws:PrincipalTag/a}'), 'no'],
  [user('StringEquals', '${aws:userid}'), user('StringLike', '??*'), 'no'],
  [user('StringEquals', 'aws'), user('StringEquals', '${aws:userid}'), 'no'],
  [user('StringEquals', '${*}'), user('StringEquals', '*'), 'yes'],
  [{ ...user('StringEquals', 'a'), ...address('IpAddress', '10.0.0.0/8') }, user('StringEquals', 'a'), 'yes'],
  [user('StringEquals', 'a'), { ...user('StringEquals', 'a'), ...address('IpAddress', '10.0.0.0/8') }, 'no'],
  [{ ...user('StringEquals', 'a'), ...user('StringNotEquals', 'a') }, age('NumericLessThan', '1'), 'yes'],
  [address('IpAddress', '10.1.0.0/16'), address('IpAddress', '10.0.0.0/8'), 'yes'],
  [address('IpAddress', '10.0.0.0/8'), address('IpAddress', '10.1.0.0/16'), 'no'],
  [address('IpAddress', '10.0.0.0/8'), address('IpAddress', '10.0.0.0/9', '10.1.0.0/16'), 'no'],
  [address('IpAddress', '10.0.0.0/8'), address('IpAddress', '10.0.0.0/9', '10.128.0.0/9'), 'yes'],
  [address('IpAddress', '10.0.0.0/8'), address('IpAddress', '10.0.0.0/9', '10.128.0.0/10'), 'no'],
  [address('NotIpAddress', '10.0.0.0/9', '10.128.0.0/9'), address('NotIpAddress', '10.0.0.0/8'), 'yes'],
  [address('NotIpAddress', '10.0.0.0/8'), address('NotIpAddress', '10.1.0.0/16'), 'yes'],
  [address('NotIpAddress', '10.1.0.0/16'), address('NotIpAddress', '10.0.0.0/8'), 'no'],
  [address('IpAddress', '10.1.2.3'), address('NotIpAddress', '11.0.0.0/8'), 'yes'],
  [address('IpAddress', '2001:db8::/48'), address('IpAddress', '2001:DB8::/32'), 'yes'],
  [age('NumericLessThan', '900'), age('NumericLessThan', '3600'), 'yes'],
  [age('NumericLessThan', '3600'), age('NumericLessThan', '900'), 'no'],
  [age('NumericLessThanEquals', '900'), age('NumericLessThan', '900'), 'no'],
  [age('NumericEquals', '900'), age('NumericLessThan', '900.5'), 'yes'],
  [age('NumericGreaterThan', '900'), age('NumericGreaterThanEquals', '900'), 'yes'],
  [age('NumericGreaterThanEquals', '900'), age('NumericGreaterThan', '900'), 'no'],
  [age('NumericEquals', '1.0'), age('NumericEquals', '1'), 'yes'],
  [
    { ...age('NumericGreaterThan', '1'), ...age('NumericLessThan', '5') },
    age('NumericNotEquals', '7'),
    'yes',
  ],
  [time('DateGreaterThan', '2026-02-01'), time('DateGreaterThan', '2026-01-01T00:00:00Z'), 'yes'],
  [time('DateGreaterThan', '2026-01-01'), time('DateGreaterThan', '2026-02-01'), 'no'],
  [time('DateEquals', '1577836800'), time('DateEquals', '2020-01-01'), 'yes'],
  [role('ArnLike', 'arn:aws:iam::1:role/a*'), role('ArnEquals', 'arn:aws:iam::*:role/*'), 'yes'],
  [role('ArnLike', 'arn:aws:iam::*:role/*'), role('ArnLike', 'arn:aws:iam::1:role/*'), 'no'],
  [role('ArnNotLike', 'arn:aws:iam::*:role/*'), role('ArnNotEquals', 'arn:aws:iam::1:role/a'), 'yes'],
  [role('ArnLike', '*'), role('ArnLike', 'arn:aws:iam::1:role/a'), 'maybe'],
  [role('ArnLike', 'arn:aws:iam::1:role/a'), role('ArnLike', '*'), 'maybe'],
  [role('ArnEquals', 'arn:aws:iam::1:role/a'), role('StringEquals', 'arn:aws:iam::1:role/a'), 'yes'],
  [role('StringEquals', 'arn:aws:iam::1:role/a'), role('ArnEquals', 'arn:aws:iam::1:role/a'), 'yes'],
  [role('StringLike', 'arn:aws:iam::1:role/a*'), role('ArnLike', 'arn:aws:iam::1:role/a*'), 'yes'],
  [role('ArnLike', 'arn:aws:iam::*:role/a'), role('StringLike', 'arn:aws:iam::*:role/a'), 'yes'],
  // The star of a text takes colons in, and with them fields.
  [role('StringLike', 'arn:aws:iam::*:role/a'), role('ArnLike', 'arn:aws:iam::*:role/a'), 'no'],
  [role('StringLike', 'arn:aws:iam::1*'), role('ArnLike', 'arn:aws:iam::1*:*'), 'no'],
  [role('StringNotLike', 'arn:aws:iam::*:role/a'), role('ArnNotLike', 'arn:aws:iam::*:role/a'), 'yes'],
  [role('ArnNotLike', 'arn:aws:iam::*:role/a'), role('StringNotEquals', 'arn:aws:iam::1:role/a'), 'yes'],
  [role('ArnLike', 'arn:aws:iam::1:role/a*'), role('StringNotLike', 'arn:aws:iam::1:role/b*'), 'yes'],
  [role('StringEqualsIgnoreCase', 'arn:aws:iam::1:role/a'), role('ArnLike', 'arn:aws:iam::1:role/a'), 'no'],
  [role('StringEquals', '*'), role('ArnLike', 'arn:aws:iam::*:*'), 'no'],
  [on('aws:SecureTransport', 'Bool', 'true'), on('aws:SecureTransport', 'Bool', 'True'), 'yes'],
  [on('aws:SecureTransport', 'Bool', 'true'), on('aws:SecureTransport', 'Bool', 'false'), 'no'],
  // Four digits may be a year, or seconds since 1970.
  [time('DateGreaterThan', '2026'), time('DateGreaterThan', '2025-01-01'), 'maybe'],
  [time('DateGreaterThan', '2025-01-01'), time('DateGreaterThan', '2026'), 'maybe'],
  [time('DateGreaterThan', '2026'), time('DateGreaterThan', '2026'), 'yes'],
  // What an operator cannot read AWS may read in its own way.
  [user('Null', 'no'), user('Null', 'false'), 'maybe'],
  [user('Null', 'no'), user('StringEquals', 'a'), 'maybe'],
  [user('Null', 'false'), user('Null', 'no'), 'maybe'],
  [user('Null', 'true'), user('Null', ['no', 'true']), 'yes'],
  [age('NumericLessThan', 'an hour'), age('NumericLessThan', '3600'), 'maybe'],
  [on('aws:SecureTransport', 'Bool', 'true'), on('aws:SecureTransport', 'Bool', 'yes'), 'maybe'],
  // Every request has the key.
  [on('aws:SecureTransport', 'BoolIfExists', 'true'), on('aws:SecureTransport', 'Bool', 'true'), 'maybe'],
  [tags('ForAllValues:StringEquals', 'a'), tags('ForAllValues:StringEquals', 'a', 'b'), 'yes'],
  [tags('ForAllValues:StringEquals', 'a', 'b'), tags('ForAllValues:StringEquals', 'a'), 'no'],
  [tags('ForAllValues:StringEquals', 'a'), tags('ForAnyValue:StringEquals', 'a'), 'no'],
  [
    { ...tags('ForAllValues:StringEquals', 'a'), ...tags('Null', 'false') },
    tags('ForAnyValue:StringEquals', 'a'),
    'yes',
  ],
  [tags('ForAnyValue:StringEquals', 'a'), tags('ForAllValues:StringEquals', 'a'), 'no'],
  [tags('ForAnyValue:StringEquals', 'a'), tags('ForAnyValue:StringLike', 'a*'), 'yes'],
  [tags('ForAnyValue:StringEquals', 'a'), tags('Null', 'false'), 'yes'],
  [
    { ...tags('ForAnyValue:StringEquals', 'a'), ...tags('ForAnyValue:StringLike', 'b*') },
    tags('ForAnyValue:StringEquals', 'c'),
    'no',
  ],
  [
    { ...tags('ForAllValues:StringNotEquals', 'a'), ...tags('ForAllValues:StringNotLike', 'b*') },
    tags('ForAllValues:StringNotEquals', 'a', 'b'),
    'yes',
  ],
  [
    { ...tags('ForAnyValue:StringNotEquals', 'a'), ...tags('ForAnyValue:StringNotEquals', 'b') },
    tags('ForAnyValue:StringNotEquals', 'a', 'b'),
    'no',
  ],
  // Of a key with several values nothing is said that holds for one only.
  [tags('StringEquals', 'a'), tags('StringNotEquals', 'b'), 'maybe'],
];

describe('whether conditions imply others', () => {
  for (const [narrow, wide, verdict] of rows)
    it(`${JSON.stringify(narrow)} implies ${JSON.stringify(wide)}: ${verdict}`, () => {
      const [one, other] = [termsOf(narrow), termsOf(wide)];
      equal(implies(one, other), verdict);
      const context = separate([one], [other]);
      equal(context !== undefined, verdict === 'no');
      if (!context) return;
      ok(one.terms.every((term) => holds(term, context)));
      ok(!other.terms.every((term) => holds(term, context)));
    });

  it('is said of all that is asked', () => {
    const [one, other] = [termsOf(user('StringEquals', 'a')), termsOf(user('StringEquals', ['a', 'b']))];
    equal(implies({ ...one, complete: false }, other), 'yes');
    equal(implies(one, { ...other, complete: false }), 'maybe');
    equal(implies({ ...other, complete: false }, one), 'maybe');
    equal(implies(other, { ...one, complete: false }), 'no');
  });

  it('is not known of keys of services that may have several values', () => {
    const [one, other] = [
      termsOf(on('demo:key', 'StringEquals', 'a')),
      termsOf(on('demo:key', 'StringNotEquals', 'b')),
    ];
    equal(implies(one, other), 'maybe');
    equal(
      implies(one, other, () => true),
      'yes',
    );
  });

  it('is told apart from several at once', () => {
    const context = separate(
      [termsOf(user('StringLike', 'a*'))],
      [termsOf(user('StringLike', 'a*b')), termsOf(user('StringEquals', ['a', 'ax']))],
    );
    const name = context?.get('aws:username')?.[0] ?? '';
    ok(name.startsWith('a') && !name.endsWith('b') && name !== 'a' && name !== 'ax', name);
  });

  it('is given up for lists made to be hostile', () => {
    const many = Array.from({ length: 400 }, (_, index) => `*${'a'.repeat(index)}b*`);
    const [one, other] = [termsOf(user('StringLike', many)), termsOf(user('StringLike', [...many, 'c']))];
    ok(['yes', 'maybe'].includes(implies(one, other)));
    ok(['no', 'maybe'].includes(implies(other, one)));
  });
});
