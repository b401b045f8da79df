import { difference } from '../access/compare/difference';
import type { Difference } from '../access/compare/difference';
import { compact } from '../hosts/json/compact';
import { printJsonEdits } from '../hosts/json/edit';
import { splice } from '../hosts/text-edit';
import type { Fix } from '../policy/fix';
import type { Policy } from '../policy/model';
import { pathOf } from '../policy/value';
import type { Value } from '../policy/value';
import type { Snapshot } from '../snapshot';
import { endOf } from '../text/span';
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
  const after = snapshot.revised(splice(snapshot.text, printJsonEdits(snapshot.text, fix.edits, false)));
  const change = changeOf(snapshot, after);
  if (fix.effect !== 'unknown' && (change.effect === 'wider' || change.effect === 'different'))
    return undefined;
  const summary = summaryOf(change, fix.effect);
  return { fix, title: summary === undefined ? fix.title : `${fix.title} (${summary})` };
}

/** What the policies of the second document grant that those of the first do not, and the other way round. */
export function changeOf(before: Snapshot, after: Snapshot): Difference {
  const pairs = pairsOf(before, after);
  const [old, young] = [pairs.map(([left]) => left).flat(), pairs.map(([, right]) => right).flat()];
  return difference(old, young, before.reference, {
    before: { sourceOf: sourceIn(before) },
    after: { sourceOf: sourceIn(after) },
  });
}

/** Policies that stand at one place in both documents, but for those that are written alike. */
function pairsOf(
  before: Snapshot,
  after: Snapshot,
): readonly (readonly [readonly Policy[], readonly Policy[]])[] {
  const places = new Map(after.file.policies.map((policy) => [placeOf(policy), policy]));
  const pairs = before.file.policies.map((policy): readonly [readonly Policy[], readonly Policy[]] => {
    const other = places.get(placeOf(policy));
    places.delete(placeOf(policy));
    return [[policy], other ? [other] : []];
  });
  const changed = pairs.filter(
    ([[old], [young]]) => !old || !young || textOf(old.source, before) !== textOf(young.source, after),
  );
  return [...changed, [[], [...places.values()]]];
}

function placeOf({ source }: Policy): string {
  return JSON.stringify(pathOf(source));
}

function sourceIn(snapshot: Snapshot): (value: Value) => string {
  return (value) => compact(textOf(value, snapshot));
}

function textOf(value: Value, { text }: Snapshot): string {
  return text.slice(value.offset, endOf(value));
}
