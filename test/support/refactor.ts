import assert from 'node:assert/strict';
import type { Refactoring } from '../../server/src/changes/refactoring';
import type { Fix } from '../../server/src/policy/fix';
import { locate } from '../../server/src/policy/locate';
import { mergeSeen } from '../../server/src/policy/seen';
import type { Snapshot } from '../../server/src/snapshot';
import { applyEdits } from './apply';
import { marked, snapshotOf } from './document';
import type { DocumentOptions } from './document';

export interface RefactoringCase extends DocumentOptions {
  readonly name: string;
  /** The caret stands at `¦`. */
  readonly text: string;
  /** Texts of other documents of the workspace. */
  readonly beside?: readonly string[];
  /** The titles of what is offered, in order; absent: only `becomes` counts. */
  readonly offers?: readonly string[];
  /** The document after the change of a title, compared as JSON. */
  readonly becomes?: Readonly<Record<string, unknown>>;
}

export function checkRefactoring(refactoring: Refactoring, each: RefactoringCase): void {
  const { text, caret } = marked(each.text);
  const snapshot = snapshotOf(text, each);
  const fixes = offersOf(refactoring, snapshot, caret ?? 0, each.beside);
  if (each.offers)
    assert.deepEqual(
      fixes.map(({ title }) => title),
      each.offers,
    );
  for (const [title, wanted] of Object.entries(each.becomes ?? {})) {
    const fix = fixes.find((other) => other.title === title);
    assert.ok(fix, `not offered: ${title}\namong:\n${fixes.map((other) => other.title).join('\n')}`);
    assert.deepEqual(JSON.parse(applyEdits(text, fix.edits)), wanted);
  }
}

/** What a refactoring offers at an offset of a document, the kinds that it is for considered. */
export function offersOf(
  refactoring: Refactoring,
  snapshot: Snapshot,
  offset: number,
  beside: readonly string[] = [],
): readonly Fix[] {
  const target = locate(snapshot.file, offset);
  const { kinds } = refactoring;
  if (!target || (kinds && !kinds.includes(target.policy.kind))) return [];
  return refactoring.offer({
    policy: target.policy,
    reference: snapshot.reference,
    target,
    statement: 'statement' in target ? target.statement : undefined,
    seen: mergeSeen([snapshot.seen(), ...beside.map((text) => snapshotOf(text).seen())], ''),
  });
}
