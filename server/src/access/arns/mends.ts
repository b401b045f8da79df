import { canBeAccount, fieldsOf, isFormedAsRegion } from '../../policy/arn-fields';
import type { Action, ServiceReference } from '../../reference/model';
import { distance, nearest } from '../../text/nearest';
import { hasWildcard } from '../../text/wildcard';
import { arnFaults } from './faults';
import { arnService } from './services';
import type { ArnService, ArnType } from './services';
import { typesOfResource } from './types';

/** More choices than these help nobody. */
const choiceLimit = 3;

/** What the statement speaks of: its actions tell which resource types are meant. */
export interface Meaning {
  readonly reference: ServiceReference;
  /** Undefined where they are not known. */
  readonly actions: readonly Action[] | undefined;
}

/** ARNs that a text without `arn:` was most likely meant to be; empty where that cannot be told. */
export function withPrefix(text: string, { reference, actions = [] }: Meaning): readonly string[] {
  const [first = '', ...rest] = fieldsOf(text);
  const partition = reference.partitions[0]?.id ?? 'aws';
  const isMisspelt = rest.length > 4 && distance(first.toLowerCase(), 'arn', 1) <= 1;
  const lacking = [
    ...(isMisspelt ? [['arn', ...rest].join(':')] : []),
    ...(rest.length ? [`arn:${text}`, `arn:${partition}:${text}`] : []),
  ].find((each) => isRight(each, reference));
  if (lacking !== undefined) return [lacking];
  const [service, ...others] = new Set(actions.map((action) => action.service));
  const known = service === undefined || others.length ? undefined : arnService(reference, service);
  return known ? choices(inTypes(text, known, actions), partition, known, {}, reference) : [];
}

/** ARNs with the fields that the text lacks, as the resource types of its service have them. */
export function withAllFields(text: string, { reference, actions = [] }: Meaning): readonly string[] {
  const [, partition = '', name = '', ...rest] = fieldsOf(text);
  const service = arnService(reference, name);
  const resource = rest.at(-1);
  // A number there is the account, and the resource is what lacks.
  if (!service || !resource || /^\d{12}$/.test(resource)) return [];
  const before = rest.length > 1 ? (rest[0] ?? '') : '';
  const place = isFormedAsRegion(before)
    ? { region: before }
    : canBeAccount(before)
      ? { account: before }
      : undefined;
  const placed = place
    ? inTypes(resource, service, actions)
    : inTypes(`${before}:${resource}`, service, actions);
  return choices(placed, partition, service, place ?? {}, reference);
}

/** Resources that one which no type fits was most likely meant to be: `role/App` for `roles/App`, `table/Orders` for `Orders`. */
export function withType(
  resource: string,
  service: ArnService,
  actions: readonly Action[],
): readonly string[] {
  const end = resource.search(/[/:]/);
  if (end < 0 && hasWildcard(resource)) return [];
  const word = end < 0 ? undefined : resource.slice(0, end);
  const words = new Set(service.types.map(({ head }) => head.split(/[/:]/, 1)[0] ?? '').filter(Boolean));
  const meant = word === undefined || word.length < 3 ? undefined : nearest(word, words);
  const near = meant === undefined ? [] : asType(meant, resource.slice(end + 1), service);
  const headed = end < 0 ? actingOn(service, actions).flatMap((type) => headedBy(type, resource)) : [];
  const all = [...new Set(near.length ? near : headed)].filter(
    (each) => typesOfResource(service, each).length > 0,
  );
  return all.length > choiceLimit ? [] : all;
}

/** With the sign that the type has behind its word: `role/App`, `log-group:/app`. */
function asType(word: string, name: string, { types }: ArnService): readonly string[] {
  const heads = types.map(({ head }) => head).filter((head) => head.split(/[/:]/, 1)[0] === word);
  return heads.map((head) => word + (head.charAt(word.length) || '/') + name);
}

interface Placed {
  readonly type: ArnType;
  readonly resource: string;
}

/** The resource as the types have it that the actions act on, or all of the service where it is none of those. */
function inTypes(resource: string, service: ArnService, actions: readonly Action[]): readonly Placed[] {
  const fitting = typesOfResource(service, resource);
  const acting = actingOn(service, actions);
  const both = fitting.filter((type) => acting.includes(type));
  if (fitting.length) return (both.length ? both : fitting).map((type) => ({ type, resource }));
  return acting.flatMap((type) => headedBy(type, resource).map((each) => ({ type, resource: each })));
}

function actingOn({ types }: ArnService, actions: readonly Action[]): readonly ArnType[] {
  const named = new Set(actions.flatMap(({ resources }) => resources.map(({ type }) => type)));
  return types.filter(({ type }) => named.has(type));
}

/** `table/Orders`, where the type is `table/` and one name. */
function headedBy({ head, resource }: ArnType, name: string): readonly string[] {
  return head && resource === `${head}*` ? [head + name] : [];
}

function choices(
  placed: readonly Placed[],
  partition: string,
  { name }: ArnService,
  place: { readonly region?: string; readonly account?: string },
  reference: ServiceReference,
): readonly string[] {
  const all = placed.map(({ type, resource }) => {
    const region = type.region === '' ? '' : place.region || '*';
    const account = type.account === '' ? '' : place.account || (type.account === 'aws' ? 'aws' : '*');
    const isKept = (!place.region || region) && (!place.account || account);
    return isKept ? `arn:${partition}:${name}:${region}:${account}:${resource}` : '';
  });
  const right = [...new Set(all)].filter((each) => each && isRight(each, reference));
  return right.length > choiceLimit ? [] : right;
}

function isRight(arn: string, reference: ServiceReference): boolean {
  return !arnFaults(arn, reference).length;
}
