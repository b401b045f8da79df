import { strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { distance, nearest } from '../../server/src/text/nearest';

describe('the nearest word', () => {
  const words = [
    'GetObject',
    'GetObjectAcl',
    'PutObject',
    'ListBucket',
    's3',
    'Statement',
    'GetBucketOwnershipControls',
  ];
  const cases: readonly [word: string, meant: string | undefined][] = [
    ['GetObject', 'GetObject'],
    ['getobject', 'GetObject'],
    ['GetObjekt', 'GetObject'],
    ['GetObjcet', 'GetObject'],
    ['GteObjcet', 'GetObject'],
    ['GetObject ', 'GetObject'],
    ['GetObjectAkl', 'GetObjectAcl'],
    ['Putobect', 'PutObject'],
    ['Statment', 'Statement'],
    ['Sttement', 'Statement'],
    ['statements', 'Statement'],
    // One letter even in a short word, one in four in a longer one, three at most.
    ['s4', 's3'],
    ['s', 's3'],
    ['4s', undefined],
    ['LizdBucket', 'ListBucket'],
    ['LizdBugket', undefined],
    ['GetBucketOwnershipContXYZ', undefined],
    ['GetBucketOwnershipControXYZ', 'GetBucketOwnershipControls'],
    ['GetObjectXyl', 'GetObjectAcl'],
    ['Anything', undefined],
    ['x'.repeat(100_000), undefined],
  ];
  for (const [word, meant] of cases) {
    it(`of "${word.slice(0, 20)}" is ${meant ? `"${meant}"` : 'none'}`, () => {
      equal(nearest(word, words), meant);
    });
  }

  it('is the first of those that are equally near', () => {
    equal(nearest('ab', ['ac', 'ad']), 'ac');
    equal(nearest('ab', ['axy', 'ad', 'ac']), 'ad');
  });

  it('is none among none', () => {
    equal(nearest('s3', []), undefined);
  });

  it('counts as its definition does', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (left, right, limit) => {
        equal(distance(left, right, limit), Math.min(plainDistance(left, right), limit + 1));
      }),
      { numRuns: 1_000 },
    );
  });
});

/** The textbook recursion: letters added, dropped, changed, and neighbours swapped, each place touched once. */
function plainDistance(left: string, right: string, known = new Map<string, number>()): number {
  if (!left || !right) return left.length + right.length;
  const name = `${left}/${right}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const [l, r] = [left.slice(1), right.slice(1)];
  let least = Math.min(
    plainDistance(l, right, known) + 1,
    plainDistance(left, r, known) + 1,
    plainDistance(l, r, known) + (left[0] === right[0] ? 0 : 1),
  );
  if (left.length > 1 && right.length > 1 && left[0] === right[1] && left[1] === right[0])
    least = Math.min(least, plainDistance(left.slice(2), right.slice(2), known) + 1);
  known.set(name, least);
  return least;
}
