/** What stands in a list of texts, asked letter by letter. */
export interface Occurrences {
  /**
   * For each place in the text, its beginning and its end among them: how many letters before it, at most, stand
   * together in one of the texts.
   */
  before(text: string): Uint16Array;
}

/** Stands before and behind every text, so that what begins or ends one can be asked for too. */
export const border = '\n';

/**
 * A suffix automaton of the texts: each state is a set of places at which the same parts of them end. It is made in one
 * pass over their letters, and a text is asked of it in one pass over its own, of which there must be less than 65,536.
 */
export function occurrencesIn(texts: readonly string[]): Occurrences {
  const joined = `${border}${texts.join(border)}${border}`;
  const automaton = emptyAutomaton(joined);
  let last = root;
  for (let at = 0; at < joined.length; at++) last = append(automaton, last, letterAt(automaton, joined, at));
  return { before: (text) => run(automaton, text) };
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
  /** How long the longest part is that ends there. */
  readonly length: Int32Array;
  states: number;
}

/** Character codes; beyond them nothing stands in a name, and a text that has one occurs nowhere. */
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
    states: root + 1,
  };
}

function letterAt({ letters }: Automaton, text: string, at: number): number {
  return letters[text.charCodeAt(at)] ?? 0;
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

function run(automaton: Automaton, text: string): Uint16Array {
  const { next, link, length, letterCount } = automaton;
  const found = new Uint16Array(text.length + 1);
  let state = root;
  let matched = 0;
  for (let place = 0; place < text.length; place++) {
    const letter = letterAt(automaton, text, place);
    while (state !== root && !at(next, state * letterCount + letter)) {
      state = at(link, state);
      matched = at(length, state);
    }
    const following = letter ? at(next, state * letterCount + letter) : none;
    matched = following === none ? 0 : matched + 1;
    state = following === none ? root : following;
    found[place + 1] = matched;
  }
  return found;
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}
