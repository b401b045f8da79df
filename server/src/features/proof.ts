import { together } from '../access/compare/difference';
import type { Difference } from '../access/compare/difference';
import { printJsonEdits } from '../hosts/json/edit';
import { splice } from '../hosts/text-edit';
import type { HostEdit } from '../hosts/text-edit';
import type { Fix } from '../policy/fix';
import type { Snapshot } from '../snapshot';
import { policyChanges } from './changes/policy-changes';
import { summaryOf } from './proof-words';

/** A fix held against what it does to its document. */
export interface ProvenFix {
  readonly fix: Fix;
  /** Its own, and what the change comes to: `Narrow "s3:*" to its 70 read actions (−96 actions)`. */
  readonly title: string;
}

/**
 * The fix with what it does to access, worked out by making it and comparing what the policies grant before and after.
 * Undefined where it grants what it must not. A gap that a person is yet to fill in counts as whatever they may write.
 */
export function proveFix(fix: Fix, snapshot: Snapshot): ProvenFix | undefined {
  const title = proveTitle(fix, printJsonEdits(snapshot.text, fix.edits, false), snapshot);
  return title === undefined ? undefined : { fix, title };
}

/** The same of edits that are printed already, of several fixes say; the title alone. */
export function proveTitle(
  { title, effect }: Pick<Fix, 'title' | 'effect'>,
  edits: readonly HostEdit[],
  snapshot: Snapshot,
): string | undefined {
  const change = changeOf(snapshot, snapshot.revised(splice(snapshot.text, edits)));
  const isMore = change.effect === 'wider' || change.effect === 'different';
  return effect !== 'unknown' && isMore ? undefined : withRemark(title, summaryOf(change, effect));
}

/** Whether nothing is given or taken, as far as that can be told, and nothing is left open that may be given. */
export function keepsAccess(before: Snapshot, after: Snapshot): boolean {
  const { effect, lost, denied } = changeOf(before, after);
  return effect === 'same' || (effect === 'narrower' && ![...lost, ...denied].some(({ certain }) => certain));
}

/** A title that ends with a remark of its own gets no second one beside it. */
function withRemark(title: string, remark: string | undefined): string {
  if (remark === undefined) return title;
  return title.endsWith(')') ? `${title.slice(0, -1)}, ${remark})` : `${title} (${remark})`;
}

/** What the policies of the second document grant that those of the first do not, and the other way round. */
export function changeOf(before: Snapshot, after: Snapshot): Difference {
  const changed = policyChanges(before, after).filter(({ isSame }) => !isSame);
  return together(changed.map((change) => change.difference()));
}
