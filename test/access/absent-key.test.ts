import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { holdsWithoutKey } from '../../server/src/access/absent-key';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const rows: readonly (readonly [operator: string, values: readonly (string | boolean)[], holds: unknown])[] =
  [
    ['StringEquals', ['a'], false],
    ['stringequals', ['a'], false],
    ['Bool', [true], false],
    ['IpAddress', ['10.0.0.0/8'], false],
    ['StringEqualsIfExists', ['a'], true],
    ['BoolIfExists', ['false'], true],
    ['StringNotEquals', ['a'], true],
    ['NotIpAddress', ['10.0.0.0/8'], true],
    ['ArnNotLike', ['arn:*'], true],
    ['ForAllValues:StringEquals', ['a'], true],
    ['ForAllValues:StringNotEquals', ['a'], true],
    ['ForAnyValue:StringEquals', ['a'], false],
    ['ForAnyValue:StringNotEquals', ['a'], false],
    ['ForAnyValue:StringNotEqualsIfExists', ['a'], true],
    ['Null', ['true'], true],
    ['Null', [true], true],
    ['Null', ['False'], false],
    ['Null', ['true', 'false'], undefined],
    ['Null', ['x'], undefined],
    ['StringEquals', [], undefined],
    ['StringEqual', ['a'], undefined],
    ['', ['a'], undefined],
  ];

describe('a condition where a request lacks the key', () => {
  for (const [operator, values, holds] of rows)
    it(`${operator} ${JSON.stringify(values)}: ${String(holds)}`, () =>
      equal(holdsWithoutKey(operator, values), holds));
});
