/**
 * The candidate that a person most likely meant by `word`: fewest letters added, dropped, changed or swapped with
 * their neighbour, ignoring case; the first of several that are equally near. Undefined where none is near (one letter
 * in four may differ, one at least and three at most), and where there is no word.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (!word) return undefined;
  const target = word.toLowerCase();
  let limit = Math.min(3, Math.max(1, Math.floor(target.length / 4)));
  let best: string | undefined;
  for (const candidate of candidates) {
    const found = distance(target, candidate.toLowerCase(), limit);
    if (found > limit || (best !== undefined && found === limit)) continue;
    best = candidate;
    limit = found;
    if (limit === 0) break;
  }
  return best;
}

/** Edits between two words, swaps of neighbours counted once; anything above the limit is returned as limit + 1. */
export function distance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= right.length; j++) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let value = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + cost);
      if (cost && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        value = Math.min(value, at(before, j - 2) + 1);
      current.push(value);
      least = Math.min(least, value);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return Math.min(at(previous, right.length), limit + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
