import { describe } from 'mocha';
import type { NewValue } from '../../../server/src/policy/edit';
import { itEdits } from './edits';
import type { Case, Edits } from './edits';

const insert =
  (name: string, value: NewValue, followed = false): Edits =>
  ({ mapping, entry }) => [
    followed
      ? { edit: 'insert', into: entry().parent, after: entry(), name, value }
      : { edit: 'insert', into: mapping(), after: undefined, name, value },
  ];
const inserting: readonly Case[] = [
  ['first', '«{\n  "a": 1\n}»', insert('n', 2), '{\n  "n": 2,\n  "a": 1\n}'],
  [
    'first before a comment',
    '«{\n  // why\n  "a": 1\n}»',
    insert('n', 2),
    '{\n  // why\n  "n": 2,\n  "a": 1\n}',
  ],
  [
    'after a member',
    '{\n  «"a"»: 1,\n  "b": 2\n}',
    insert('n', ['x'], true),
    '{\n  "a": 1,\n  "n": [\n    "x"\n  ],\n  "b": 2\n}',
  ],
  [
    'after the last member',
    '{\n  «"a"»: [\n    1\n  ]\n}',
    insert('n', null, true),
    '{\n  "a": [\n    1\n  ],\n  "n": null\n}',
  ],
  [
    'after a member with a trailing comma',
    '{\n\t«"a"»: 1, // why\n}',
    insert('n', 2, true),
    '{\n\t"a": 1,\n\t"n": 2, // why\n}',
  ],
  [
    'after a member without a value',
    '{\n  «"a"»: ,\n  "b": 1\n}',
    insert('n', 2, true),
    '{\n  "a":,\n  "n": 2 ,\n  "b": 1\n}',
  ],
  ['into an empty mapping', '{\n  "a": «{}»\n}', insert('n', 2), '{\n  "a": {\n    "n": 2\n  }\n}'],
  [
    'into an empty mapping of many lines',
    '{\r\n  "a": «{\r\n\r\n  }»\r\n}',
    insert('n', 2),
    '{\r\n  "a": {\r\n    "n": 2\r\n  }\r\n}',
  ],
  [
    'into a mapping that holds a comment',
    '{\n  "a": «{\n    // why\n  }»\n}',
    insert('n', 2),
    '{\n  "a": {\n    // why\n    "n": 2\n  }\n}',
  ],
  ['into an empty mapping, minified', '{"a":«{}»}', insert('n', [2, 3]), '{"a":{"n":[2,3]}}'],
  ['into the empty document', '«{}»', insert('n', 2), '{"n": 2}'],
  ['into a mapping that nothing closes', '{\n  "a": «{»', insert('n', 2), '{\n  "a": {\n    "n": 2'],
  [
    'into a mapping that nothing closes but a comment',
    '{\n  "a": «{ // why»',
    insert('n', 2),
    '{\n  "a": {\n    "n": 2 // why',
  ],
  [
    'into a mapping of one line',
    '[\n  «{ "a": 1 }»\n]',
    insert('n', { b: 2 }),
    '[\n  { "n": {"b": 2}, "a": 1 }\n]',
  ],
  [
    'into a mapping of one line, after',
    '[\n  { «"a"»: 1 }\n]',
    insert('n', { b: 2 }, true),
    '[\n  { "a": 1, "n": {"b": 2} }\n]',
  ],
  ['into a document of one line', '{«"a"»: 1, "b": 2}', insert('n', 3, true), '{"a": 1, "n": 3, "b": 2}'],
  ['into a minified document', '{«"a"»:1,"b":2}', insert('n', 3, true), '{"a":1,"n":3,"b":2}'],
  ['a name that needs escapes', '«{"a": 1}»', insert('"\\', 3), '{"\\"\\\\": 3, "a": 1}'],
];

describe('inserting into JSON', () => {
  itEdits('puts', inserting);
});
