import { compareRanges, containsRange, joinRanges } from './ip-range';
import type { IpRange } from './ip-range';

interface Ranged {
  readonly range: IpRange;
}

/** What of a list of ranges says nothing new: by sorting, so that long lists are quick too. */
export interface RangeCover<T> {
  /** Each one that lies in another of the list, with that one. Of equal ones the first stays. */
  readonly covered: readonly { readonly each: T; readonly by: T }[];
  /** Of those that stay, each two or more that together are one larger range, in the order of their addresses. */
  readonly joined: readonly { readonly parts: readonly T[]; readonly whole: IpRange }[];
}

export function coverOf<T extends Ranged>(values: readonly T[]): RangeCover<T> {
  const covered: { each: T; by: T }[] = [];
  const groups: { parts: T[]; whole: IpRange }[] = [];
  let widest: T | undefined;
  // Equal ones keep their order.
  for (const each of values.toSorted((left, right) => compareRanges(left.range, right.range))) {
    if (widest && containsRange(widest.range, each.range)) {
      covered.push({ each, by: widest });
      continue;
    }
    widest = each;
    groups.push({ parts: [each], whole: each.range });
    joinLast(groups);
  }
  return { covered, joined: groups.filter(({ parts }) => parts.length > 1) };
}

/** A whole can be a half of the next larger one. */
function joinLast<T>(groups: { parts: T[]; whole: IpRange }[]): void {
  for (;;) {
    const [left, right] = groups.slice(-2);
    const whole = left && right && joinRanges(left.whole, right.whole);
    if (!whole) return;
    groups.splice(-2, 2, { parts: [...left.parts, ...right.parts], whole });
  }
}
