import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readContext } from '../../../server/src/features/ask/context';

describe('what somebody says of a request', () => {
  const rows: readonly (readonly [text: string, known: Readonly<Record<string, readonly string[]>>])[] = [
    ['', {}],
    ['  ', {}],
    ['aws:SourceIp=203.0.113.9', { 'aws:sourceip': ['203.0.113.9'] }],
    ['a=1  b=2', { a: ['1'], b: ['2'] }],
    ['a=1 a=2', { a: ['1', '2'] }],
    ['a=1 A=2', { a: ['1', '2'] }],
    ['a=', { a: [] }],
    ['a=b=c', { a: ['b=c'] }],
    ['a="b c" d=e', { a: ['b c'], d: ['e'] }],
    ['"a b=c d"', { '"a b': ['c d'] }],
    ['a="b c', { a: ['b c'] }],
    ['aws:PrincipalTag/team=x', { 'aws:principaltag/team': ['x'] }],
  ];
  for (const [text, known] of rows)
    it(JSON.stringify(text), () => {
      const read = readContext(text);
      assert.ok(!('problem' in read));
      assert.deepEqual(Object.fromEntries(read), known);
    });
});
