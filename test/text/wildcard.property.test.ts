import { deepStrictEqual as same, ok, strictEqual as equal } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { covers, normalForm } from '../../server/src/text/covers';
import { hasWildcard, intersects, matches } from '../../server/src/text/wildcard';
import type { Letters } from '../../server/src/text/wildcard';
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

  it('cover where every text of the one belongs to the other, and are written alike where they mean the same', () => {
    // c stands for every letter that no pattern names.
    const { of } = languagesOver('abc', 6);
    const wrong: Wrong[] = [];
    const patterns = words('ab*?', 4).map((pattern) => ({ pattern, bits: bitsOf(of(pattern)) }));
    for (const wide of patterns) {
      for (const narrow of patterns) {
        if (bothLong(wide.pattern, narrow.pattern)) continue;
        const expected = (narrow.bits & wide.bits) === narrow.bits;
        if (covers(wide.pattern, narrow.pattern) !== expected) wrong.push([wide.pattern, narrow.pattern]);
        const alike = normalForm(wide.pattern) === normalForm(narrow.pattern);
        if (alike !== (wide.bits === narrow.bits)) wrong.push([wide.pattern, narrow.pattern]);
      }
    }
    same(wrong, []);
  });

  it('cover and meet as they should where stars and question marks are many', () => {
    const { of } = languagesOver('ac', 9);
    const wrong: Wrong[] = [];
    const patterns = words('a*?', 5)
      .filter((pattern) => normalForm(pattern) === pattern)
      .map((pattern) => ({ pattern, bits: bitsOf(of(pattern)) }));
    for (const left of patterns) {
      for (const right of patterns) {
        const pair: Wrong = [left.pattern, right.pattern];
        if (covers(...pair) !== ((right.bits & left.bits) === right.bits)) wrong.push(pair);
        if (intersects(...pair) !== ((right.bits & left.bits) !== 0n)) wrong.push(pair);
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

  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 12 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });

  it('agree with each other, for any patterns', () => {
    fc.assert(
      fc.property(pattern, pattern, pattern, text, (one, other, third, word) => {
        ok(covers(one, one));
        ok(covers(normalForm(one), one) && covers(one, normalForm(one)));
        equal(intersects(one, other), intersects(other, one));
        if (covers(one, other)) {
          ok(intersects(one, other));
          if (matches(other, word)) ok(matches(one, word));
          if (covers(other, third)) ok(covers(one, third));
          if (covers(other, one)) equal(normalForm(one), normalForm(other));
        }
        equal(covers(one, word), matches(one, word));
        equal(intersects(one, word), matches(one, word));
      }),
      { numRuns: 2_000 },
    );
  });

  it('cover a pattern of which they are an opening of one letter to a star', () => {
    fc.assert(
      fc.property(pattern, fc.nat(11), (narrow, at) => {
        const wide = `${narrow.slice(0, at)}*${narrow.slice(at + 1)}`;
        ok(covers(wide, narrow));
      }),
    );
  });

  it('know a wildcard', () => {
    same(['', 'a.[b]+', '*', 'a?', '${a}'].map(hasWildcard), [false, false, true, true, false]);
  });
});

/** A text that counts how often a letter of it is asked for. */
function counted(text: string): { readonly letters: Letters; readonly looks: () => number } {
  let looks = 0;
  return {
    letters: {
      length: text.length,
      charCodeAt: (at) => {
        looks++;
        return text.charCodeAt(at);
      },
    },
    looks: () => looks,
  };
}

describe('hostile patterns', () => {
  const stars = '*a'.repeat(60) + 'b';
  const runs = `${'a'.repeat(300)}b`;
  const cases: readonly [
    name: string,
    ask: (left: Letters, right: Letters) => boolean,
    left: string,
    right: string,
    answer: boolean,
  ][] = [
    ['many stars against many letters', matches, `${'*a'.repeat(800)}b`, 'a'.repeat(2_000), false],
    ['stars alone', matches, '*'.repeat(5_000), 'a'.repeat(5_000), true],
    ['many stars that match', matches, '*a'.repeat(2_000), 'a'.repeat(2_000), true],
    ['a long piece that nearly fits everywhere', matches, `*${runs}*`, 'a'.repeat(2_000), false],
    ['two patterns of many stars', intersects, stars.repeat(80), `?${stars.repeat(80)}`, true],
    ['two patterns that never meet', intersects, `${stars.repeat(80)}c`, `${stars.repeat(80)}d`, false],
    ['a pattern of stars and one of question marks', intersects, '*a?'.repeat(500), '?'.repeat(900), false],
    ['a cover of many stars', covers, '*a'.repeat(2_000), '*a'.repeat(4_000), true],
    ['a cover of many stars that lacks one', covers, '*a'.repeat(2_000), '*a'.repeat(1_999), false],
    ['a cover of stars alone', covers, '*'.repeat(200_000), 'arn:*:*:*:*:*', true],
    [
      'a cover in which every run could stand for many',
      covers,
      `*a${'?'.repeat(60)}`,
      '*a?*'.repeat(500),
      false,
    ],
    ['a cover of stars and question marks', covers, '*a?'.repeat(1_000), '*?a*'.repeat(1_000), false],
    [
      'a cover in which every piece takes a letter of the next',
      covers,
      `${'*a?'.repeat(1_000)}*`,
      `${'*?a*'.repeat(1_000)}?`,
      true,
    ],
    ['question marks against stars', covers, `${'?'.repeat(1_000)}*`, '?*'.repeat(1_000), true],
    ['a long piece against many stars', covers, `*${runs}*`, `*${'a'.repeat(299)}*`.repeat(20), false],
  ];
  for (const [name, ask, left, right, answer] of cases) {
    it(`take no more steps than letters by letters: ${name}`, () => {
      const [one, other] = [counted(left), counted(right)];
      equal(ask(one.letters, other.letters), answer);
      const most = 4 * (left.length + 1) * (right.length + 1);
      ok(one.looks() + other.looks() <= most, `${one.looks() + other.looks()} of ${most}`);
    });
  }
});
