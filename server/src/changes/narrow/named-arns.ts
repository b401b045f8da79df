import { arnFaults } from '../../access/arns/faults';
import { canName, isEveryResource } from '../../access/resources';
import { mainResourceTypes, scopingOf } from '../../access/scope';
import { readArn } from '../../policy/arn';
import type { Text } from '../../policy/value';
import type { Action, ResourceType, ServiceReference } from '../../reference/model';
import { covers } from '../../text/covers';
import { hasBlank } from '../../text/placeholders';
import { intersects } from '../../text/wildcard';

/** More are not compared: a workspace may name hundreds. */
const arnLimit = 200;
const typeLimit = 200;

/**
 * The ARNs that somebody may mean by `*`: sets of those that the workspace names, each with what lies below it, the
 * objects of a bucket say, where all of the statement's actions that can be scoped have one of them to act on.
 */
export function fittingArns(
  texts: readonly Text[],
  arns: readonly string[],
  reference: ServiceReference,
): readonly (readonly string[])[] {
  const demands = texts
    .map(({ value }) => demandOf(value, reference))
    .filter(({ actions }) => actions.length);
  const types = [...new Set(demands.flatMap(({ actions }) => actions.flatMap(mainResourceTypes)))];
  if (!types.length || types.length > typeLimit) return [];
  const candidates = candidatesAmong(arns, types, reference);
  const serves = (some: readonly Candidate[]) => {
    const named = new Set(some.flatMap((each) => each.types));
    return demands.every((demand) => isMet(demand, named));
  };
  const families = candidates
    .filter(({ arn }) => !candidates.some((other) => isBelow(arn, other.arn)))
    .map((top) => candidates.filter(({ arn }) => arn === top.arn || isBelow(arn, top.arn)));
  const fitting = families.filter(serves);
  return (fitting.length || !serves(candidates) ? fitting : [candidates]).map((family) =>
    family.map(({ arn }) => arn),
  );
}

/** The actions of a text that need a resource, and how many of them must have one. */
interface Demand {
  readonly actions: readonly Action[];
  readonly least: number;
}

/** Who writes a wildcard means some of what it matches: half of it is enough. */
function demandOf(text: string, reference: ServiceReference): Demand {
  const actions = reference.matching(text).filter((each) => scopingOf(each) === 'always');
  return { actions, least: Math.ceil(actions.length / 2) };
}

function isMet({ actions, least }: Demand, named: ReadonlySet<ResourceType>): boolean {
  return actions.filter((action) => hasResource(action, named)).length >= least;
}

function hasResource(action: Action, named: ReadonlySet<ResourceType>): boolean {
  const types = mainResourceTypes(action);
  return action.requiresResource
    ? types.every((type) => named.has(type))
    : types.some((type) => named.has(type));
}

interface Candidate {
  readonly arn: string;
  /** Those of the wanted types that it names. */
  readonly types: readonly ResourceType[];
}

function candidatesAmong(
  arns: readonly string[],
  types: readonly ResourceType[],
  reference: ServiceReference,
): readonly Candidate[] {
  const services = new Set(types.map(({ arn }) => readArn(arn)?.service ?? ''));
  return arns
    .filter((arn) => isOfOne(arn, services))
    .slice(0, arnLimit)
    .map((arn) => ({ arn, types: types.filter((type) => isNameOf(type, arn)) }))
    .filter((each) => each.types.length && !arnFaults(each.arn, reference).length);
}

function isOfOne(arn: string, services: ReadonlySet<string>): boolean {
  const service = readArn(arn)?.service;
  if (!service || isEveryResource(arn) || hasBlank(arn) || isServiceLinked(arn)) return false;
  return services.has(service) || [...services].some((own) => own.includes('$'));
}

/**
 * The role that a service has made for itself is seldom what somebody means who names roles, and cannot be passed.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html
 */
function isServiceLinked(arn: string): boolean {
  return arn.includes(':role/aws-service-role/');
}

/** A pattern of all resources of the type names none. */
function isNameOf(type: ResourceType, arn: string): boolean {
  if (!canName(type, arn)) return false;
  const anyPartition = arn.replace(/^arn:[^:]*/, 'arn:*');
  return !covers(anyPartition, type.pattern) && intersects(anyPartition, type.pattern);
}

function isBelow(arn: string, above: string): boolean {
  return arn.startsWith(`${above}/`) || arn.startsWith(`${above}:`);
}
