import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { covers } from '../../server/src/text/covers';
import { hasWildcard, intersects, matches } from '../../server/src/text/wildcard';
import { bitsOf, languagesOver, words } from './languages';

/** Both words of a wrong answer, so that a failure names them. */
type Wrong = readonly [string, string];

/** Pairs of the longest are the most, and tell nothing that the others do not. */
const bothLong = (left: string, right: string) => left.length > 3 && right.length > 3;

describe('wildcards', () => {
  it('match what the definition says, for every short pattern and text', () => {
    const { texts, of } = languagesOver('abc', 5);
    const wrong: Wrong[] = [];
    for (const pattern of words('ab*?', 5)) {
      const language = of(pattern);
      texts.forEach((text, index) => {
        if (matches(pattern, text) !== (language[index] === 1)) wrong.push([pattern, text]);
      });
    }
    same(wrong, []);
  });

  it('meet where some text belongs to both', () => {
    // Two patterns that meet do so in a text as long as their letters together: 3 + 3 where both have a star.
    const { of } = languagesOver('ab', 6);
    const wrong: Wrong[] = [];
    const patterns = words('ab*?', 4).map((pattern) => ({ pattern, bits: bitsOf(of(pattern)) }));
    for (const left of patterns) {
      for (const right of patterns) {
        if (bothLong(left.pattern, right.pattern)) continue;
        const expected = (left.bits & right.bits) !== 0n;
        if (intersects(left.pattern, right.pattern) !== expected) wrong.push([left.pattern, right.pattern]);
      }
    }
    same(wrong, []);
  });

  it('cover where every text of the one belongs to the other', () => {
    // c stands for every letter that no pattern names.
    const { of } = languagesOver('abc', 6);
    const wrong: Wrong[] = [];
    const patterns = words('ab*?', 4).map((pattern) => ({ pattern, bits: bitsOf(of(pattern)) }));
    for (const wide of patterns) {
      for (const narrow of patterns) {
        if (bothLong(wide.pattern, narrow.pattern)) continue;
        const expected = (narrow.bits & wide.bits) === narrow.bits;
        if (covers(wide.pattern, narrow.pattern) !== expected) wrong.push([wide.pattern, narrow.pattern]);
      }
    }
    same(wrong, []);
  });

  const longer: readonly [wide: string, narrow: string, covered: boolean][] = [
    ['*', '', true],
    ['?*', '*', false],
    ['*?', '?*', true],
    ['***', '*', true],
    ['s3:Get*', 's3:GetObject*', true],
    ['s3:GetObject*', 's3:Get*', false],
    ['s3:*Object*', 's3:GetObject?*', true],
    ['s3:?et*', 's3:*et*', false],
    ['arn:aws:s3:::demo*', 'arn:aws:s3:::demo/*', true],
    ['arn:aws:s3:::demo/*', 'arn:aws:s3:::demo*', false],
    ['arn:*', 'arn:*:*:*:*:*', true],
    ['arn:*:*:*:*:*', 'arn:*', false],
    ['*a*b*c*', '*abc*', true],
    ['*a*b*c*', '*acb*', false],
    ['é*', 'é?', true],
  ];
  for (const [wide, narrow, covered] of longer) {
    it(`"${wide}" ${covered ? 'covers' : 'does not cover'} "${narrow}"`, () => {
      equal(covers(wide, narrow), covered);
    });
  }

  // Counted in UTF-16 code units, so a pair of surrogates is two letters.
  const beyond: readonly [left: string, right: string, meet: boolean][] = [
    ['a😀', '*😀', true],
    ['😀', '??', true],
    ['😀', '?', false],
    ['😀*', '*😁', true],
    ['😀', '😁', false],
    ['\ud83d*', '😀', true],
  ];
  for (const [left, right, meet] of beyond) {
    it(`"${left}" and "${right}" ${meet ? 'meet' : 'do not meet'}`, () => {
      equal(intersects(left, right), meet);
      equal(intersects(right, left), meet);
      if (!/[*?]/.test(left)) equal(matches(right, left), meet);
      if (!/[*?]/.test(left)) equal(covers(right, left), meet);
    });
  }

  it('know a wildcard', () => {
    same(['', 'a.[b]+', '*', 'a?', '${a}'].map(hasWildcard), [false, false, true, true, false]);
  });
});

describe('hostile patterns', () => {
  const text = 'a'.repeat(5_000);
  const stars = '*a'.repeat(60) + 'b';
  const cases: readonly [name: string, ask: () => boolean, answer: boolean | undefined][] = [
    ['many stars against many letters', () => matches('*a'.repeat(2_000) + 'b', text), false],
    ['stars alone', () => matches('*'.repeat(5_000), text), true],
    ['many stars that match', () => matches('*a'.repeat(2_000), text), true],
    ['two patterns of many stars', () => intersects(stars.repeat(8), `?${stars.repeat(8)}`), true],
    ['two patterns that never meet', () => intersects(`${stars.repeat(8)}c`, `${stars.repeat(8)}d`), false],
    ['a cover of many stars', () => covers('*a'.repeat(40), '*a'.repeat(80)), true],
    ['a cover of thousands of stars', () => covers('*'.repeat(200_000), 'arn:*:*:*:*:*'), true],
    [
      'a cover of thousands of stars and letters',
      () => covers('*a'.repeat(2_000), '*a'.repeat(4_000)),
      undefined,
    ],
    // Every run of the narrow pattern may stand for any set of the wide one's places: given up as not proven.
    ['a cover that explodes', () => covers(`*a${'?'.repeat(60)}`, '*a?*'.repeat(20)), undefined],
    [
      'a cover of many stars and question marks',
      () => covers('*a?'.repeat(100), '*?a*'.repeat(100)),
      undefined,
    ],
  ];
  for (const [name, ask, answer] of cases) {
    it(`answer at once: ${name}`, () => {
      const said = ask();
      if (answer !== undefined) equal(said, answer);
    });
  }

  it('never say that a cover is proven where it is not', () => {
    equal(covers(`*a${'?'.repeat(60)}`, '*a?*'.repeat(20)), false);
  });
});
