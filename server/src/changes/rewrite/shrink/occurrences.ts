/** Stands before and behind every text, so that what begins or ends one can be asked for too. */
export const border = '\n';

/** Texts to look in. */
export interface Searched {
  readonly texts: readonly string[];
  /** How many letters of each do not count. */
  readonly skipped: number;
  /** Whether they are read from their end. */
  readonly backward: boolean;
}

/**
 * For each of the asked texts, with a border on either side, and for each place in it, its beginning and its end among
 * them: how many letters before it, at most, stand together in one of the searched texts, borders
 * of it included.
 *
 * The asked texts become a suffix automaton, of which each state is a set of places at which the same parts of them end;
 * the searched texts then mark how much of each state they hold. That is one pass over either, and the searched texts,
 * which are the many, are only read.
 */
export function occurrencesOf(asked: readonly string[], searched: Searched): readonly Uint16Array[] {
  const joined = `${border}${asked.join(border)}${border}`;
  const automaton = emptyAutomaton(joined);
  const ends = new Int32Array(joined.length);
  let last = root;
  for (let at = 0; at < joined.length; at++) {
    last = append(automaton, last, letterOf(automaton, joined.charCodeAt(at)));
    ends[at] = last;
  }
  markSeen(automaton, searched);
  let start = 0;
  return asked.map((text) => {
    const seen = new Uint16Array(text.length + 3);
    for (let at = 1; at < seen.length; at++)
      seen[at] = Math.min(at, seenAt(automaton, ends[start + at - 1] ?? root));
    start += text.length + border.length;
    return seen;
  });
}

const none = 0;
const root = 1;

interface Automaton {
  /** By character code; 0 for those that stand in no text. */
  readonly letters: Uint8Array;
  readonly letterCount: number;
  /** For each state and letter the state that follows. */
  readonly next: Int32Array;
  /** The state of the longest end that other places have as well. */
  readonly link: Int32Array;
  /** How long the longest part is that ends there, and the longest of them that was seen. */
  readonly length: Int32Array;
  readonly seen: Int32Array;
  states: number;
}

/** Names of actions have no other letters. */
const codes = 128;

function emptyAutomaton(joined: string): Automaton {
  const letters = new Uint8Array(codes);
  let letterCount = 1;
  for (let at = 0; at < joined.length; at++) {
    const code = joined.charCodeAt(at);
    if (code < codes && !letters[code]) letters[code] = letterCount++;
  }
  const states = 2 * joined.length + 2;
  return {
    letters,
    letterCount,
    next: new Int32Array(states * letterCount),
    link: new Int32Array(states),
    length: new Int32Array(states),
    seen: new Int32Array(states),
    states: root + 1,
  };
}

function letterOf({ letters }: Automaton, code: number): number {
  return letters[code] ?? 0;
}

function append(automaton: Automaton, last: number, letter: number): number {
  const { next, link, length, letterCount } = automaton;
  const state = automaton.states++;
  length[state] = at(length, last) + 1;
  let from = last;
  while (from !== none && !at(next, from * letterCount + letter)) {
    next[from * letterCount + letter] = state;
    from = at(link, from);
  }
  link[state] = from === none ? root : linkFor(automaton, from, letter);
  return state;
}

function linkFor(automaton: Automaton, first: number, letter: number): number {
  const { next, link, length, letterCount } = automaton;
  const known = at(next, first * letterCount + letter);
  if (at(length, known) === at(length, first) + 1) return known;
  const copy = automaton.states++;
  next.copyWithin(copy * letterCount, known * letterCount, (known + 1) * letterCount);
  link[copy] = at(link, known);
  length[copy] = at(length, first) + 1;
  for (
    let from = first;
    from !== none && at(next, from * letterCount + letter) === known;
    from = at(link, from)
  )
    next[from * letterCount + letter] = copy;
  link[known] = copy;
  return copy;
}

function markSeen(automaton: Automaton, { texts, skipped, backward }: Searched): void {
  const { next, link, length, seen, letterCount } = automaton;
  const borderLetter = letterOf(automaton, border.charCodeAt(0));
  let state = root;
  let matched = 0;
  const step = (letter: number) => {
    while (state !== root && !at(next, state * letterCount + letter)) {
      state = at(link, state);
      matched = at(length, state);
    }
    const following = letter ? at(next, state * letterCount + letter) : none;
    matched = following === none ? 0 : matched + 1;
    state = following === none ? root : following;
    if (at(seen, state) < matched) seen[state] = matched;
    // What ends in another part was seen with it; above a state that was seen whole all were.
    for (let up = at(link, state); at(seen, up) < at(length, up); up = at(link, up))
      seen[up] = at(length, up);
  };
  step(borderLetter);
  for (const text of texts) {
    for (let from = skipped; from < text.length; from++)
      step(letterOf(automaton, text.charCodeAt(backward ? text.length - 1 - from : from)));
    step(borderLetter);
  }
}

/** Of the parts that end in a state, the longest that was seen. */
function seenAt({ link, seen }: Automaton, state: number): number {
  let from = state;
  while (from !== root && !at(seen, from)) from = at(link, from);
  return at(seen, from);
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}
