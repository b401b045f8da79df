import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { parseJson } from '../../../server/src/hosts/json/parse';
import type { NewValue } from '../../../server/src/policy/edit';
import { marked } from '../../support/document';
import { after } from './edits';
import type { Edits } from './edits';

type Case = readonly [name: string, before: string, edits: Edits, after: string];

const replace =
  (value: NewValue): Edits =>
  ({ value: target }) => [{ edit: 'replace', target: target(), with: value }];
const spread =
  (...into: NewValue[]): Edits =>
  ({ value }) => [{ edit: 'spread', target: value(), into }];
const add =
  (value: NewValue): Edits =>
  (targets) => [{ edit: 'add', after: targets.value(), value }];
const insert =
  (name: string, value: NewValue, followed = false): Edits =>
  ({ mapping, entry }) => [
    followed
      ? { edit: 'insert', into: entry().parent, after: entry(), name, value }
      : { edit: 'insert', into: mapping(), after: undefined, name, value },
  ];
const rename =
  (to: string): Edits =>
  ({ entry }) => [{ edit: 'rename', target: entry(), to }];

const replacing: readonly Case[] = [
  ['a text', '{\n  "a": «"x"»\n}', replace('y'), '{\n  "a": "y"\n}'],
  [
    'a text by one that needs escapes',
    '{"a": «"x"»}',
    replace('"\\\n😀\ud800'),
    '{"a": "\\"\\\\\\n😀\\ud800"}',
  ],
  ['a number by a boolean', '{"a": «1»}', replace(true), '{"a": true}'],
  ['a text by null', '{"a": «"x"»}', replace(null), '{"a": null}'],
  ['the whole document', '«{"a": 1}»', replace({ b: [] }), '{"b": []}'],
  ['a text by a list', '{\n  "a": «"x"»\n}', replace(['y', 'z']), '{\n  "a": [\n    "y",\n    "z"\n  ]\n}'],
  [
    'a list by a text',
    '{\n  "a": «[\n    "y",\n    "z"\n  ]» // why\n}',
    replace('x'),
    '{\n  "a": "x" // why\n}',
  ],
  [
    'a text by mappings in a line',
    '{"a": «"x"»}',
    replace({ b: { c: [1, 2] } }),
    '{"a": {"b": {"c": [1, 2]}}}',
  ],
  ['a text by mappings, minified', '{"a":«"x"»}', replace({ b: { c: [1, 2] } }), '{"a":{"b":{"c":[1,2]}}}'],
  [
    'a text by empty containers',
    '{\n  "a": «"x"»\n}',
    replace({ b: {}, c: [] }),
    '{\n  "a": {\n    "b": {},\n    "c": []\n  }\n}',
  ],
  ['a function', '{\n\t"a": «{"Fn::Sub": "${X}"}»\n}', replace(['y']), '{\n\t"a": [\n\t\t"y"\n\t]\n}'],
];

const spreading: readonly Case[] = [
  [
    'a value that stands alone',
    '{\n  "a": «"x*"»\n}',
    spread('x1', 'x2'),
    '{\n  "a": [\n    "x1",\n    "x2"\n  ]\n}',
  ],
  ['a value into one', '{\n  "a": «"x*"»\n}', spread('x1'), '{\n  "a": "x1"\n}'],
  [
    'a value with CRLF',
    '{\r\n  "a": «"x*"»\r\n}',
    spread('p', 'q'),
    '{\r\n  "a": [\r\n    "p",\r\n    "q"\r\n  ]\r\n}',
  ],
  ['a value with tabs', '{\n\t"a": «"x*"»\n}', spread('p', 'q'), '{\n\t"a": [\n\t\t"p",\n\t\t"q"\n\t]\n}'],
  [
    'a value with four spaces',
    '{\n    "a": «"x*"»\n}',
    spread('p', 'q'),
    '{\n    "a": [\n        "p",\n        "q"\n    ]\n}',
  ],
  ['a value in one line', '{"a": «"x*"»}', spread('p', 'q'), '{"a": ["p", "q"]}'],
  ['a minified value', '{"a":«"x*"»}', spread('p', 'q'), '{"a":["p","q"]}'],
  [
    'an item of a list in one line',
    '{\n  "a": ["o", «"x*"», 7]\n}',
    spread('p', 'q'),
    '{\n  "a": [\n    "o",\n    "p",\n    "q",\n    7\n  ]\n}',
  ],
  [
    'the only item of a list',
    '{\n  "a": [ «"x*"» ]\n}',
    spread('p', 'q'),
    '{\n  "a": [\n    "p",\n    "q"\n  ]\n}',
  ],
  ['an item into one', '{\n  "a": ["o", «"x*"»]\n}', spread('p'), '{\n  "a": ["o", "p"]\n}'],
  ['an item into none', '{\n  "a": ["o", «"x*"»]\n}', spread(), '{\n  "a": ["o"]\n}'],
  [
    'an item of a list in many lines',
    '{\n  "a": [\n    «"x*"», // why\n    "o"\n  ]\n}',
    spread('p', 'q'),
    '{\n  "a": [\n    "p",\n    "q", // why\n    "o"\n  ]\n}',
  ],
  [
    'the last item before a trailing comma',
    '{\n  "a": [\n    «"x*"»,\n  ]\n}',
    spread('p', 'q'),
    '{\n  "a": [\n    "p",\n    "q",\n  ]\n}',
  ],
  ['an item of a minified list', '{"a":["o",«"x*"»]}', spread('p', 'q'), '{"a":["o","p","q"]}'],
  [
    'an item of a list in a document of one line',
    '{"a": ["o", «"x*"»]}',
    spread('p', 'q'),
    '{"a": ["o", "p", "q"]}',
  ],
  // A list in one line with comments is not written anew, so that they stay.
  [
    'an item between comments',
    '{\n  "a": [/* 1 */ «"x*"» /* 2 */, "o"] // 3\n}',
    spread('p', 'q'),
    '{\n  "a": [/* 1 */ "p", "q" /* 2 */, "o"] // 3\n}',
  ],
  [
    'an item after a comment between items',
    '{\n  "a": ["o", /* 1 */ «"x*"»]\n}',
    spread('p', 'q'),
    '{\n  "a": ["o", /* 1 */ "p", "q"]\n}',
  ],
  [
    'an option of a function',
    '{"a": {"Fn::If": ["C", «"x*"», "o"]}}',
    spread('p', 'q'),
    '{"a": {"Fn::If": ["C", ["p", "q"], "o"]}}',
  ],
  [
    'an item of an option',
    '{"a": {"Fn::If": ["C", [«"x*"»], "o"]}}',
    spread('p', 'q'),
    '{"a": {"Fn::If": ["C", ["p", "q"], "o"]}}',
  ],
  [
    'an item with an indented document',
    '  {\n    "a": [\n      «"x*"»\n    ]\n  }',
    spread('p', { b: 1 }),
    '  {\n    "a": [\n      "p",\n      {\n        "b": 1\n      }\n    ]\n  }',
  ],
];

