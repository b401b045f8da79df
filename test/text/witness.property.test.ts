import { deepStrictEqual as same, ok } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { matches } from '../../server/src/text/wildcard';
import { witness } from '../../server/src/text/witness';
import { bitsOf, languagesOver } from './languages';

describe('a witness', () => {
  // Longer than any shortest witness of these lists: three patterns of up to four letters each, read side by side.
  const { of, texts } = languagesOver('abc', 7);
  const bits = (pattern: string) => bitsOf(of(pattern));
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 });
  const lists = fc.tuple(
    fc.array(letters, { minLength: 1, maxLength: 2 }),
    fc.array(letters, { maxLength: 3 }),
  );

  it('is found exactly where one text is matched by all of the one list and by none of the other', () => {
    let found = 0;
    fc.assert(
      fc.property(lists, ([inside, outside]) => {
        const answer = witness(inside, outside);
        const all = inside.map(bits).reduce((left, right) => left & right);
        const none = outside.map(bits).reduce((left, right) => left | right, 0n);
        if (answer.found === 'yes') {
          found++;
          const { text } = answer;
          ok(
            inside.every((pattern) => matches(pattern, text)),
            `${text} is not inside`,
          );
          ok(!outside.some((pattern) => matches(pattern, text)), `${text} is not outside`);
        } else {
          same(answer, { found: 'no' });
          const missed = texts.filter(
            (_, index) => (all & ~none & (1n << BigInt(texts.length - 1 - index))) !== 0n,
          );
          same(missed, [], 'a text was there');
        }
      }),
      { numRuns: 4_000, seed: 20261201 },
    );
    ok(found > 1_000, `only ${found} were found`);
  });

  it('is given up, not waited for, where patterns are made to be hostile', () => {
    // Which of the last twenty letters were an a is all to be kept in mind, and no text is long enough to be a witness.
    const hostile = ['a', 'b', 'c', 'd'].map((letter) => `*${letter}${'?'.repeat(20)}*`);
    const inside = ['*a*'.repeat(3), `*${'?'.repeat(24)}`];
    same(witness(inside, [...hostile, `*x${'?'.repeat(20)}*`], 20_000), { found: 'maybe' });
  });
});
