import type { Policy, PolicyKind } from '../../../server/src/policy/model';
import { snapshotOf } from '../../support/document';

export const allow = (Action: unknown, Resource: unknown = '*', more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});

export const deny = (Action: unknown, Resource: unknown = '*', more: object = {}) => ({
  ...allow(Action, Resource, more),
  Effect: 'Deny',
});

export const when = (operator: string, key: string, ...values: readonly string[]) => ({
  Condition: { [operator]: { [key]: values } },
});

/** A canonical user ID, as AWS's documentation shows one. */
export const canonical = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';

export function policiesOf(Statement: readonly object[], kind: PolicyKind = 'identity'): readonly Policy[] {
  return snapshotOf(JSON.stringify({ Version: '2012-10-17', Statement }), { kind }).file.policies;
}
