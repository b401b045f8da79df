import { fillPlaceholders } from '../text/placeholders';
import { matches } from '../text/wildcard';
import { crossServiceKeys, globalConditionKeys } from './global-keys';
import { listedElsewhere } from './listed-elsewhere';
import type { ConditionKey, ServiceReference } from './model';

export interface FoundKey {
  /** A `GlobalConditionKey` where the key is global or crosses services: `isGlobalKey` tells. */
  readonly key: ConditionKey;
  /** The prefix of the service whose key it is; undefined for a global key. */
  readonly service: string | undefined;
}

/**
 * The condition key that a policy writes as `name`, in any case. It is looked for among the global keys, in the service
 * of its prefix, and in those that use keys of others: the ones given, and STS, which has those of identity providers.
 */
export function findConditionKey(
  reference: ServiceReference,
  name: string,
  services: Iterable<string> = [],
): FoundKey | undefined {
  const written = name.toLowerCase();
  const [own = ''] = written.split(':', 1);
  const global = findAmong(globalConditionKeys, written);
  if (global) return { key: global, service: undefined };
  const crossing = findAmong(crossServiceKeys, written);
  if (crossing) return { key: crossing, service: own };
  for (const prefix of new Set([own, ...services, 'sts'])) {
    const key = findAmong(reference.service(prefix)?.conditionKeys ?? [], written);
    if (key) return { key, service: prefix };
  }
  return undefined;
}

/** A request can carry several values of it: the set prefixes are for these, and they can be no policy variables. */
export function isMultivalued({ type }: ConditionKey): boolean {
  return type.startsWith(several);
}

/** The type of one value: `String`, `ARN`, `Bool`, `Numeric`, `Date`, `IPAddress` or `Binary`. */
export function valueType(key: ConditionKey): string {
  return isMultivalued(key) ? key.type.slice(several.length) : key.type;
}

const several = 'ArrayOf';

/**
 * Keys that AWS lists with one value, and whose requests carry several all the same: Access Analyzer takes them with a
 * set prefix and without. It spoke of `ForAllValues:` with the first until 2023, and no longer does so in 2026.
 */
export const oneOrSeveral: ReadonlySet<string> = new Set([
  'codestar-connections:provideraction',
  'codeconnections:provideraction',
]);

/** One that is written just so comes before one with a placeholder that stands for anything. */
export function findAmong(keys: readonly ConditionKey[], written: string): ConditionKey | undefined {
  const { exact, open } = shelfOf(keys);
  return exact.get(written) ?? open.find(({ pattern }) => matches(pattern, written))?.key;
}

/** Whether AWS has the key, in lower case, for some service: in its own list, or in that of another one. */
export function isListedSomewhere(reference: ServiceReference, name: string): boolean {
  const [prefix = ''] = name.split(':', 1);
  return findConditionKey(reference, name, listedElsewhere.get(prefix)) !== undefined;
}

/**
 * The key of tags that lacks the key of a tag: `aws:ResourceTag`, with or without the slash, in any case. Undefined for
 * everything else, and where AWS has a key of just that name.
 */
export function findTagFamily(reference: ServiceReference, name: string): ConditionKey | undefined {
  const written = name.toLowerCase();
  const { exact, families } = shelfOf(keysOfPrefix(reference, written.split(':', 1)[0] ?? ''));
  return exact.has(written)
    ? undefined
    : families.get(written.endsWith('/') ? written.slice(0, -1) : written);
}

/** The keys that AWS lists for what stands before their colon, in lower case. */
export function keysOfPrefix(reference: ServiceReference, prefix: string): readonly ConditionKey[] {
  return prefix === 'aws' ? globalConditionKeys : (reference.service(prefix)?.conditionKeys ?? []);
}

/** The keys of a list, as they are looked for. */
interface Shelf {
  readonly exact: ReadonlyMap<string, ConditionKey>;
  /** Those with a placeholder, by a pattern. */
  readonly open: readonly { readonly pattern: string; readonly key: ConditionKey }[];
  /** Those that end in the key of a tag, by what stands before its slash. */
  readonly families: ReadonlyMap<string, ConditionKey>;
}

const shelves = new WeakMap<readonly ConditionKey[], Shelf>();

/** A list is asked for every condition of every policy, and stays as it is. */
function shelfOf(keys: readonly ConditionKey[]): Shelf {
  const known = shelves.get(keys);
  if (known) return known;
  const [exact, families] = [new Map<string, ConditionKey>(), new Map<string, ConditionKey>()];
  const open: { pattern: string; key: ConditionKey }[] = [];
  for (const key of keys) {
    const name = key.key.toLowerCase();
    if (!exact.has(name)) exact.set(name, key);
    if (!name.includes('${')) continue;
    open.push({ pattern: fillPlaceholders(name, () => '*'), key });
    if (name.endsWith(tagKey)) families.set(name.slice(0, -tagKey.length), key);
  }
  const shelf = { exact, open, families };
  shelves.set(keys, shelf);
  return shelf;
}

const tagKey = '/${tagkey}';
