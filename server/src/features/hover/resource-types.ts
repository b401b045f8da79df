import type { Action, ResourceType, ServiceReference } from '../../reference/model';
import { covers } from '../../text/covers';
import { fillPlaceholders } from '../../text/placeholders';
import { intersects } from '../../text/wildcard';

/** The resource types that the actions act on, each with those actions; the types of most actions first. */
export function typesOf(actions: readonly Action[]): ReadonlyMap<ResourceType, readonly Action[]> {
  const found = new Map<ResourceType, Action[]>();
  for (const action of actions)
    for (const { type } of action.resources) {
      const known = found.get(type);
      if (known) known.push(action);
      else found.set(type, [action]);
    }
  return new Map([...found].sort(([, left], [, right]) => right.length - left.length));
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
  return possible.filter((type) => !possible.some((other) => isCloser(other, type, pattern)));
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

/** `arn:aws:s3:::b/*` could be a bucket with a slash in its name, had objects not the form that says so. */
function isCloser(other: ResourceType, type: ResourceType, pattern: string): boolean {
  return (
    covers(type.pattern, other.pattern) &&
    !covers(other.pattern, type.pattern) &&
    covers(other.pattern, pattern)
  );
}
