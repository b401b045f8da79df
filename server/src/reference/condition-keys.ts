import { matches } from '../text/wildcard';
import { crossServiceKeys, globalConditionKeys } from './global-keys';
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

/** One that is written just so comes before one with a placeholder that stands for anything. */
export function findAmong(keys: readonly ConditionKey[], written: string): ConditionKey | undefined {
  return (
    keys.find(({ key }) => key.toLowerCase() === written) ?? keys.find(({ key }) => isWrittenAs(key, written))
  );
}

function isWrittenAs(key: string, written: string): boolean {
  if (!key.includes('${')) return false;
  return matches(key.toLowerCase().replace(/\$\{[^}]*\}/g, '*'), written);
}
