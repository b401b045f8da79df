import { operationsOf } from '../../../reference/operations';
import type { OtherName } from '../offer';

/** The API operations of a service that are no actions, by the action that authorises them. */
export function operationsByAction(prefix: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { operation, actions } of operationsOf(prefix)) {
    for (const id of actions) {
      const operations = found.get(id) ?? [];
      operations.push(operation);
      found.set(id, operations);
    }
  }
  return found;
}

export function authorises(name: string, operation: string): OtherName {
  return { name, detail: `for ${operation}` };
}
