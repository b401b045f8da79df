import type { Text } from '../../policy/value';
import type { Action, ServiceReference } from '../../reference/model';

/** Actions that can use the same resources. */
export interface UseGroup<Resource> {
  /** As the statement writes them. */
  readonly actions: readonly string[];
  readonly resources: readonly Resource[];
  /** One of the actions, which tells what the resources are. */
  readonly example: Action;
}

/** More actions are no list that somebody reads, and take too long. */
const actionLimit = 2_000;

/**
 * Sorts the actions of a statement by the resources that they can use, in the order of the text. What takes no resource
 * and has no `*` stays with the first group, where it does as little as before. Undefined where a text stands for no
 * action that is known or that can use any, which AWS may know better; and where the actions of a wildcard fall apart:
 * written out it would be a list that nobody asked for.
 */
export function groupByUse<Resource>(
  texts: readonly Text[],
  reference: ServiceReference,
  resourcesOf: (action: Action) => readonly Resource[],
): readonly UseGroup<Resource>[] | undefined {
  const groups: Gathering<Resource>[] = [];
  const idle: string[] = [];
  let seen = 0;
  for (const { value } of texts) {
    const actions = reference.matching(value);
    seen += actions.length;
    if (!actions.length || seen > actionLimit) return undefined;
    const used = actions.flatMap((action) => {
      const resources = resourcesOf(action);
      return resources.length ? [{ action, group: groupOf(groups, resources, action) }] : [];
    });
    const [first] = used;
    if (!first) {
      if (actions.some(({ resourceCount }) => resourceCount)) return undefined;
      idle.push(value);
    } else if (used.some(({ group }) => group !== first.group)) return undefined;
    else first.group.actions.add(value);
  }
  return groups.map(({ actions, resources, example }, index) => ({
    actions: [...actions, ...(index ? [] : idle)],
    resources,
    example,
  }));
}

interface Gathering<Resource> {
  readonly actions: Set<string>;
  readonly resources: readonly Resource[];
  readonly example: Action;
}

function groupOf<Resource>(
  groups: Gathering<Resource>[],
  resources: readonly Resource[],
  example: Action,
): Gathering<Resource> {
  const known = groups.find(
    (each) =>
      each.resources.length === resources.length && resources.every((own) => each.resources.includes(own)),
  );
  if (known) return known;
  const group = { actions: new Set<string>(), resources, example };
  groups.push(group);
  return group;
}
