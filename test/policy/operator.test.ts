import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { isNegated, operatorNames, readOperator, takesWildcards } from '../../server/src/policy/operator';

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
});
