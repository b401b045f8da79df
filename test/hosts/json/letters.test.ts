import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lettersOf } from '../../../server/src/hosts/json/letters';
import { parseJson } from '../../../server/src/hosts/json/parse';

/** The letters of the first text of a document that is nothing else. */
function read(document: string) {
  const { root } = parseJson(document);
  const text = root?.type === 'text' ? root.value : '';
  const letters = root && lettersOf(document, root, text);
  const indexes = Array.from({ length: document.length + 1 }, (_, offset) => letters?.indexAt(offset));
  return { text, letters, indexes };
}

describe('the letters of a text in JSON', () => {
  it('are found by their offsets, quotes and places outside of it too', () => {
    deepEqual(read(' "abc" ').indexes, [0, 0, 0, 1, 2, 3, 3, 3]);
  });

  it('may be written as escapes, each of them one letter', () => {
    const { text, letters, indexes } = read('"a\\n\\u00e4b"');
    equal(text, 'a\näb');
    deepEqual(indexes, [0, 0, 1, 1, 2, 2, 2, 2, 2, 2, 3, 4, 4]);
    ok(letters);
    deepEqual(letters.span(1, 3), { offset: 2, length: 8 });
    deepEqual(letters.span(0, 4), { offset: 1, length: 10 });
  });

  it('need no closing quote', () => {
    const { text, letters } = read('"s3:');
    equal(text, 's3:');
    deepEqual(letters?.span(0, 2), { offset: 1, length: 2 });
    equal(letters.indexAt(4), 3);
  });

  const unknown: readonly (readonly [name: string, document: string, text: string])[] = [
    ['a function gives the text', '{"Fn::Sub": "a${b}"}', 'a*'],
    ['an escape is none of JSON', '"a\\qb"', 'ab'],
    ['an escape is cut off', '"a\\u00', 'a'],
    ['nothing is there', '', ''],
  ];
  for (const [name, document, text] of unknown) {
    it(`stand nowhere where ${name}`, () => {
      const letters = lettersOf(document, { offset: 0, length: document.length }, text);
      equal(letters, undefined);
    });
  }
});
