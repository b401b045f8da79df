import type { Statement } from '../policy/model';
import type { Action, ConditionKey, ServiceReference } from '../reference/model';
import { createKeyLists } from './action-keys';
import { isEveryAction, splitAction } from './actions';

/** The condition keys that the actions of a statement support, on one of their resource types at least. */
export interface SupportedKeys {
  /** How many actions the statement names that the reference knows. */
  readonly total: number;
  /** Whether it names no others, so that a key that none of these supports is never there. */
  readonly complete: boolean;
  /** Services of which it names an action that the reference does not know, a misspelt one say. */
  readonly services: readonly string[];
  /** Whether `actions` of the keys are exact; false where the statement names so many that only some were counted. */
  readonly isCounted: boolean;
  /** By name, lower-case. */
  readonly keys: ReadonlyMap<string, SupportedKey>;
}

interface SupportedKey {
  readonly key: ConditionKey;
  readonly service: string;
  /** How many of the actions support it. */
  readonly actions: number;
}

export function supportedKeys(statement: Statement, reference: ServiceReference): SupportedKeys {
  const { actions, complete, services } = namedActions(statement, reference);
  const counter = createCounter();
  const step = Math.ceil(actions.size / countLimit);
  for (const [index, action] of [...actions].entries()) if (index % step === 0) counter.count(action);
  if (step > 1) counter.add(reference, new Set([...actions].map(({ service }) => service)));
  return {
    total: actions.size,
    complete,
    isCounted: step <= 1,
    services: [...services],
    keys: counter.keys,
  };
}

/** An `ec2:*` stands for hundreds, and asking each of them takes its time. */
const countLimit = 300;

interface NamedActions {
  readonly actions: ReadonlySet<Action>;
  readonly complete: boolean;
  readonly services: ReadonlySet<string>;
}

/** A wildcard over services stands for most of AWS: nothing could be said of it. */
function namedActions({ action }: Statement, reference: ServiceReference): NamedActions {
  const actions = new Set<Action>();
  const services = new Set<string>();
  if (!action || action.negated) return { actions, complete: false, services };
  let { complete } = action;
  for (const { value, certain } of action.texts) {
    const prefix = splitAction(value).prefix ?? '';
    const isKnown = certain && !isEveryAction(value) && reference.service(prefix) !== undefined;
    const matched = isKnown ? reference.matching(value) : [];
    for (const each of matched) actions.add(each);
    if (matched.length) continue;
    complete = false;
    if (prefix) services.add(prefix);
  }
  return { actions, complete: complete && actions.size > 0, services };
}

interface Counted extends SupportedKey {
  actions: number;
  last: Action | undefined;
}

/** A key is one object in each service, and one name in all of them. */
function createCounter() {
  const keys = new Map<string, Counted>();
  const byObject = new Map<ConditionKey, Counted>();
  const listsOf = createKeyLists();

  const countedAs = (key: ConditionKey, action: Action): Counted => {
    const name = key.key.toLowerCase();
    const counted = keys.get(name) ?? { key, service: action.service, actions: 1, last: action };
    keys.set(name, counted);
    byObject.set(key, counted);
    return counted;
  };
  return {
    keys,
    count(action: Action) {
      for (const list of listsOf(action)) {
        for (const key of list) {
          const counted = byObject.get(key) ?? countedAs(key, action);
          if (counted.last === action) continue;
          counted.last = action;
          counted.actions++;
        }
      }
    },
    /** The keys that no action was counted for. */
    add(reference: ServiceReference, services: Iterable<string>) {
      for (const service of services) {
        for (const key of reference.service(service)?.conditionKeys ?? []) {
          const name = key.key.toLowerCase();
          if (!keys.has(name)) keys.set(name, { key, service, actions: 0, last: undefined });
        }
      }
    },
  };
}
