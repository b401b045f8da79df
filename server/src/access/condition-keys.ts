import type { Statement } from '../policy/model';
import { findAmong, findConditionKey } from '../reference/condition-keys';
import type { FoundKey } from '../reference/condition-keys';
import { isGlobalKey } from '../reference/global-keys';
import type { Action, ConditionKey, ServiceReference } from '../reference/model';
import { createKeyLists, isListedByAction } from './action-keys';
import { splitAction } from './actions';
import { createNaming } from './named-types';
import { statementActions } from './statement-actions';

/** Whose requests can carry a condition key, as AWS lists it. */
export interface KeySupport {
  readonly supporting: readonly Action[];
  /** A condition that needs the key never holds for these. */
  readonly lacking: readonly Action[];
  /** Whether AWS lists it for some of these on resources that the statement does not name. */
  readonly elsewhere: boolean;
}

/**
 * Which of some actions of a statement AWS lists a condition key for, on one at least of their resource types that it
 * names. Undefined where the lists do not tell: for a key that depends on who asks, or on the network, rather than on
 * the action; for one that the reference does not know; and for those of identity providers, which stay with a session
 * whatever it calls.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function keySupport(
  name: string,
  actions: readonly Action[],
  statement: Statement,
  reference: ServiceReference,
): KeySupport | undefined {
  const found = findConditionKey(
    reference,
    name,
    actions.map(({ service }) => service),
  );
  if (!found || !dependsOnAction(found, reference)) return undefined;
  const has = createTest(name.toLowerCase(), reference);
  const named = createNaming(statement);
  const supporting = new Set(actions.filter((action) => has(action, named(action))));
  const lacking = actions.filter((action) => !supporting.has(action));
  return {
    supporting: [...supporting],
    lacking,
    elsewhere: lacking.some((action) => named(action) !== action.resources && has(action, action.resources)),
  };
}

/** The same for all actions that a statement names; undefined, too, where those are not known. */
export function supportOf(
  name: string,
  statement: Statement,
  reference: ServiceReference,
): KeySupport | undefined {
  const actions = statementActions(statement, reference);
  return actions && keySupport(name, actions, statement, reference);
}

function dependsOnAction({ key }: FoundKey, reference: ServiceReference): boolean {
  if (isGlobalKey(key)) return isListedByAction(key.key);
  return reference.service(splitAction(key.key).prefix ?? '') !== undefined;
}

/** One key of a service is one object: it is looked up once for each service, not for each action. */
function createTest(
  written: string,
  reference: ServiceReference,
): (action: Action, resources: Action['resources']) => boolean {
  const byService = new Map<string, ConditionKey | undefined>();
  const listsOf = createKeyLists();
  return (action, resources) => {
    const { service } = action;
    if (!byService.has(service))
      byService.set(service, findAmong(reference.service(service)?.conditionKeys ?? [], written));
    const key = byService.get(service);
    if (!key) return false;
    for (const keys of listsOf(action, resources)) if (keys.includes(key)) return true;
    return false;
  };
}
