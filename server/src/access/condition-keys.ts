import type { Statement } from '../policy/model';
import { findAmong, findConditionKey } from '../reference/condition-keys';
import type { FoundKey } from '../reference/condition-keys';
import { isGlobalKey } from '../reference/global-keys';
import type { Action, ResourceType, ServiceReference } from '../reference/model';
import { splitAction } from './actions';
import { statementActions } from './statement-actions';

/** Whose requests can carry a condition key, as AWS lists it. */
export interface KeySupport {
  readonly supporting: readonly Action[];
  /** A condition that needs the key never holds for these. */
  readonly lacking: readonly Action[];
}

/**
 * Which of the actions AWS lists a condition key for, on one of their resource types at least. Undefined where the
 * lists do not tell: for a key that depends on who asks, or on the network, rather than on the action; for one that the
 * reference does not know; and for those of identity providers, which stay with a session whatever it calls.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function keySupport(
  name: string,
  actions: readonly Action[],
  reference: ServiceReference,
): KeySupport | undefined {
  const found = findConditionKey(
    reference,
    name,
    actions.map(({ service }) => service),
  );
  if (!found || !dependsOnAction(found, reference)) return undefined;
  const has = createTest(name.toLowerCase(), reference);
  const supporting: Action[] = [];
  const lacking: Action[] = [];
  for (const action of actions) (has(action) ? supporting : lacking).push(action);
  return { supporting, lacking };
}

/** The same for the actions that a statement names; undefined, too, where those are not known. */
export function supportOf(
  name: string,
  statement: Statement,
  reference: ServiceReference,
): KeySupport | undefined {
  const actions = statementActions(statement, reference);
  return actions && keySupport(name, actions, reference);
}

function dependsOnAction({ key }: FoundKey, reference: ServiceReference): boolean {
  if (isGlobalKey(key)) return listedGlobalKeys.test(key.key);
  return reference.service(splitAction(key.key).prefix ?? '') !== undefined;
}

/** The global keys that AWS lists action by action. */
const listedGlobalKeys = /^aws:(?:RequestTag|ResourceTag|TagKeys)\b/i;

/** One key of a service is one object: it is looked up once for each service, not for each action. */
function createTest(written: string, reference: ServiceReference): (action: Action) => boolean {
  const keyOf = once((service: string) =>
    findAmong(reference.service(service)?.conditionKeys ?? [], written),
  );
  const typeHasKey = once((type: ResourceType) => {
    const key = keyOf(type.service);
    return key !== undefined && type.conditionKeys.includes(key);
  });
  return (action) => {
    const key = keyOf(action.service);
    if (!key) return false;
    // Types are asked once; the lists of actions are made anew whenever they are asked for.
    return (
      action.resources.some(({ type }) => typeHasKey(type)) ||
      action.conditionKeys.includes(key) ||
      action.resources.some((each) => each.conditionKeys.includes(key))
    );
  };
}

function once<Asked, Answer>(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, { readonly answer: Answer }>();
  return (asked) => {
    const found = known.get(asked) ?? { answer: answer(asked) };
    known.set(asked, found);
    return found.answer;
  };
}
