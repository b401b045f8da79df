import { mainResourceTypes } from '../../access/scope';
import { Template } from '../../policy/edit';
import type { TemplatePart } from '../../policy/edit';
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

/** `arn:${Partition}:s3:::${BucketName}` with the partition filled in and a gap for each other placeholder. */
export function templateOf(arn: string, partition: string): Template {
  const parts: TemplatePart[] = [];
  for (const piece of arn.split(/(\$\{[^}]*\})/)) {
    const name = /^\$\{([^}]*)\}$/.exec(piece)?.[1];
    if (name === 'Partition') parts.push(partition);
    else if (name !== undefined) parts.push({ gap: name });
    else if (piece) parts.push(piece);
  }
  return new Template(parts);
}
