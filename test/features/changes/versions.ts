import assert from 'node:assert/strict';
import { policyChanges } from '../../../server/src/features/changes/policy-changes';
import type { PolicyChange } from '../../../server/src/features/changes/policy-changes';
import { changeSummary } from '../../../server/src/features/changes/summary';
import type { PolicyKind } from '../../../server/src/policy/model';
import { snapshotOf } from '../../support/document';
import { realReference } from '../../support/reference';

/** A document of these statements. */
export function policyOf(...statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
}

export function allow(Action: unknown, Resource: unknown = '*', rest: object = {}): object {
  return { Effect: 'Allow', Action, Resource, ...rest };
}

export function deny(Action: unknown, Resource: unknown = '*', rest: object = {}): object {
  return { Effect: 'Deny', Action, Resource, ...rest };
}

/** What became of each policy between two texts; undefined: there is no document. */
export function changesOf(
  before: string | undefined,
  after: string | undefined,
  kind?: PolicyKind,
): readonly PolicyChange[] {
  const read = (text: string | undefined) =>
    text === undefined ? undefined : snapshotOf(text, kind && { kind });
  return policyChanges(read(before), read(after));
}

export function changeOf(
  before: string | undefined,
  after: string | undefined,
  kind?: PolicyKind,
): PolicyChange {
  const [change, ...others] = changesOf(before, after, kind);
  assert.ok(change && !others.length, 'one policy');
  return change;
}

export function summaryOf(before: string | undefined, after: string | undefined, kind?: PolicyKind): string {
  return changeSummary(changeOf(before, after, kind), 'HEAD', realReference());
}