const adding: readonly Case[] = [
  ['after an item in a line of its own', '[\n  «"x"»,\n  "y"\n]', add('n'), '[\n  "x",\n  "n",\n  "y"\n]'],
  ['after the last item', '[\n  "y",\n  «"x"» // why\n]', add('n'), '[\n  "y",\n  "x",\n  "n" // why\n]'],
  ['after the last item with a trailing comma', '[\n  «"x"»,\n]', add('n'), '[\n  "x",\n  "n",\n]'],
  ['after an item in one line', '{\n  "a": ["x", «"y"»]\n}', add('n'), '{\n  "a": ["x", "y", "n"]\n}'],
  ['after an item, minified', '{"a":[«"y"»]}', add({ b: 1 }), '{"a":["y",{"b":1}]}'],
  [
    'after a mapping',
    '[\n  «{\n    "a": 1\n  }»\n]',
    add({ b: [1] }),
    '[\n  {\n    "a": 1\n  },\n  {\n    "b": [\n      1\n    ]\n  }\n]',
  ],
  [
    'after a mapping that begins with its list',
    '{\n  "s": [«{\n    "a": 1\n  }»]\n}',
    add({ b: 1 }),
    '{\n  "s": [{\n    "a": 1\n  },\n  {\n    "b": 1\n  }]\n}',
  ],
  [
    'after a mapping in one line',
    '{\n  "s": [\n    «{ "a": 1 }»,\n  ]\n}',
    add({ b: 1 }),
    '{\n  "s": [\n    { "a": 1 },\n    {\n      "b": 1\n    },\n  ]\n}',
  ],
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

const renaming: readonly Case[] = [
  ['a member', '{ «"Resourse"» : "*" }', rename('Resource'), '{ "Resource" : "*" }'],
  ['by a name that needs escapes', '{«"a"»: 1}', rename('"$}'), '{"\\"$}": 1}'],
];

describe('editing JSON', () => {
  for (const [verb, cases] of [
    ['replaces', replacing],
    ['spreads', spreading],
    ['adds', adding],
    ['inserts', inserting],
    ['removes', removing],
    ['renames', renaming],
  ] as const) {
    for (const [name, before, edits, expected] of cases) {
      it(`${verb} ${name}`, () => {
        const found = after(before, edits);
        equal(found, expected);
        if (!parseJson(marked(before).text).problems.length) same(parseJson(found).problems, []);
      });
    }
  }

  it('makes several changes at once', () => {
    const before = '{\n  «"a"»: «"x*"»,\n  «"b"»: [«"1"», «"2"»],\n  «"c"»: 1\n}';
    const found = after(before, ({ entry, value }) => [
      { edit: 'remove', target: entry(5) },
      { edit: 'rename', target: entry(0), to: 'A' },
      { edit: 'spread', target: value(1), into: ['p', 'q'] },
      { edit: 'add', after: value(3), value: 'n' },
      { edit: 'remove', target: value(4) },
    ]);
    equal(found, '{\n  "A": [\n    "p",\n    "q"\n  ],\n  "b": ["1", "n"]\n}');
  });
});
