import { mainResourceTypes } from '../../access/scope';
import type { Action, ResourceType, ServiceReference } from '../../reference/model';
import { covers } from '../../text/covers';
import { fillPlaceholders } from '../../text/placeholders';
import { intersects, matches } from '../../text/wildcard';

/**
 * The resource types that the actions act on, each with those actions: the types of most actions first, and of those of
 * as many the ones that a person would scope an action to.
 */
export function typesOf(actions: readonly Action[]): ReadonlyMap<ResourceType, readonly Action[]> {
  const found = new Map<ResourceType, Action[]>();
  for (const action of actions)
    for (const { type } of action.resources) {
      const known = found.get(type);
      if (known) known.push(action);
      else found.set(type, [action]);
    }
  const main = new Set(actions.flatMap(mainResourceTypes));
  const rank = (type: ResourceType) => (main.has(type) ? 0 : 1);
  return new Map(
    [...found].sort(([type, left], [other, right]) => right.length - left.length || rank(type) - rank(other)),
  );
}

/** The resource types of the services that the actions and the ARN belong to, which the ARN can name. */
export function typesNamed(
  arn: string,
  actions: readonly Action[],
  reference: ServiceReference,
): readonly ResourceType[] {
  if (arn.length > arnLimit) return [];
  const services = new Set([serviceOf(arn), ...actions.map(({ service }) => service)]);
  const pattern = fillPlaceholders(arn, () => '*');
  const possible = [...services]
    .flatMap((prefix) => reference.service(prefix)?.resourceTypes ?? [])
    .filter((type) => canMeet(type.pattern, pattern));
  // `arn:aws:s3:::b/*` could be a bucket with a slash in its name, had objects not the form that says so.
  const shortest = pattern.replaceAll('*', '');
  const telling = possible.filter(
    // The former is quick, and holds wherever the latter does.
    (type) => matches(type.pattern, shortest) && covers(type.pattern, pattern),
  );
  return possible.filter((type) => !telling.some((other) => isNarrower(other, type)));
}

/** No ARN is longer; what is longer takes long to compare. */
const arnLimit = 2_048;

export function serviceOf(arn: string): string {
  return arn.split(':', 3)[2] ?? '';
}

/** Field by field where both have all six: a `*` for the Region of one does not reach into the resource of the other. */
function canMeet(type: string, pattern: string): boolean {
  const [left, right] = [fieldsOf(type), fieldsOf(pattern)];
  if (left.length < 6 || right.length < 6) return intersects(type, pattern);
  return left.every((field, index) => intersects(field, right[index] ?? ''));
}

function fieldsOf(arn: string): readonly string[] {
  const fields = arn.split(':');
  return [...fields.slice(0, 5), ...(fields.length > 5 ? [fields.slice(5).join(':')] : [])];
}

function isNarrower(other: ResourceType, type: ResourceType): boolean {
  return covers(type.pattern, other.pattern) && !covers(other.pattern, type.pattern);
}
