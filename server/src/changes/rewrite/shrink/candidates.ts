import { wordStarts } from './cuts';
import type { Cut } from './cuts';
import { border, occurrencesIn } from './occurrences';

/** A pattern that matches some of the wanted names, and none that it must not. */
export interface Candidate {
  /** `Get*Acl`, in AWS's spelling. */
  readonly text: string;
  /** The places of the wanted names that it matches. */
  readonly covers: readonly number[];
}

/** Names, some of which patterns are wanted for; a pattern may match no foreign one. */
export interface Names {
  readonly wanted: readonly string[];
  readonly foreign: readonly string[];
}

/**
 * Patterns of at most two pieces: `A*`, `*A`, `*A*`, `A*B`, `A*B*`, `*A*B`. Of the patterns of one form that begin alike
 * only the shortest that match no foreign name are given, since they take in what longer ones do. The piece of two that
 * is anchored is cut between words and begins or ends several names; the other one is cut as asked.
 */
export function candidatesFor(names: Names, cut: Cut): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const reading of [forward, backward]) {
    for (const candidate of anchoredAtStart(read(names, reading, cut), reading)) {
      const key = candidate.text.toLowerCase();
      if (!found.has(key)) found.set(key, candidate);
    }
  }
  return [...found.values()];
}

/** Names are read from their beginning, or turned round, from their end: then what begins alike ends alike. */
interface Reading {
  /** The same for a name and for a pattern, to and fro. */
  turn(text: string): string;
  /** Where the words of a turned name begin. */
  starts(text: string): readonly number[];
}

const forward: Reading = { turn: (text) => text, starts: wordStarts };
const backward: Reading = {
  turn: turned,
  starts(text) {
    const inner = wordStarts(turned(text)).slice(1);
    return [0, ...inner.map((start) => text.length - start).reverse()];
  },
};

function turned(text: string): string {
  return text.split('').reverse().join('');
}

interface ReadNames {
  readonly names: readonly Name[];
  /** Lower-case, sorted. */
  readonly foreign: readonly string[];
}

interface Name {
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  /** Where it may be cut, its beginning and its end among them. */
  readonly cuts: readonly number[];
  /** Where its words begin. */
  readonly starts: readonly number[];
}

function read({ wanted, foreign }: Names, { turn, starts }: Reading, cut: Cut): ReadNames {
  return {
    foreign: foreign.map((text) => turn(text).toLowerCase()).sort(),
    names: wanted.map((original, index) => {
      const text = turn(original);
      const words = starts(text);
      const cuts =
        cut === 'words' ? [...words, text.length] : Array.from({ length: text.length + 1 }, (_, at) => at);
      return { index, text, lower: text.toLowerCase(), starts: words, cuts };
    }),
  };
}

function* anchoredAtStart({ names, foreign }: ReadNames, { turn }: Reading): Iterable<Candidate> {
  for (const [head, members] of headsOf(names)) {
    const tails = tailsOf(foreign, head);
    if (!tails.length) continue;
    const occurrences = occurrencesIn(tails);
    const seen = new Set<string>();
    for (const name of members) {
      const before = occurrences.before(`${border}${name.lower.slice(head.length)}${border}`);
      for (const form of formsOf(name, { head: head.length, before })) {
        const { shape, from, to } = form;
        const piece = name.lower.slice(from, to);
        const key = `${shape}${piece}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const covers = members.filter(({ lower }) => fits[shape](lower, piece, head.length));
        yield {
          text: turn(write(shape, name.text.slice(0, head.length), name.text.slice(from, to))),
          covers: covers.map(({ index }) => index),
        };
      }
    }
  }
}

/** The wanted names by what they begin with, word by word, where several do; by nothing first. */
function headsOf(names: readonly Name[]): readonly (readonly [head: string, members: readonly Name[]])[] {
  const heads = new Map<string, Name[]>([['', [...names]]]);
  for (const name of names) {
    for (const start of name.starts) {
      if (start === 0) continue;
      const head = name.lower.slice(0, start);
      const members = heads.get(head);
      if (members) members.push(name);
      else heads.set(head, [name]);
    }
  }
  return [...heads].filter(([head, { length }]) => head === '' || length > 1);
}

/** What stands behind the head in those of the sorted texts that begin with it. */
function tailsOf(sorted: readonly string[], head: string): readonly string[] {
  if (head === '') return sorted;
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < head) low = middle + 1;
    else high = middle;
  }
  const tails: string[] = [];
  for (let at = low; sorted[at]?.startsWith(head); at++) tails.push((sorted[at] ?? '').slice(head.length));
  return tails;
}

/** `A*`, `H*A` and `H*A*`, where the head H may be nothing. */
type Shape = 'begins' | 'ends' | 'holds';

const fits: Readonly<Record<Shape, (lower: string, piece: string, head: number) => boolean>> = {
  begins: (lower, piece) => lower.startsWith(piece),
  ends: (lower, piece, head) => lower.endsWith(piece) && lower.length >= head + piece.length,
  holds: (lower, piece, head) => lower.includes(piece, head),
};

function write(shape: Shape, head: string, piece: string): string {
  if (shape === 'begins') return `${piece}*`;
  return shape === 'ends' ? `${head}*${piece}` : `${head}*${piece}*`;
}

interface Form {
  readonly shape: Shape;
  readonly from: number;
  readonly to: number;
}

interface Behind {
  readonly head: number;
  /** For each place behind the head, borders included, how many letters before it stand together in a foreign tail. */
  readonly before: Uint16Array;
}

/** The forms of a name's patterns behind a head: those with the shortest piece that is in no foreign tail. */
function formsOf(name: Name, behind: Behind): readonly Form[] {
  const { head, before } = behind;
  const { cuts, text } = name;
  const isNew = (from: number, to: number) => to - from > (before[to - head + border.length] ?? 0);
  const forms: Form[] = [];
  if (head === 0) {
    const to = cuts.find((cut) => cut + border.length > (before[cut + border.length] ?? 0));
    if (to && to < text.length) forms.push({ shape: 'begins', from: 0, to });
  }
  const atEnd = before.at(-1) ?? 0;
  const tail = cuts.findLast(
    (cut) => cut >= head && cut < text.length && text.length - cut + border.length > atEnd,
  );
  if (tail) forms.push({ shape: 'ends', from: tail, to: text.length });
  let last = cuts.length;
  for (let end = cuts.length - 1; end > 0; end--) {
    // The shortest piece that ends here begins no later than the one that ends behind it.
    const to = cuts[end] ?? 0;
    let start = Math.min(last, end - 1);
    while (start >= 0 && (cuts[start] ?? 0) >= head && !isNew(cuts[start] ?? 0, to)) start--;
    const from = cuts[start] ?? -1;
    if (from < head) break;
    if (start === last) forms.pop();
    forms.push({ shape: 'holds', from, to });
    last = start;
  }
  return forms;
}
