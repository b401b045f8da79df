import { describe } from 'mocha';
import { itEdits } from './edits';
import type { Case, Edits } from './edits';

const removeValues =
  (...indexes: number[]): Edits =>
  ({ value }) =>
    indexes.map((index) => ({ edit: 'remove', target: value(index) }));
const removeEntries =
  (...indexes: number[]): Edits =>
  ({ entry }) =>
    indexes.map((index) => ({ edit: 'remove', target: entry(index) }));

const removing: readonly Case[] = [
  ['the first', '[\n  «"a"»,\n  "b"\n]', removeValues(0), '[\n  "b"\n]'],
  ['the middle', '["a", «"b"», "c"]', removeValues(0), '["a", "c"]'],
  ['the last', '[\n  "a",\n  «"b"»\n]', removeValues(0), '[\n  "a"\n]'],
  ['the last before a trailing comma', '[\n  "a",\n  «"b"»,\n]', removeValues(0), '[\n  "a",\n]'],
  ['the only one', '{\n  "x": [\n    «"a"»\n  ]\n}', removeValues(0), '{\n  "x": []\n}'],
  ['the only one before a trailing comma', '[«"a"»,]', removeValues(0), '[]'],
  ['the only one beside a comment', '[ «"a"», /* why */ ]', removeValues(0), '[ /* why */ ]'],
  ['neighbours', '["a", «"b"», «"c"», "d"]', removeValues(1, 0), '["a", "d"]'],
  ['neighbours at the end', '["a", «"b"», «"c"»]', removeValues(0, 1), '["a"]'],
  ['neighbours at the beginning', '[«"a"», «"b"», "c"]', removeValues(0, 1), '["c"]'],
  ['places that lie apart', '[«"a"», "b", «"c"», "d", «"e"»]', removeValues(0, 1, 2), '["b", "d"]'],
  ['all', '[«"a"», «"b"»]', removeValues(0, 1), '[]'],
  ['all before a trailing comma', '{\n  «"a"»: 1,\n  «"b"»: 2,\n}', removeEntries(0, 1), '{}'],
  [
    'a member',
    '{\n  "a": 1,\n  «"b"»: {\n    "c": 2\n  },\n  "d": 3\n}',
    removeEntries(0),
    '{\n  "a": 1,\n  "d": 3\n}',
  ],
  ['a member without a value', '{"a": 1, «"b"»: }', removeEntries(0), '{"a": 1 }'],
  ['a member, minified', '{«"a"»:1,"b":2}', removeEntries(0), '{"b":2}'],
  [
    'one after a comment',
    '[\n  "a", // of a\n  «"b"» // of b\n]',
    removeValues(0),
    '[\n  "a" // of a\n   // of b\n]',
  ],
  [
    'one before a comment',
    '[\n  «"a"», // of a\n  "b" // of b\n]',
    removeValues(0),
    '[\n  // of a\n  "b" // of b\n]',
  ],
  [
    'one between comments',
    '[\n  "a", /* 1 */\n  «"b"»,\n  // 2\n  "c"\n]',
    removeValues(0),
    '[\n  "a", /* 1 */\n  \n  // 2\n  "c"\n]',
  ],
  ['the last after a comment', '[\n  "a", // of a\n  «"b"»\n]', removeValues(0), '[\n  "a" // of a\n]'],
  [
    'the last after a comment, before a trailing comma',
    '[\n  "a", // of a\n  «"b"»,\n]',
    removeValues(0),
    '[\n  "a", // of a\n]',
  ],
  [
    'an option of a function',
    '{"a": [{"Fn::If": ["C", «"x"», "y"]}]}',
    removeValues(0),
    '{"a": [{"Fn::If": ["C", {"Ref": "AWS::NoValue"}, "y"]}]}',
  ],
  ['a function from a list', '["x", «{"Ref": "Y"}»]', removeValues(0), '["x"]'],
];

describe('removing from JSON', () => {
  itEdits('takes out', removing);
});
