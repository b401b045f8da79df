import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import {
  comparedType,
  isNegated,
  operatorNames,
  readOperator,
  takesVariables,
  takesWildcards,
} from '../../server/src/policy/operator';

describe('condition operators', () => {
  const known: readonly (readonly [
    name: string,
    set: string | undefined,
    base: string,
    ifExists: boolean,
  ])[] = [
    ['StringEquals', undefined, 'StringEquals', false],
    ['stringlike', undefined, 'StringLike', false],
    ['BoolIfExists', undefined, 'Bool', true],
    ['ForAnyValue:StringNotLikeIfExists', 'ForAnyValue', 'StringNotLike', true],
    ['ForAllValues:ArnEquals', 'ForAllValues', 'ArnEquals', false],
    ['Null', undefined, 'Null', false],
  ];
  for (const [name, set, base, ifExists] of known)
    it(`${name} is taken apart`, () => same(readOperator(name), { set, base, ifExists }));

  for (const name of [
    '',
    'String',
    'StringEqual',
    'ForAny:StringLike',
    'StringLikeIfExist',
    'IfExists',
    '__proto__',
  ])
    it(`${JSON.stringify(name)} is none`, () => equal(readOperator(name), undefined));

  it('that are negated, and that take wildcards, are these', () => {
    const having = (test: typeof isNegated) =>
      operatorNames.filter((base) => test({ set: undefined, base, ifExists: false }));
    same(having(isNegated), [
      'StringNotEquals',
      'StringNotEqualsIgnoreCase',
      'StringNotLike',
      'NumericNotEquals',
      'DateNotEquals',
      'NotIpAddress',
      'ArnNotEquals',
      'ArnNotLike',
    ]);
    same(having(takesWildcards), [
      'StringLike',
      'StringNotLike',
      'ArnEquals',
      'ArnNotEquals',
      'ArnLike',
      'ArnNotLike',
    ]);
  });

  it('compare one type each, and texts and ARNs with variables', () => {
    const types = new Map<string, readonly string[]>();
    for (const base of operatorNames) {
      const type = String(comparedType({ set: undefined, base, ifExists: false }));
      types.set(type, [...(types.get(type) ?? []), base]);
    }
    same(
      [...types].map(([type, bases]) => [type, bases.length]),
      [
        ['String', 6],
        ['Numeric', 6],
        ['Date', 6],
        ['Bool', 1],
        ['Binary', 1],
        ['IPAddress', 2],
        ['ARN', 4],
        ['undefined', 1],
      ],
    );
    same(types.get('IPAddress'), ['IpAddress', 'NotIpAddress']);
    const taking = operatorNames.filter((base) => takesVariables({ set: undefined, base, ifExists: false }));
    same(taking, [...(types.get('String') ?? []), ...(types.get('ARN') ?? [])]);
  });
});
