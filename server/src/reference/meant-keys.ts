import { nearest } from '../text/nearest';
import { findConditionKey, keysOfPrefix } from './condition-keys';
import { meantByPrefix } from './meant';
import type { ConditionKey, ServiceReference } from './model';

/**
 * The condition key that a person most likely meant by one that AWS does not have, whole and in AWS's spelling: the same
 * name under another prefix, else the nearest name under its own. Undefined where nothing is near.
 */
export function meantByKey(
  reference: ServiceReference,
  written: string,
  services: Iterable<string>,
): string | undefined {
  const colon = written.indexOf(':');
  const [prefix, name] = [written.slice(0, colon).toLowerCase(), written.slice(colon + 1)];
  const other = prefixOfOther(reference, prefix, services).find(
    (each) => each !== prefix && isKeyOf(reference, each, name),
  );
  if (other !== undefined) return spellKey(reference, `${other}:${name}`);
  const meant = nearestName(keysOfPrefix(reference, prefix), name);
  return meant && `${prefix}:${meant}`;
}

/** Under which other prefixes a key of one may stand: a name belongs to AWS, to the service, or to one spelt alike. */
function prefixOfOther(
  reference: ServiceReference,
  prefix: string,
  services: Iterable<string>,
): readonly string[] {
  if (prefix === 'aws') return [...services];
  if (reference.service(prefix)) return ['aws'];
  const meant = meantByPrefix(reference, prefix);
  return meant === undefined ? ['aws'] : [meant, 'aws'];
}

function isKeyOf(reference: ServiceReference, prefix: string, name: string): boolean {
  return (
    findConditionKey(reference, `${prefix}:${name}`)?.key.key.toLowerCase().startsWith(`${prefix}:`) === true
  );
}

/** A key that AWS has, in AWS's spelling; what stands for a placeholder stays as it is written. */
export function spellKey(reference: ServiceReference, name: string): string {
  const key = findConditionKey(reference, name)?.key.key ?? name;
  const fixed = fixedPart(key);
  return fixed === undefined ? key : fixed + name.slice(fixed.length);
}

/** The prefix counts for nothing: it is the same for all, and would make every name of a long one a near one. */
function nearestName(keys: readonly ConditionKey[], name: string): string | undefined {
  const end = name.indexOf('/') + 1;
  const ownPart = name.slice(end);
  const family =
    end && ownPart
      ? nearest(
          name.slice(0, end),
          keys.flatMap(({ key }) => fixedPart(nameOf(key)) ?? []).filter((fixed) => fixed.endsWith('/')),
        )
      : undefined;
  if (family !== undefined) return family + ownPart;
  const names = keys.flatMap(({ key }) => (key.includes('${') ? [] : [nameOf(key)]));
  // A name that stops short is likelier than one with other letters.
  const longer = names.filter((each) => each.toLowerCase().startsWith(name.toLowerCase()));
  return nearest(name, name.length < 4 ? [] : longer) ?? nearest(name, names);
}

/** What stands before the placeholder; undefined where there is none, or more behind it. */
function fixedPart(key: string): string | undefined {
  const open = key.indexOf('${');
  return open >= 0 && key.endsWith('}') && !key.includes('${', open + 1) ? key.slice(0, open) : undefined;
}

function nameOf(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
