import { strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import type { NewValue } from '../../../server/src/policy/edit';
import { after, itEdits } from './edits';
import type { Case, Edits } from './edits';

const replace =
  (value: NewValue): Edits =>
  ({ value: target }) => [{ edit: 'replace', target: target(), with: value }];
const spread =
  (...into: NewValue[]): Edits =>
  ({ value }) => [{ edit: 'spread', target: value(), into }];
const add =
  (value: NewValue): Edits =>
  (targets) => [{ edit: 'add', after: targets.value(), value }];
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
    'an item after a comment',
    '{\n  "a": [/* 1 */ «"x*"», "o"]\n}',
    spread('p', 'q'),
    '{\n  "a": [/* 1 */ "p", "q", "o"]\n}',
  ],
  [
    'a value below a comment with stars',
    '/*\n * why\n */\n{\n    "a": «"x*"»\n}',
    spread('p', 'q'),
    '/*\n * why\n */\n{\n    "a": [\n        "p",\n        "q"\n    ]\n}',
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

const renaming: readonly Case[] = [
  ['a member', '{ «"Resourse"» : "*" }', rename('Resource'), '{ "Resource" : "*" }'],
  ['by a name that needs escapes', '{«"a"»: 1}', rename('"$}'), '{"\\"$}": 1}'],
];

describe('editing JSON', () => {
  for (const [verb, cases] of [
    ['replaces', replacing],
    ['spreads', spreading],
    ['adds', adding],
    ['renames', renaming],
  ] as const) {
    itEdits(verb, cases);
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
