import { isEveryAction, splitAction } from '../../../access/actions';
import type { Element } from '../../../policy/model';
import type { Action, ServiceReference } from '../../../reference/model';
import { hasWildcard } from '../../../text/wildcard';

/** What the action texts of a statement stand for. */
export interface Named {
  /** Every action of every service. */
  readonly every: boolean;
  /** Prefixes of services that are named as a whole. */
  readonly services: readonly string[];
  /** The actions of all other texts, in their order and without repeats. */
  readonly actions: readonly Action[];
  /** The texts that these actions are of. */
  readonly texts: readonly string[];
  /** Texts that stand for nothing that the reference knows. */
  readonly unknown: readonly string[];
}

export function readActions({ texts }: Element, reference: ServiceReference): Named {
  const services = new Set<string>();
  const actions = new Set<Action>();
  const known = new Set<string>();
  const unknown = new Set<string>();
  let every = false;
  for (const { value, certain } of texts) {
    if (!certain) continue;
    const { prefix = '', name } = splitAction(value);
    if (isEveryAction(value)) every = true;
    // A prefix with a wildcard would have all services read.
    else if (hasWildcard(prefix) || !reference.service(prefix)) unknown.add(value);
    else if (/^\*+$/.test(name)) services.add(prefix.toLowerCase());
    else {
      const found = reference.matching(value);
      (found.length ? known : unknown).add(value);
      for (const action of found) actions.add(action);
    }
  }
  return {
    every,
    services: [...services],
    actions: [...actions].filter(({ service }) => !services.has(service)),
    texts: [...known].filter((text) => !services.has((splitAction(text).prefix ?? '').toLowerCase())),
    unknown: [...unknown],
  };
}
