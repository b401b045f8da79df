import type { Statement } from '../policy/model';
import type { Action, ActionResource, ResourceType } from '../reference/model';
import { canName, namedResources } from './resources';

/** So many resources are compared with each resource type; more would take longer than the answer is worth. */
const resourceLimit = 50;

/**
 * Finds those of an action's resource types that the statement names. All of them where that is not certain: the
 * resources are not known or are every resource, or none of them can be one that the action acts on. Then, and where it
 * names all, the very list of the action.
 */
export function createNaming(statement: Statement): (action: Action) => readonly ActionResource[] {
  const texts = [...new Set(namedResources(statement))];
  const known = new Map<ResourceType, boolean>();
  const isNamed = (type: ResourceType) => {
    const named = known.get(type) ?? texts.some((text) => canName(type, text));
    known.set(type, named);
    return named;
  };
  return ({ resources }) => {
    if (!texts.length || texts.length > resourceLimit) return resources;
    const named = resources.filter(({ type }) => isNamed(type));
    return named.length && named.length < resources.length ? named : resources;
  };
}
