import { difference } from '../../access/compare/difference';
import type { Difference, DifferenceOptions } from '../../access/compare/difference';
import { intersects } from '../../access/compare/intersects';
import type { Verdict } from '../../access/verdict';
import { compact } from '../../hosts/json/compact';
import type { Policy } from '../../policy/model';
import type { Snapshot } from '../../snapshot';
import { endOf } from '../../text/span';
import type { Span } from '../../text/span';
import { pairPolicies } from './pair';

/** What became of one policy between two versions of a document; one of the two is there. */
export interface PolicyChange {
  readonly before: Policy | undefined;
  readonly after: Policy | undefined;
  /** Whether it is written as it was, white space aside. */
  readonly isSame: boolean;
  /** Computed when somebody first asks for it. */
  difference(): Difference;
  /** Whether some request is granted by both versions; `no` where one of them is not there. */
  intersects(): Verdict;
}

/** The policies of both versions, in the order of the second, those that are gone last. Absent: no document at all. */
export function policyChanges(
  before: Snapshot | undefined,
  after: Snapshot | undefined,
): readonly PolicyChange[] {
  const pairs = pairPolicies(before?.file.policies ?? [], after?.file.policies ?? []);
  return pairs.map((pair) => {
    let known: Difference | undefined;
    return {
      ...pair,
      isSame: isSame(sourceIn(before, pair.before), sourceIn(after, pair.after)),
      difference: () => (known ??= compare(pair.before, before, pair.after, after)),
      intersects: () => meet(pair.before, before, pair.after, after),
    };
  });
}

function compare(
  before: Policy | undefined,
  old: Snapshot | undefined,
  after: Policy | undefined,
  young: Snapshot | undefined,
): Difference {
  const reference = (young ?? old)?.reference;
  if (!reference) return { effect: 'same', gained: [], lost: [], undenied: [], denied: [], today: false };
  return difference(before ? [before] : [], after ? [after] : [], reference, sourcesOf(old, young));
}

function meet(
  before: Policy | undefined,
  old: Snapshot | undefined,
  after: Policy | undefined,
  young: Snapshot | undefined,
): Verdict {
  if (!before || !after || !young) return 'no';
  return intersects([before], [after], young.reference, sourcesOf(old, young));
}

function sourcesOf(old: Snapshot | undefined, young: Snapshot | undefined): DifferenceOptions {
  return {
    ...(old && { before: { sourceOf: (value) => sourceIn(old, value) ?? '' } }),
    ...(young && { after: { sourceOf: (value) => sourceIn(young, value) ?? '' } }),
  };
}

/** How a part of a document is written, white space and comments aside. */
function sourceIn(snapshot: Snapshot | undefined, span: Span | undefined): string | undefined {
  return snapshot && span && compact(snapshot.text.slice(span.offset, endOf(span)));
}

function isSame(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && left === right;
}
