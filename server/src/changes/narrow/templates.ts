import { mainResourceTypes } from '../../access/scope';
import type { Action, ResourceType } from '../../reference/model';

/**
 * The ARN templates that leave every one of the actions at least one resource. A type that another action needs
 * anyway serves an action with alternatives too, so that tagging actions with dozens of types add none of their own.
 */
export function templatesFor(actions: readonly Action[]): readonly ResourceType[] {
  const chosen = new Map<string, ResourceType>();
  const byFewest = actions
    .map((action) => ({ action, types: mainResourceTypes(action) }))
    .sort((left, right) => left.types.length - right.types.length);
  for (const { action, types } of byFewest) {
    const required = action.resources.some((each) => each.required);
    if (!required && types.some(({ arn }) => chosen.has(arn))) continue;
    for (const type of types) chosen.set(type.arn, type);
  }
  return [...chosen.values()].sort((left, right) => (left.arn < right.arn ? -1 : 1));
}
