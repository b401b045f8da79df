import { mainResourceTypes } from '../../access/scope';
import { arnFields, readArn } from '../../policy/arn';
import type { Action, ResourceType, ServiceReference } from '../../reference/model';
import { covers } from '../../text/covers';
import { fillPlaceholders } from '../../text/placeholders';
import { intersects, matches } from '../../text/wildcard';
import { code, escape } from '../markdown';

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
  const services = new Set([arn.split(':', 3)[2] ?? '', ...actions.map(({ service }) => service)]);
  const pattern = fillPlaceholders(arn, () => '*');
  const possible = [...services]
    .flatMap((prefix) => reference.service(prefix)?.resourceTypes ?? [])
    .filter(createMeeting(pattern));
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

/** Field by field where both have all of them: a `*` for the Region of one does not reach into the resource of the other. */
function createMeeting(pattern: string): (type: ResourceType) => boolean {
  const written = readArn(pattern);
  return (type) => {
    const own = readArn(type.pattern);
    if (!written || !own) return intersects(type.pattern, pattern);
    return arnFields.every((field) => intersects(own[field], written[field]));
  };
}

function isNarrower(other: ResourceType, type: ResourceType): boolean {
  return covers(type.pattern, other.pattern) && !covers(other.pattern, type.pattern);
}

/** `table of Amazon DynamoDB`. */
export function typeTitle(type: ResourceType, reference: ServiceReference): string {
  return `${code(type.name)} of ${escape(reference.service(type.service)?.title ?? type.service)}`;
}
