import { deepStrictEqual as same, ok } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { coveredBy } from '../../server/src/text/covered';
import { covers } from '../../server/src/text/covers';

describe('the patterns of a list that others cover', () => {
  const cases: readonly [
    name: string,
    patterns: readonly string[],
    covered: Readonly<Record<number, number>>,
  ][] = [
    ['none in an empty list', [], {}],
    ['none where each stands for something of its own', ['s3:Get*', 's3:*Object', 's3:PutBucket'], {}],
    ['the later of two that are the same', ['a', 'b', 'a', 'a'], { 2: 0, 3: 0 }],
    ['the later of two that mean the same', ['a*?', 'a?*'], { 1: 0 }],
    ['whatever stands first', ['s3:GetObject', 's3:Get*'], { 0: 1 }],
    ['all under the widest', ['ab', 'a*', 'ab*', '*', 'ab'], { 0: 3, 1: 3, 2: 3, 4: 3 }],
    [
      'across other heads and tails',
      ['*:Get*', 's3:GetObject', 's3:Get?', '*t', 'x*t'],
      { 1: 0, 2: 0, 4: 3 },
    ],
    ['a head that is all of another', ['arn:demo*', 'arn:demo', 'arn:dem'], { 1: 0 }],
  ];
  for (const [name, patterns, covered] of cases) {
    it(`are ${name}`, () => {
      same(Object.fromEntries(coveredBy(patterns)), covered);
    });
  }

  it('are those that comparing each with each finds', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 12 }), (patterns) => {
        const covered = coveredBy(patterns);
        const found = patterns.flatMap((narrow, index) =>
          patterns.some(
            (wide, other) =>
              other !== index && covers(wide, narrow) && (other < index || !covers(narrow, wide)),
          )
            ? [index]
            : [],
        );
        same(
          [...covered.keys()].sort((left, right) => left - right),
          found,
        );
        for (const [index, by] of covered) {
          ok(covers(patterns[by] ?? '', patterns[index] ?? ''));
          ok(!covered.has(by), 'what covers is covered by none');
        }
      }),
      { numRuns: 1_000 },
    );
  });

  // Each list would be 12 million comparisons, and takes about as many as it has patterns.
  const many = (write: (index: number) => string) =>
    Array.from({ length: 5_000 }, (_, index) => write(index));
  const lists: readonly [name: string, patterns: readonly string[], covered: number][] = [
    ['names', many((index) => `arn:aws:s3:::demo-${index}`), 0],
    ['patterns with one head', many((index) => `arn:aws:s3:::*/${index}`), 0],
    [
      'patterns and what they cover',
      many((index) => `arn:aws:s3:::${index >> 1}/${index % 2 ? 'a' : '*'}`),
      2_500,
    ],
    ['one pattern that covers all', ['*', ...many((index) => `arn:aws:s3:::demo-${index}/*`)], 5_000],
    ['the same, at the end', [...many((index) => `arn:aws:s3:::demo-${index}/*`), '*'], 5_000],
  ];
  for (const [name, patterns, covered] of lists) {
    it(`are found in long lists: ${name}`, () => {
      same(coveredBy(patterns).size, covered);
    });
  }

  it('are left out where a list is made to be hostile', () => {
    const hostile = many((index) => `*${'a'.repeat(100)}${index}*`);
    ok(coveredBy(hostile).size < 5_000);
    const long = Array.from({ length: 60 }, (_, index) => `*${'a'.repeat(8_000 + index)}b*`);
    ok(coveredBy(long).size < 60);
  });
});
