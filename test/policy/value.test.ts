import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { parseJson } from '../../server/src/hosts/json/parse';
import { copyOf } from '../../server/src/policy/edit';
import { canBecomeSeveral, entryPath, listOf, member, pathOf } from '../../server/src/policy/value';
import type { Value } from '../../server/src/policy/value';
import { marked } from '../support/document';
import { entriesOf, valuesOf } from '../hosts/tree';

/** A marked value: whether it is an item, and whether several could stand where it stands. */
const places: readonly [source: string, item: boolean, several: boolean][] = [
  ['«"x"»', false, true],
  ['{"a": «"x"»}', false, true],
  ['{"a": [«"x"»]}', true, true],
  ['[[«"x"»]]', true, true],
  ['{"a": {"Fn::If": ["C", «"x"», "y"]}}', false, true],
  ['{"a": {"Fn::If": ["C", [«"x"»], "y"]}}', true, true],
  ['{"a": {"Fn::If": ["C", {"Fn::If": ["D", "z", «"x"»]}, "y"]}}', false, true],
  // Neither CloudFormation nor IAM would flatten the list that it became.
  ['{"a": [{"Fn::If": ["C", «"x"», "y"]}]}', false, false],
  ['{"a": [{"Fn::If": ["C", {"Fn::If": ["D", "z", «"x"»]}, "y"]}]}', false, false],
  ['{"a": [{"Fn::If": ["C", {"b": «"x"»}, "y"]}]}', false, true],
];

describe('a value', () => {
  for (const [source, item, several] of places) {
    it(`${source} is ${item ? 'an item' : 'alone'}${several ? '' : ', for good'}`, () => {
      const value = valueAt(source);
      same([listOf(value) !== undefined, canBecomeSeveral(value)], [item, several]);
    });
  }

  it('has a path, and so has a member', () => {
    const { root } = parseJson('{"a": [{"b": 1}], "__proto__": 2}');
    same(valuesOf(root).map(pathOf), [[], ['a'], ['__proto__'], ['a', 0], ['a', 0, 'b']]);
    same(entriesOf(root).map(entryPath), [['a'], ['__proto__'], ['a', 0, 'b']]);
  });

  it('of a name is that of its last member', () => {
    const { root } = parseJson('{"a": 1, "a": 2, "b": 3}');
    if (root?.type !== 'mapping') throw new Error('no mapping');
    equal(member(root, 'a'), root.entries[1]);
    equal(member(root, 'toString'), undefined);
  });

  const copies: readonly [text: string, copy: unknown][] = [
    ['{"a": ["x", 1.5, true, null, {}], "b": {"c": []}}', { a: ['x', 1.5, true, null, {}], b: { c: [] } }],
    ['{"__proto__": 1}', Object.fromEntries([['__proto__', 1]])],
    ['{"a": 1, "a": 1}', undefined],
    ['{"a": }', undefined],
    ['[{"Ref": "X"}]', undefined],
    ['[{"Ref": "AWS::NoValue"}]', undefined],
    ['[{"Fn::If": ["C", "a", "b"]}]', undefined],
    ['[{"Fn::Sub": "${X}"}]', undefined],
    ['[{"Fn::Sub": "x"}]', ['x']],
    // As JavaScript numbers these would be others.
    ['[1e999]', undefined],
    ['[12345678901234567890]', undefined],
    ['[123456789012]', [123456789012]],
  ];
  for (const [text, copy] of copies) {
    it(`${text} ${copy === undefined ? 'cannot be' : 'is'} copied`, () => {
      const { root } = parseJson(text);
      same(root && copyOf(root), copy);
    });
  }
});

function valueAt(source: string): Value {
  const { text, spans } = marked(source);
  const found = valuesOf(parseJson(text).root).find(
    ({ offset, length }) => offset === spans[0]?.offset && length === spans[0].length,
  );
  if (!found) throw new Error(`no value is marked in ${source}`);
  return found;
}
