import type { Action, ConditionKey, ResourceType } from '../reference/model';

/**
 * Reads the lists of condition keys that AWS gives an action: its own, and for each of its resource types, or of those
 * given, that of the action on the type and that of the type. Types are read once, since the reference makes a list anew
 * whenever it is asked.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function createKeyLists(): (
  action: Action,
  resources?: Action['resources'],
) => Iterable<readonly ConditionKey[]> {
  const ofTypes = new Map<ResourceType, readonly ConditionKey[]>();
  const ofType = (type: ResourceType) => {
    const keys = ofTypes.get(type) ?? type.conditionKeys;
    ofTypes.set(type, keys);
    return keys;
  };
  return function* (action, resources = action.resources) {
    // One by one, those that are known already first: whoever looks for a key mostly needs no more.
    for (const { type } of resources) yield ofType(type);
    yield action.conditionKeys;
    for (const each of resources) yield each.conditionKeys;
  };
}

/** Whether a key, in any case, is one of the global keys that AWS lists action by action. */
export function isListedByAction(key: string): boolean {
  return /^aws:(?:RequestTag|ResourceTag|TagKeys)\b/i.test(key);
}

/**
 * Finds the actions whose requests can tell a tag: of what they act on, or of what they make, which is there as soon as
 * the request brings it along. A key of the service's own on tags counts as well, since AWS's lists often have that one
 * alone. Each action is looked at once.
 */
export function createTagTest(): (action: Action) => boolean {
  const known = new Map<Action, boolean>();
  const byKey = new Map<ConditionKey, boolean>();
  const listsOf = createKeyLists();
  const isTag = (key: ConditionKey) => {
    const tells = byKey.get(key) ?? aboutTags.test(key.key);
    byKey.set(key, tells);
    return tells;
  };
  return (action) => {
    const tells = known.get(action) ?? [...listsOf(action)].some((keys) => keys.some(isTag));
    known.set(action, tells);
    return tells;
  };
}

/** `aws:ResourceTag/${TagKey}`, `aws:TagKeys`, `rds:cluster-tag/${TagKey}`. */
const aboutTags = /tag(?:s|keys?)?(?:\/|$)/i;
