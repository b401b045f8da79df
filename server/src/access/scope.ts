import type { Action, ResourceType } from '../reference/model';

/**
 * Whether a statement can name the resources of an action.
 * `never`: the action takes none, only `*` matches it. `always`: a call names one. `sometimes`: a call may name one
 * or leave it out, and without one only `*` matches.
 */
export type Scoping = 'always' | 'sometimes' | 'never';

/**
 * AWS marks the resource types that a call must name. Types without the mark are either alternatives (an object or an
 * access point object) or may be left out altogether, and the data does not tell which. A single unmarked type, and
 * unmarked types of a list or describe call, are taken for the latter, which is the quieter reading.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function scopingOf(action: Action): Scoping {
  if (!action.resourceCount) return 'never';
  if (action.requiresResource || alternativesOnly.has(action.service)) return 'always';
  return action.resourceCount === 1 || action.level === 'List' ? 'sometimes' : 'always';
}

/** Services that always name a resource: a bucket or an access point, an object or an access point object. */
const alternativesOnly = new Set(['s3', 's3-outposts']);

/**
 * The resource types that a person would scope the action to: those that a call must name, else its alternatives
 * without the access points, which few policies mean.
 */
export function mainResourceTypes(action: Action): readonly ResourceType[] {
  const required = action.resources.filter((each) => each.required);
  const types = (required.length ? required : action.resources).map(({ type }) => type);
  const plain = types.filter((type) => !isAccessPoint(type));
  return plain.length ? plain : types;
}

/** An access point, or something behind one. */
export function isAccessPoint({ name }: ResourceType): boolean {
  return name.toLowerCase().startsWith('accesspoint');
}
