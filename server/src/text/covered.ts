import { covers, normalForm } from './covers';
import type { Patience } from './covers';
import { hasWildcard } from './wildcard';

/** Only lists made to be hostile need more: 4 million letters take some 40 ms. */
const patienceFor = (patterns: number): Patience => ({ letters: 4_000_000 + 400 * patterns });
/** What a look for candidates and what a comparison take at least, in letters. */
const least = 16;

/** A pattern, in normal form, with what stands before its first wildcard and behind its last; without one, all of it. */
interface Placed {
  readonly index: number;
  readonly text: string;
  readonly head: string;
  readonly tail: string;
}

/** Patterns with wildcards and one head, by their tails, and how long those are. */
interface Group {
  readonly head: string;
  readonly byTail: Map<string, Placed[]>;
  readonly tailLengths: ReadonlySet<number>;
}

/**
 * Which of the patterns are covered by another one of them: the index of each, and that of one which covers it and is
 * itself covered by none. Of several that match the same texts the first stays. What is past the limit is left out.
 *
 * Not each is compared with each: a pattern can only cover one that begins with all of its head and ends with all of
 * its tail. Sorted by their heads, those that may cover a pattern are the ones that are still open when it comes.
 */
export function coveredBy(patterns: readonly string[]): ReadonlyMap<number, number> {
  const covered = new Map<number, number>();
  const distinct = distinctOf(patterns, covered);
  if (distinct.some(({ text }) => hasWildcard(text))) sweep(distinct, covered);
  for (const [index, by] of covered) covered.set(index, lastOf(by, covered));
  return covered;
}

function distinctOf(patterns: readonly string[], covered: Map<number, number>): readonly Placed[] {
  const first = new Map<string, number>();
  const distinct: Placed[] = [];
  for (const [index, pattern] of patterns.entries()) {
    const plain = !hasWildcard(pattern);
    const text = plain ? pattern : normalForm(pattern);
    const earlier = first.get(text);
    if (earlier !== undefined) {
      covered.set(index, earlier);
      continue;
    }
    first.set(text, index);
    const head = plain ? text : (/^[^*?]*/.exec(text)?.[0] ?? '');
    distinct.push({ index, text, head, tail: plain ? text : text.slice(endOfLastWildcard(text)) });
  }
  return distinct;
}

function endOfLastWildcard(text: string): number {
  return Math.max(text.lastIndexOf('*'), text.lastIndexOf('?')) + 1;
}

function sweep(distinct: readonly Placed[], covered: Map<number, number>): void {
  const sorted = distinct.toSorted(({ head: left }, { head: right }) =>
    left < right ? -1 : left > right ? 1 : 0,
  );
  const open: Group[] = [];
  const patience = patienceFor(distinct.length);
  for (let at = 0; at < sorted.length;) {
    const head = sorted[at]?.head ?? '';
    let end = at;
    while (sorted[end]?.head === head) end++;
    while (!head.startsWith(open.at(-1)?.head ?? '')) open.pop();
    const group = groupOf(head, sorted.slice(at, end));
    if (group.byTail.size) open.push(group);
    for (const each of sorted.slice(at, end)) {
      const by = coverOf(each, open, patience);
      if (!by) continue;
      covered.set(each.index, by.index);
      // Whatever it covers is covered by that one too.
      remove(each, group);
    }
    at = end;
  }
}

function groupOf(head: string, members: readonly Placed[]): Group {
  const byTail = new Map<string, Placed[]>();
  for (const each of members) {
    if (!hasWildcard(each.text)) continue;
    const same = byTail.get(each.tail);
    if (same) same.push(each);
    else byTail.set(each.tail, [each]);
  }
  return { head, byTail, tailLengths: new Set([...byTail.keys()].map(({ length }) => length)) };
}

function remove(each: Placed, { byTail }: Group): void {
  const same = byTail.get(each.tail);
  const at = same?.indexOf(each) ?? -1;
  if (at >= 0) same?.splice(at, 1);
  if (same?.length === 0) byTail.delete(each.tail);
}

function coverOf(each: Placed, open: readonly Group[], patience: Patience): Placed | undefined {
  const { tail } = each;
  for (const { byTail, tailLengths } of open) {
    for (const length of tailLengths) {
      if ((patience.letters -= least) < 0) return undefined;
      if (length > tail.length) continue;
      for (const wide of byTail.get(tail.slice(tail.length - length)) ?? []) {
        if (wide === each) continue;
        if ((patience.letters -= least) < 0) return undefined;
        if (covers(wide.text, each.text, patience)) return wide;
      }
    }
  }
  return undefined;
}

function lastOf(index: number, covered: ReadonlyMap<number, number>): number {
  let last = index;
  for (let by = covered.get(last); by !== undefined; by = covered.get(last)) last = by;
  return last;
}
