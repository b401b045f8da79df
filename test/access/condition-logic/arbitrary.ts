import fc from 'fast-check';
import type { Context, Term, Terms } from '../../../server/src/access/condition-logic/term';
import { operatorNames, readOperator, takesVariables } from '../../../server/src/policy/operator';
import type { ConditionOperator } from '../../../server/src/policy/operator';

/** Two keys with one value at most, of which the first is global and known for it, and two with several. */
export const singleKeys = ['aws:username', 'aws:principaltag/a'];
export const severalKeys = ['aws:tagkeys', 'demo:list'];
const keys = [...singleKeys, ...severalKeys];

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'A', '*', '?'), maxLength: 3 }),
  fc.constantFrom(
    '${aws:username}',
    'a${aws:username}*',
    "${aws:principaltag/a, 'b'}",
    '${*}a',
    'a${?}',
    '*',
  ),
);
/** One of the values that an operator can read, and now and then one that it cannot. */
const mostly = (readable: readonly string[], ...others: readonly string[]) =>
  fc.oneof(
    { weight: 100, arbitrary: fc.constantFrom(...readable) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const number = mostly(['1', '2', '2.0', '3', '-1', '2.5'], 'many');
const date = mostly(['2026-01-01', '2026-01-01T00:00:00Z', '2026-06', '1780000000', '0'], 'soon', '2026');
const boolean = mostly(['true', 'false', 'False'], 'yes');
const binary = mostly(['YQ==', 'YQ', 'Yg=='], '!');
const ranges = [
  '10.0.0.0/8',
  '10.0.0.0/9',
  '10.128.0.0/9',
  '10.1.2.3',
  '10.1.2.3/32',
  '11.0.0.0/8',
  '0.0.0.0/0',
  '2001:db8::/32',
  '2001:db8::1',
];
const range = mostly(ranges, 'here');
/** A request comes from one address, here the first of a range. */
const addressOf = (text: string) => (ranges.includes(text) ? (text.split('/', 1)[0] ?? text) : text);
const arn = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('s3', '*', 's?'),
      fc.constantFrom('', '*', '1'),
      fc.constantFrom('a', 'a:b', 'a*', '*', '${aws:username}'),
    )
    .map(([service, account, resource]) => `arn:aws:${service}::${account}:${resource}`),
  fc.constantFrom('*', 'arn:aws:s3', '${aws:username}:a:b:c:d:e'),
);
/** Few families, so that terms of one kind meet. */
const family: Readonly<Record<string, fc.Arbitrary<string>>> = {
  String: fc.oneof({ weight: 3, arbitrary: text }, { weight: 1, arbitrary: arn }),
  Numeric: number,
  Date: date,
  Bool: boolean,
  Binary: binary,
  Ip: range,
  NotIp: range,
  Arn: arn,
  Null: mostly(['true', 'false'], 'no'),
};

function valuesFor({ base }: ConditionOperator): fc.Arbitrary<string> {
  const name = Object.keys(family).find((each) => base.startsWith(each)) ?? 'String';
  return family[name] ?? text;
}

const operatorOf = (bases: readonly string[]) =>
  fc
    .record({
      base: fc.constantFrom(...bases),
      set: fc.constantFrom('', '', 'ForAllValues:', 'ForAnyValue:'),
      ifExists: fc.constantFrom('', '', 'IfExists'),
    })
    .map(({ base, set, ifExists }) => (base === 'Null' ? 'Null' : `${set}${base}${ifExists}`))
    .map((name) => {
      const operator = readOperator(name);
      if (!operator) throw new Error(name);
      return operator;
    });

function termOf(bases: readonly string[]): fc.Arbitrary<Term> {
  return operatorOf(bases).chain((operator) =>
    fc.record({
      operator: fc.constant(operator),
      key: fc.constantFrom(...keys),
      values: fc.array(valuesFor(operator), { minLength: 0, maxLength: 3 }),
      variables: fc.boolean().map((variables) => variables && takesVariables(operator)),
    }),
  );
}

const familyBases: readonly (readonly string[])[] = [
  ['String', 'Null'],
  ['Numeric', 'Null'],
  ['Date', 'Null'],
  ['Bool', 'Null'],
  ['Binary', 'Null'],
  ['Ip', 'NotIp', 'Null'],
  ['Arn', 'Null'],
  ['String', 'Arn', 'Bool'],
].map((beginnings) =>
  operatorNames.filter((name) => beginnings.some((beginning) => name.startsWith(beginning))),
);

/** Two sets of terms that compare the same kinds of values. */
export const termsPair: fc.Arbitrary<readonly [Terms, Terms]> = fc
  .constantFrom(...familyBases)
  .chain((bases) => fc.tuple(termsOf(bases, 3), termsOf(bases, 2)));

export const someTerms: fc.Arbitrary<Terms> = fc
  .constantFrom(...familyBases)
  .chain((bases) => termsOf(bases, 3));

function termsOf(bases: readonly string[], maxLength: number): fc.Arbitrary<Terms> {
  return fc.array(termOf(bases), { minLength: 1, maxLength }).map((terms) => ({ terms, complete: true }));
}

const contextValue = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'A', '*'), maxLength: 3 }),
  number,
  date,
  boolean,
  binary,
  range.map(addressOf),
  arn,
);

/** Contexts that the terms are likely to tell apart: their own values, and others of their kind. */
export function contextFor(...all: readonly Terms[]): fc.Arbitrary<Context> {
  const own = all.flatMap(({ terms }) => terms.flatMap(({ values }) => values.map(addressOf)));
  const value = own.length ? fc.oneof(fc.constantFrom(...own), contextValue) : contextValue;
  const entry = (key: string) =>
    fc.option(fc.array(value, { minLength: 0, maxLength: singleKeys.includes(key) ? 1 : 3 }), {
      nil: undefined,
    });
  return fc
    .tuple(...keys.map(entry))
    .map(
      (lists) =>
        new Map(
          lists.flatMap((list, index): readonly (readonly [string, readonly string[]])[] =>
            list ? [[keys[index] ?? '', list]] : [],
          ),
        ),
    );
}
