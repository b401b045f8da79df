import { matches } from '../text/wildcard';
import { globalConditionKeys } from './global-keys';
import type { ConditionKey, ServiceReference } from './model';

export interface FoundKey {
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
  const global = globalConditionKeys.find(({ key }) => isWrittenAs(key, written));
  if (global) return { key: global, service: undefined };
  for (const prefix of new Set([written.split(':', 1)[0] ?? '', ...services, 'sts'])) {
    const key = reference.service(prefix)?.conditionKeys.find((each) => isWrittenAs(each.key, written));
    if (key) return { key, service: prefix };
  }
  return undefined;
}

/** Most placeholders are `${Name}`; a few keys are documented as `s3:ExistingObjectTag/<key>`, `ssm:resourceTag/tag-key`. */
function isWrittenAs(key: string, written: string): boolean {
  const lower = key.toLowerCase();
  if (lower === written) return true;
  const pattern = lower.replace(/\$\{[^}]*\}|<[^>]*>|(?<=\/)tag-key$/g, '*');
  return pattern !== lower && matches(pattern, written);
}
