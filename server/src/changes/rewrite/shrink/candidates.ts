import type { Cut } from './cuts';
import { border, occurrencesOf } from './occurrences';
import { backward, forward } from './readings';
import type { Reading } from './readings';

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
  const foreign = names.foreign.map((name) => name.toLowerCase());
  for (const reading of [forward, backward]) {
    for (const candidate of anchoredAtStart(read(names.wanted, reading, cut), foreign, reading)) {
      const key = candidate.text.toLowerCase();
      if (!found.has(key)) found.set(key, candidate);
    }
  }
  return [...found.values()];
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

function read(wanted: readonly string[], { turn, starts }: Reading, cut: Cut): readonly Name[] {
  return wanted.map((original, index) => {
    const text = turn(original);
    const words = starts(text);
    const cuts =
      cut === 'words' ? [...words, text.length] : Array.from({ length: text.length + 1 }, (_, at) => at);
    return { index, text, lower: text.toLowerCase(), starts: words, cuts };
  });
}

function* anchoredAtStart(
  names: readonly Name[],
  foreign: readonly string[],
  reading: Reading,
): Iterable<Candidate> {
  // Behind no head the other reading finds the same.
  const whole = reading.backward ? [] : [['', names] as const];
  for (const [head, members] of [...whole, ...headsOf(names)]) {
    const others = reading.beginning(foreign, head);
    if (!others.length) continue;
    const tails = members.map(({ lower }) => lower.slice(head.length));
    const seen = occurrencesOf(tails, { texts: others, skipped: head.length, backward: reading.backward });
    const known = new Set<string>();
    for (const [index, name] of members.entries()) {
      for (const form of formsOf(name, { head: head.length, before: seen[index] ?? new Uint16Array() })) {
        const { shape, from, to } = form;
        const piece = name.lower.slice(from, to);
        const key = `${shape}${piece}`;
        if (known.has(key)) continue;
        known.add(key);
        const covers = members.filter(({ lower }) => fits[shape](lower, piece, head.length));
        yield {
          text: reading.turn(write(shape, name.text.slice(0, head.length), name.text.slice(from, to))),
          covers: covers.map((each) => each.index),
        };
      }
    }
  }
}

/** The wanted names by what they begin with, word by word, where several do. */
function headsOf(names: readonly Name[]): readonly (readonly [head: string, members: readonly Name[]])[] {
  const heads = new Map<string, Name[]>();
  for (const name of names) {
    for (const start of name.starts) {
      if (start === 0) continue;
      const head = name.lower.slice(0, start);
      const members = heads.get(head);
      if (members) members.push(name);
      else heads.set(head, [name]);
    }
  }
  return [...heads].filter(([, { length }]) => length > 1);
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
