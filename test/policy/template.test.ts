import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isLetter, readVariables } from '../../server/src/policy/template';

type Row = readonly [written: string, name: string, fallback?: string];

const texts: readonly (readonly [text: string, ...variables: readonly Row[]])[] = [
  ['a/b}{$'],
  ['a/${aws:username}/b', ['${aws:username}', 'aws:username']],
  ['${a:b}${c:d}', ['${a:b}', 'a:b'], ['${c:d}', 'c:d']],
  ["${a:b/c, 'd e'}", ["${a:b/c, 'd e'}", 'a:b/c', " 'd e'"]],
  ["${a:b, 'c}d'}/${e:f}", ["${a:b, 'c}d'}", 'a:b', " 'c}d'"], ['${e:f}', 'e:f']],
  // The quote behind the next variable is not its own.
  ["${a:b, 'c}/${e:f, 'g'}", ["${a:b, 'c}", 'a:b', " 'c"], ["${e:f, 'g'}", 'e:f', " 'g'"]],
  ['${ a:b }', ['${ a:b }', ' a:b ']],
  ['${}', ['${}', '']],
  ['$${a:b}', ['${a:b}', 'a:b']],
];

describe('variables as they are written', () => {
  for (const [text, ...variables] of texts)
    it(text, () => {
      assert.deepEqual(
        readVariables(text).map(({ start, end, name, fallback }) => [text.slice(start, end), name, fallback]),
        variables.map(([written, name, fallback]) => [written, name, fallback]),
      );
    });

  it('lack their brace up to the next one', () => {
    const found = readVariables('${a:b/${c:d}/${e');
    assert.deepEqual(
      found.map(({ start, end, name, closed }) => [start, end, name, closed]),
      [
        [0, 6, 'a:b/', false],
        [6, 12, 'c:d', true],
        [13, 16, 'e', false],
      ],
    );
  });

  it('are one where one stands in another', () => {
    const [only, ...others] = readVariables('${a:b/${c:d}/${e:f}}x');
    assert.deepEqual(
      [only?.start, only?.end, only?.nested, only?.closed, others.length],
      [0, 20, true, true, 0],
    );
  });

  it('stand for a letter', () => {
    const letters = readVariables("${*}${?}${$}${a:b}${}${*, 'a'}").map(isLetter);
    assert.deepEqual(letters, [true, true, true, false, false, false]);
  });

  it('are read in one pass', () => {
    const start = performance.now();
    for (const piece of ['${', '}', '${}', "${a,'", "${a,'}", '${a:b}', "'}"])
      readVariables(piece.repeat(100_000));
    readVariables('${'.repeat(100_000) + '}'.repeat(100_000));
    assert.ok(performance.now() - start < 2_000);
  });
});
