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
  readonly joined: readonly Group<T>[];
}

interface Group<T> {
  readonly parts: readonly T[];
  readonly whole: IpRange;
}

export function coverOf<T extends Ranged>(values: readonly T[]): RangeCover<T> {
  const covered: { each: T; by: T }[] = [];
  const groups: Group<T>[] = [];
  let widest: T | undefined;
  // Equal ones keep their order.
  for (const each of values.toSorted((left, right) => compareRanges(left.range, right.range))) {
    if (widest && containsRange(widest.range, each.range)) {
      covered.push({ each, by: widest });
      continue;
    }
    widest = each;
    let last: Group<T> = { parts: [each], whole: each.range };
    // A whole can be a half of the next larger one.
    for (let joined = join(groups.at(-1), last); joined; joined = join(groups.at(-1), last)) {
      groups.pop();
      last = joined;
    }
    groups.push(last);
  }
  return { covered, joined: groups.filter(({ parts }) => parts.length > 1) };
}

function join<T>(left: Group<T> | undefined, right: Group<T>): Group<T> | undefined {
  const whole = left && joinRanges(left.whole, right.whole);
  return whole && { parts: [...left.parts, ...right.parts], whole };
}
