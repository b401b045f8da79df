import { covers, normalForm } from './covers';
import { hasWildcard, intersects, matches, questionMark, star } from './wildcard';

/** What a search for a text came to; `maybe` where it was given up. */
export type Witness =
  { readonly found: 'yes'; readonly text: string } | { readonly found: 'no' } | { readonly found: 'maybe' };

/** How many steps, one letter of one pattern each, a search may take: some ten milliseconds. */
const stepLimit = 400_000;

/**
 * A text that all patterns of the one list match and none of the other. Exact: what the patterns have
 * read so far is all that counts, and every way of reading on is tried once. Nearly all questions are settled before
 * that by two patterns alone; lists that are made to be hostile run into the limit.
 */
export function witness(inside: readonly string[], outside: readonly string[], limit = stepLimit): Witness {
  const ins = [...new Set(inside.map(normalForm))];
  const plain = ins.find((pattern) => !hasWildcard(pattern));
  if (plain !== undefined) {
    const fits =
      ins.every((pattern) => matches(pattern, plain)) && !outside.some((each) => matches(each, plain));
    return fits ? { found: 'yes', text: plain } : { found: 'no' };
  }
  const outs = [...new Set(outside.map(normalForm))].filter((each) =>
    ins.every((other) => intersects(each, other)),
  );
  if (outs.some((each) => ins.some((other) => covers(each, other)))) return { found: 'no' };
  const guessed = guess(ins, outs);
  return guessed === undefined ? search(ins, outs, limit) : { found: 'yes', text: guessed };
}

/** Mostly any text will do: that of a pattern whose wildcards become a letter that no other asks for. */
function guess(ins: readonly string[], outs: readonly string[]): string | undefined {
  const letter = String.fromCharCode(freshLetter([...ins, ...outs]));
  for (const pattern of ins) {
    for (const run of ['', letter]) {
      const text = pattern.replaceAll('?', letter).replaceAll('*', run);
      if (ins.every((each) => matches(each, text)) && !outs.some((each) => matches(each, text))) return text;
    }
  }
  return undefined;
}

/**
 * Where a pattern can be in its reading of a text: places in it, in ascending order. A star that has been reached takes
 * in whatever an earlier place could, so no place before the last such star is kept.
 */
type Places = readonly number[];

interface State {
  /** Of the patterns that must match; each has at least one place. */
  readonly ins: readonly Places[];
  /** Of the patterns that must not; one that can no longer match has no places. */
  readonly outs: readonly Places[];
  readonly before: State | undefined;
  readonly letter: number;
}

function search(ins: readonly string[], outs: readonly string[], limit: number): Witness {
  const other = freshLetter([...ins, ...outs]);
  const start: State = {
    ins: ins.map((pattern) => settle([0], pattern)),
    outs: outs.map((pattern) => settle([0], pattern)),
    before: undefined,
    letter: 0,
  };
  const seen = new Set([keyOf(start)]);
  const queue = [start];
  let steps = 0;
  for (let at = 0; at < queue.length; at++) {
    const state = queue[at];
    if (!state || isHopeless(state, outs)) continue;
    if (isAccepted(state, ins, outs)) return { found: 'yes', text: textOf(state) };
    for (const letter of lettersAt(state, ins, outs, other)) {
      if ((steps += ins.length + outs.length) > limit) return { found: 'maybe' };
      const next = read(state, letter, ins, outs);
      if (!next) continue;
      const key = keyOf(next);
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(next);
    }
  }
  return { found: 'no' };
}

/** A pattern that is down to its last star matches whatever follows. */
function isHopeless({ outs }: State, patterns: readonly string[]): boolean {
  return outs.some((places, index) => {
    const pattern = patterns[index] ?? '';
    return pattern.charCodeAt(pattern.length - 1) === star && places.at(-1) === pattern.length;
  });
}

function isAccepted({ ins, outs }: State, inside: readonly string[], outside: readonly string[]): boolean {
  return (
    ins.every((places, index) => places.at(-1) === inside[index]?.length) &&
    !outs.some((places, index) => places.at(-1) === outside[index]?.length)
  );
}

function read(
  state: State,
  letter: number,
  inside: readonly string[],
  outside: readonly string[],
): State | undefined {
  const ins: Places[] = [];
  for (const [index, places] of state.ins.entries()) {
    const next = step(places, letter, inside[index] ?? '');
    if (!next.length) return undefined;
    ins.push(next);
  }
  const outs = state.outs.map((places, index) => step(places, letter, outside[index] ?? ''));
  return { ins, outs, before: state, letter };
}

function step(places: Places, letter: number, pattern: string): Places {
  const next: number[] = [];
  for (const place of places) {
    const wanted = pattern.charCodeAt(place);
    if (wanted === star) next.push(place);
    else if (wanted === questionMark || wanted === letter) next.push(place + 1);
  }
  return settle(next, pattern);
}

/** A star may stand for nothing, so the place behind it is reached as soon as it is. */
function settle(places: readonly number[], pattern: string): Places {
  const all = new Set<number>();
  let last = -1;
  for (const place of places) {
    let at = place;
    all.add(at);
    while (pattern.charCodeAt(at) === star) {
      last = Math.max(last, at);
      all.add(++at);
    }
  }
  return [...all].filter((place) => place >= last).sort((left, right) => left - right);
}

/** The letters that some pattern asks for at its place, and one that none asks for. */
function lettersAt(
  { ins, outs }: State,
  inside: readonly string[],
  outside: readonly string[],
  other: number,
): ReadonlySet<number> {
  const letters = new Set([other]);
  const add = (places: Places, pattern: string) => {
    for (const place of places) {
      const letter = pattern.charCodeAt(place);
      if (place < pattern.length && letter !== star && letter !== questionMark) letters.add(letter);
    }
  };
  for (const [index, places] of ins.entries()) add(places, inside[index] ?? '');
  for (const [index, places] of outs.entries()) add(places, outside[index] ?? '');
  return letters;
}

function keyOf({ ins, outs }: State): string {
  return `${ins.map((places) => places.join()).join(';')}|${outs.map((places) => places.join()).join(';')}`;
}

/** A letter that stands in none of the patterns; one that a person would write where there is one. */
function freshLetter(patterns: readonly string[]): number {
  const taken = new Set<number>();
  for (const pattern of patterns)
    for (let at = 0; at < pattern.length; at++) taken.add(pattern.charCodeAt(at));
  for (const letter of 'x0zqjk') if (!taken.has(letter.charCodeAt(0))) return letter.charCodeAt(0);
  let letter = 0x100;
  while (taken.has(letter)) letter++;
  return letter;
}

function textOf(state: State): string {
  const letters: number[] = [];
  for (let at: State = state; at.before; at = at.before) letters.push(at.letter);
  let text = '';
  for (const letter of letters.reverse()) text += String.fromCharCode(letter);
  return text;
}
