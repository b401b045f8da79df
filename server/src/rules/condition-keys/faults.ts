import { splitAction } from '../../access/actions';
import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import { findTagFamily, isListedSomewhere } from '../../reference/condition-keys';
import { retiredGlobalKeys } from '../../reference/global-keys';
import { isIotPolicyKey } from '../../reference/iot-policy-keys';
import { listedElsewhere } from '../../reference/listed-elsewhere';
import { meantByKey } from '../../reference/meant-keys';
import type { ServiceReference } from '../../reference/model';
import { retiredServices } from '../../reference/retired';
import { isWithdrawnKey } from '../../reference/withdrawn-keys';
import type { PolicyContext } from '../rule';

/** A condition on a key that AWS does not have. */
export interface KeyFault {
  readonly use: ConditionUse;
  /**
   * `global`: no global key is called so; `service`: none of a service that there is; `prefix`: no service has the
   * prefix; `tag`: a key of tags that lacks the key of the tag.
   */
  readonly fault: 'global' | 'service' | 'prefix' | 'tag';
  /** The whole key that was probably meant; undefined where none is near. */
  meant(): string | undefined;
}

/** For the rules on names of keys: each takes one fault. */
export function keyFaults(context: PolicyContext): readonly KeyFault[] {
  const { reference } = context;
  const faults = new Map<string, KeyFault['fault'] | undefined>();
  const meantBy = createMeaning(reference);
  return conditionUses(context).flatMap((use) => {
    if (!faults.has(use.key)) faults.set(use.key, faultOf(use.key, reference));
    const fault = faults.get(use.key);
    // The services of the statement may have the key in their lists.
    if (!fault || (fault !== 'tag' && use.found())) return [];
    return { use, fault, meant: () => meantBy(use) };
  });
}

function faultOf(key: string, reference: ServiceReference): KeyFault['fault'] | undefined {
  const colon = key.indexOf(':');
  const prefix = key.slice(0, Math.max(0, colon));
  // A key without prefix or name is another rule's matter, and what somebody is yet to fill in is nobody's.
  if (!prefix || colon === key.length - 1 || /[<{[]/.test(key)) return undefined;
  if (findTagFamily(reference, key)) return 'tag';
  if (isListedSomewhere(reference, key) || isOutsideOfLists(prefix, key, reference)) return undefined;
  if (prefix === 'aws') return 'global';
  return reference.service(prefix) ? 'service' : 'prefix';
}

/**
 * Keys of which no list tells: the claims of identity providers, whose prefix is an address (or `saml`); those of
 * services that have gone, which AWS still takes; those whose prefix only other services use; those of the policies of AWS
 * IoT Core; and what AWS had of old.
 */
function isOutsideOfLists(prefix: string, key: string, reference: ServiceReference): boolean {
  if (retiredGlobalKeys.has(key) || retiredServices.has(prefix) || isWithdrawnKey(key)) return true;
  if (/[./]/.test(prefix) || prefix === 'saml' || isIotPolicyKey(key)) return true;
  return listedElsewhere.has(prefix) && !reference.service(prefix);
}

/** A policy with more unknown keys than that is not misspelt, and looking for each takes its time. */
const meantLimit = 200;

/** Where the same key stands again, the same is meant. */
function createMeaning(reference: ServiceReference): (use: ConditionUse) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (use) => {
    const services = servicesOf(use);
    const name = [use.condition.key, ...services].join(' ');
    if (!known.has(name) && known.size < meantLimit)
      known.set(name, meantByKey(reference, use.condition.key, services));
    return known.get(name);
  };
}

/** The services of a statement's actions, each once. */
function servicesOf({ statement }: ConditionUse): readonly string[] {
  const texts = statement.action?.texts ?? [];
  return [...new Set(texts.flatMap(({ value }) => splitAction(value).prefix?.toLowerCase() ?? []))];
}
