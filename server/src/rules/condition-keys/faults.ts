import { splitAction } from '../../access/actions';
import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import { findTagFamily, isListedSomewhere } from '../../reference/condition-keys';
import { retiredGlobalKeys } from '../../reference/global-keys';
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
  return conditionUses(context).flatMap((use) => {
    const fault = faultOf(use, reference);
    if (!fault) return [];
    return { use, fault, meant: () => meantByKey(reference, use.condition.key, servicesOf(use)) };
  });
}

function faultOf(use: ConditionUse, reference: ServiceReference): KeyFault['fault'] | undefined {
  const { key } = use;
  const colon = key.indexOf(':');
  const prefix = key.slice(0, Math.max(0, colon));
  // A key without prefix or name is another rule's matter, and what somebody is yet to fill in is nobody's.
  if (!prefix || colon === key.length - 1 || /[<{[]/.test(key)) return undefined;
  if (findTagFamily(reference, key)) return 'tag';
  if (use.found() || isOutsideOfLists(prefix, key, reference)) return undefined;
  if (prefix === 'aws') return 'global';
  if (isListedSomewhere(reference, key) || isWithdrawnKey(key)) return undefined;
  return reference.service(prefix) ? 'service' : 'prefix';
}

/**
 * Keys of which no list tells: the claims of identity providers, whose prefix is an address (or `saml`); those of
 * services that have gone, which AWS still takes; those whose prefix only other services use; and global ones of old.
 */
function isOutsideOfLists(prefix: string, key: string, reference: ServiceReference): boolean {
  if (retiredGlobalKeys.has(key) || retiredServices.has(prefix)) return true;
  if (/[./]/.test(prefix) || prefix === 'saml') return true;
  return listedElsewhere.has(prefix) && !reference.service(prefix);
}

/** The services of a statement's actions, each once. */
function servicesOf({ statement }: ConditionUse): readonly string[] {
  const texts = statement.action?.texts ?? [];
  return [...new Set(texts.flatMap(({ value }) => splitAction(value).prefix?.toLowerCase() ?? []))];
}
