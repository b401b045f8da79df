import type { Candidate, Names } from './candidates';

/**
 * Patterns `A*B` cut at any letter: for each beginning of a name the shortest end behind it that leaves no foreign name
 * matched, where a longer beginning allows a shorter end.
 */
export function bothEnds({ wanted, foreign }: Names): readonly Candidate[] {
  const names = wanted.map((text) => text.toLowerCase());
  const others = foreign.map((text) => text.toLowerCase());
  const found = new Map<string, Candidate>();
  for (const [index, name] of names.entries()) {
    const text = wanted[index] ?? '';
    for (const { head, tail } of shortestEnds(name, others)) {
      const [begin, end] = [name.slice(0, head), name.slice(name.length - tail)];
      const key = `${begin}*${end}`;
      if (found.has(key)) continue;
      const covers = names.flatMap((each, at) =>
        each.length >= head + tail && each.startsWith(begin) && each.endsWith(end) ? [at] : [],
      );
      found.set(key, { text: `${text.slice(0, head)}*${text.slice(text.length - tail)}`, covers });
    }
  }
  return [...found.values()];
}

interface Ends {
  /** How many letters of the name stand before the star, and how many behind it. */
  readonly head: number;
  readonly tail: number;
}

function shortestEnds(name: string, others: readonly string[]): readonly Ends[] {
  const shared = longestSharedEnds(name, others);
  const ends: Ends[] = [];
  for (const [head, longest] of shared.entries()) {
    const tail = longest + 1;
    if (head && head + tail < name.length && longest < (shared[head - 1] ?? 0)) ends.push({ head, tail });
  }
  return ends;
}

/** For each number of letters: the longest end that a foreign name which begins with as many shares with the name. */
function longestSharedEnds(name: string, others: readonly string[]): readonly number[] {
  const longest = new Array<number>(name.length).fill(0);
  for (const other of others) {
    const begins = sharedBeginning(name, other);
    const at = Math.min(begins, name.length - 1);
    longest[at] = Math.max(longest[at] ?? 0, sharedEnd(name, other));
  }
  for (let at = name.length - 2; at >= 0; at--)
    longest[at] = Math.max(longest[at] ?? 0, longest[at + 1] ?? 0);
  return longest;
}

function sharedBeginning(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left.charCodeAt(at) === right.charCodeAt(at)) at++;
  return at;
}

function sharedEnd(left: string, right: string): number {
  let at = 0;
  while (
    at < left.length &&
    left.charCodeAt(left.length - 1 - at) === right.charCodeAt(right.length - 1 - at)
  )
    at++;
  return at;
}
