import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { positionsOf } from '../../server/src/text/positions';

/** Every offset of the text as `line:character`, its end included. */
const tables: readonly [name: string, text: string, expected: string][] = [
  ['an empty text', '', '0:0'],
  ['one line', 'ab', '0:0 0:1 0:2'],
  ['line feeds', 'a\nb\n', '0:0 0:1 1:0 1:1 2:0'],
  ['carriage returns with line feeds', 'a\r\nb', '0:0 0:1 0:2 1:0 1:1'],
  ['lone carriage returns', 'a\rb\r\rc', '0:0 0:1 1:0 1:1 2:0 3:0 3:1'],
  ['a line feed before a carriage return', '\n\r', '0:0 1:0 2:0'],
  ['a pair of surrogates, which counts two', '😀\nx', '0:0 0:1 0:2 1:0 1:1'],
  ['a lone surrogate', '\ud800\n', '0:0 0:1 1:0'],
  // Only these three end a line: https://microsoft.github.io/language-server-protocol/specification#textDocuments
  ['separators that end no line', 'a\u2028b\u0085c', '0:0 0:1 0:2 0:3 0:4 0:5'],
];

describe('positions', () => {
  for (const [name, text, expected] of tables) {
    it(`count through ${name}`, () => {
      const positions = positionsOf(text);
      const found = Array.from({ length: text.length + 1 }, (_, offset) => positions.at(offset));
      equal(found.map(({ line, character }) => `${line}:${character}`).join(' '), expected);
      found.forEach((position, offset) => {
        // The place between a carriage return and its line feed is no position of its own.
        if (text[offset - 1] !== '\r' || text[offset] !== '\n') equal(positions.offset(position), offset);
      });
    });
  }

  const clamped: readonly [name: string, text: string, line: number, character: number, offset: number][] = [
    ['a character past the line', 'ab\ncd', 0, 9, 2],
    ['a character past a line that ends in both', 'ab\r\ncd', 0, 9, 2],
    ['a character past a line that ends in a carriage return', 'ab\rcd', 0, 9, 2],
    ['a character past an empty line', '\n\nx', 1, 5, 1],
    ['a character past the last line', 'ab\ncd', 1, 9, 5],
    ['a line past the text', 'ab\ncd', 7, 0, 5],
    ['a line past an empty text', '', 1, 1, 0],
  ];
  for (const [name, text, line, character, offset] of clamped) {
    it(`stay in the text for ${name}`, () => {
      equal(positionsOf(text).offset({ line, character }), offset);
    });
  }

  it('turn a span into a range', () => {
    same(positionsOf('{\n  "a"\n}').range({ offset: 4, length: 5 }), {
      start: { line: 1, character: 2 },
      end: { line: 2, character: 1 },
    });
  });
});
