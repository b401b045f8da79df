import { strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { itEdits, after } from './edits';
import type { Case, Edits } from './edits';

/** The items of the marked list, in the order of the numbers. */
const reorder =
  (...order: readonly number[]): Edits =>
  ({ value }) => {
    const target = value();
    if (target.type !== 'list') throw new Error('no list is marked');
    return [{ edit: 'reorder', target, items: order.flatMap((index) => target.items[index] ?? []) }];
  };

const cases: readonly Case[] = [
  ['in a line', '{"a": «["x", 1 , {"y":2}]»}', reorder(2, 0, 1), '{"a": [{"y":2}, "x" , 1]}'],
  [
    'in lines, each as it is written',
    '«[\n  "x",\n  {\n    "y": 2\n  },\n  "\\u007a"\n]»',
    reorder(2, 1, 0),
    '[\n  "\\u007a",\n  {\n    "y": 2\n  },\n  "x"\n]',
  ],
  [
    'with the comments above and beside them',
    '«[ // all\n  // of x\n  "x", // the x, beside it\n  /* of y */\n  "y" /* and y */\n  // at the end\n]»',
    reorder(1, 0),
    '[ // all\n  /* of y */\n  "y", /* and y */\n  // of x\n  "x" // the x, beside it\n  // at the end\n]',
  ],
  [
    'with comments and a trailing comma, line ends of Windows',
    '«[\r\n\t"x", // x\r\n\t"y",\r\n]»',
    reorder(1, 0),
    '[\r\n\t"y",\r\n\t"x", // x\r\n]',
  ],
];

describe('items in another order', () => {
  itEdits('moves items', cases);

  const asTheyAre: readonly (readonly [name: string, text: string])[] = [
    ['in one line with a comment', '«["x" /* x */, "y"]»'],
    ['of which two share a line', '«[\n  "x", // x\n  "y", "z"\n]»'],
    ['with a comment over several lines', '«[\n  "x", /* of\n y */ "y"\n]»'],
    ['with commas that lead', '«[\n  "x" // x\n  , "y"\n]»'],
    ['that end in the line of the bracket', '«[\n  "x", // x\n  "y"]»'],
  ];
  for (const [name, text] of asTheyAre)
    it(`leaves items ${name} as they are`, () => {
      equal(after(text, reorder(1, 0, 2)), text.replace(/[«»]/g, ''));
    });
});
