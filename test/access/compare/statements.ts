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

export function policiesOf(Statement: readonly object[], kind: PolicyKind = 'identity'): readonly Policy[] {
  return snapshotOf(JSON.stringify({ Version: '2012-10-17', Statement }), { kind }).file.policies;
}
