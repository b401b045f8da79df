import type { ConditionKey } from '../../../reference/model';
import { matches } from '../../../text/wildcard';
import type { OfferContext } from '../offer';

/** A text that may be one, and the condition keys that the document names; each once, in any case, without gaps and stars. */
export function namedKeys(typed: string, { policies }: OfferContext): readonly string[] {
  const names = policies.flatMap(({ statements }) =>
    statements.flatMap(({ conditions }) => conditions.map(({ key }) => key)),
  );
  const distinct = new Map([typed, ...names].map((name) => [name.toLowerCase(), name]));
  return [...distinct.values()].filter((name) => !/[<$*?{}\s]/.test(name));
}

/** Those of the names that fill in the gap of a key: `aws:RequestTag/team` for `aws:RequestTag/${TagKey}`. */
export function namesFor({ key }: ConditionKey, names: readonly string[]): readonly string[] {
  if (!key.includes('${')) return [];
  const pattern = key.toLowerCase().replace(/\$\{[^}]*\}/g, '?*');
  return names.filter((name) => matches(pattern, name.toLowerCase()));
}
