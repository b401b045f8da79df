import assert from 'node:assert/strict';
import { narrowActionTexts } from '../../server/src/changes/narrow/narrow-actions';
import { narrowResourceTexts, splitByResourceType } from '../../server/src/changes/narrow/narrow-resources';
import type { Refactoring } from '../../server/src/changes/refactoring';
import type { Fix } from '../../server/src/policy/fix';
import type { Statement } from '../../server/src/policy/model';
import type { Snapshot } from '../../server/src/snapshot';
import { applyEdits } from './apply';
import { snapshotOf } from './document';
import { grantsOf, widened } from './grants';
import { offersOf } from './refactor';

/** A narrowing and the caret that it is offered at. */
export interface Narrowing {
  readonly refactoring: Refactoring;
  readonly offset: number;
  readonly fix: Fix;
}

/** Every narrowing of actions and resources that is offered at some caret of the statements that are asked for. */
export function narrowingsOf(
  snapshot: Snapshot,
  beside: readonly string[],
  isAsked: (statement: Statement) => boolean = () => true,
): readonly Narrowing[] {
  const statements = snapshot.file.policies.flatMap((policy) => policy.statements).filter(isAsked);
  return statements.flatMap(({ action, resource }) => {
    const at = (refactoring: Refactoring, offset: number): readonly Narrowing[] =>
      offersOf(refactoring, snapshot, offset, beside).map((fix) => ({ refactoring, offset, fix }));
    return [
      ...(action?.texts ?? []).flatMap(({ offset }) => at(narrowActionTexts, offset + 1)),
      ...(resource?.texts ?? []).flatMap(({ offset }) => at(narrowResourceTexts, offset + 1)),
      ...(resource ? at(splitByResourceType, resource.entry.key.offset + 1) : []),
    ];
  });
}

/** Judges changes of a document: by a matcher of grants that is slow and by itself, and by all findings. */
export function createJudge(before: Snapshot, beside: readonly string[]) {
  const { text } = before;
  const granted = grantsOf(before);
  const errors = errorsOf(before);
  const fix = ({ title, edits, effect }: Fix): Snapshot => {
    const after = applyEdits(text, edits);
    const now = snapshotOf(after);
    assert.deepEqual(now.file.problems, [], `${title} leaves no JSON:\n${after}`);
    const grants = grantsOf(now);
    assert.deepEqual(widened(granted, grants).slice(0, 3), [], `${title} widens:\n${text}\n${after}`);
    const lost = effect === 'same' ? widened(grants, granted) : [];
    assert.deepEqual(lost.slice(0, 3), [], `${title} takes something away:\n${text}`);
    const added = [...errorsOf(now)].filter((each) => !errors.has(each));
    assert.deepEqual(added, [], `${title} brings an error:\n${text}\n${after}`);
    assert.equal(after.includes('\t'), text.includes('\t'), `${title} changes the indentation`);
    return now;
  };
  return {
    fix,
    offer({ refactoring, offset, fix: change }: Narrowing): void {
      const now = fix(change);
      const again = offersOf(refactoring, now, offset, beside).map(({ title }) => title);
      assert.ok(!again.includes(change.title), `${change.title} is offered again:\n${text}\n${now.text}`);
    },
  };
}

function errorsOf(snapshot: Snapshot): ReadonlySet<string> {
  return new Set(
    snapshot
      .findings()
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message }) => `${rule.id}: ${message}`),
  );
}
