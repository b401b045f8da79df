import { printJsonEdits } from '../../hosts/json/edit';
import { splice } from '../../hosts/text-edit';
import type { HostEdit } from '../../hosts/text-edit';
import { hasGap } from '../../policy/edit';
import type { ModelEdit } from '../../policy/edit';
import type { Entry, Value } from '../../policy/value';
import type { Fix } from '../../policy/fix';
import type { Finding } from '../../rules/rule';
import type { Snapshot } from '../../snapshot';
import { isSafe } from './edits';
import { endOf, overlaps, spanBetween } from '../../text/span';
import type { Span } from '../../text/span';

/** Several fixes made at once. */
export interface Mended {
  /** How many findings they mend. */
  readonly count: number;
  /** What all of them hold to. */
  readonly effect: Fix['effect'];
  /** In the order of the text, apart from each other. */
  readonly edits: readonly HostEdit[];
}

/** A document with more of them than a person would look through again is mended in several goes. */
const findingLimit = 500;

/**
 * The fixes of the findings that are wanted, as many as can be made side by side: of two that touch the same place the
 * first is made. Undefined where none can.
 */
export function mendTogether(
  snapshot: Snapshot,
  wanted: (finding: Finding) => Fix | undefined,
): Mended | undefined {
  const edits: ModelEdit[] = [];
  const taken: Span[] = [];
  let count = 0;
  let effect: Fix['effect'] = 'same';
  for (const finding of snapshot.findings()) {
    if (count >= findingLimit) break;
    const fix = wanted(finding);
    if (!fix) continue;
    const places = fix.edits.map(placeOf);
    if (places.some((place) => taken.some((other) => overlaps(place, other)))) continue;
    taken.push(...places);
    edits.push(...fix.edits);
    effect = looser(effect, fix.effect);
    count++;
  }
  return count ? { count, effect, edits: printJsonEdits(snapshot.text, edits, false) } : undefined;
}

function looser(left: Fix['effect'], right: Fix['effect']): Fix['effect'] {
  const effects = ['same', 'narrower', 'unknown'] as const;
  return effects[Math.max(effects.indexOf(left), effects.indexOf(right))] ?? 'unknown';
}

/** A mend can bring another one within reach, the entry above two that go say; no document needs more turns. */
const turnLimit = 10;

/** The same until nothing that is wanted is left. */
export function mendWhole(
  snapshot: Snapshot,
  wanted: (finding: Finding) => Fix | undefined,
): Mended | undefined {
  const first = mendTogether(snapshot, wanted);
  if (!first) return undefined;
  let { count } = first;
  let text = splice(snapshot.text, first.edits);
  for (let turn = 1; turn < turnLimit; turn++) {
    const next = mendTogether(snapshot.revised(text), wanted);
    if (!next) break;
    count += next.count;
    text = splice(text, next.edits);
  }
  return { ...first, count, edits: count === first.count ? first.edits : [replacement(snapshot.text, text)] };
}

/** The same, where a text that is broken somewhere can take it. */
export function safePlainFix(finding: Finding, snapshot: Snapshot): Fix | undefined {
  const fix = plainFix(finding);
  return fix && isSafe(fix, snapshot) ? fix : undefined;
}

/** The fix that may be made unseen: what a person would choose, with nothing to fill in. */
function plainFix(finding: Finding): Fix | undefined {
  const fixes = finding.fixes();
  const fix = fixes.find(({ preferred }) => preferred) ?? (fixes.length === 1 ? fixes[0] : undefined);
  return fix?.edits.every((edit) => !asksForText(edit)) ? fix : undefined;
}

function asksForText(edit: ModelEdit): boolean {
  if (edit.edit === 'replace') return hasGap(edit.with);
  if (edit.edit === 'spread') return edit.into.some(hasGap);
  return (edit.edit === 'add' || edit.edit === 'insert') && hasGap(edit.value);
}

/** What a change touches; a new value has its place and no length. */
function placeOf(edit: ModelEdit): Span {
  switch (edit.edit) {
    case 'rename':
      return edit.target.key;
    case 'add':
      return { offset: endOf(edit.after), length: 0 };
    case 'insert':
      return { offset: edit.after ? endOf(wholeOf(edit.after)) : edit.into.offset + 1, length: 0 };
    default:
      return wholeOf(edit.target);
  }
}

function wholeOf(target: Value | Entry): Span {
  if (!('key' in target)) return target;
  return spanBetween(target.key.offset, endOf(target.value ?? target.key));
}

/** What lies between the beginning and the end that two texts share. */
function replacement(before: string, after: string): HostEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return {
    offset: start,
    length: before.length - end - start,
    newText: after.slice(start, after.length - end),
    snippet: false,
  };
}
