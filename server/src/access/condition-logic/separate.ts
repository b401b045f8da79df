import { byKey } from './contradiction';
import { candidatesFor } from './candidates';
import { judge } from './holds';
import type { Context, Term, Terms } from './term';
import { isUnclear } from './unclear';
import { variableKeys } from './variables';

/**
 * What a request may tell of itself so that all of the first conditions hold and none of the second. Likely values are
 * tried, and what is found is certain; undefined where none is found, or where the first are not all that is asked.
 * `isSingle` tells the keys of which no request has several values.
 */
export function separate(
  holding: readonly Terms[],
  failing: readonly Terms[],
  isSingle?: (key: string) => boolean,
): Context | undefined {
  if (holding.some(({ complete }) => !complete)) return undefined;
  // What is not known of the second makes them hold less often.
  const known = failing.map(({ terms }) => ({ terms, complete: true }));
  const asked = holding.flatMap(({ terms }) => terms);
  const refused = known.flatMap(({ terms }) => terms);
  if ([...asked, ...refused].some(isUnclear)) return undefined;
  const steps = { left: stepLimit };
  const cost = 1 + Math.floor(lettersOf([...asked, ...refused]) / lettersForOne);
  const keys = keysInOrder([...asked, ...refused]);
  const [askedOf, refusedOf] = [byKey(asked), byKey(refused)];

  const search = (at: number, context: Map<string, readonly string[]>): Context | undefined => {
    const unset = new Set(keys.slice(at));
    const isOpen = (key: string) => unset.has(key);
    if (holding.some((terms) => judge(terms, context, isOpen) === 'no')) return undefined;
    if (known.some((terms) => judge(terms, context, isOpen) === 'yes')) return undefined;
    const key = keys[at];
    if (key === undefined) return new Map(context);
    const sought = { asked: askedOf.get(key) ?? [], refused: refusedOf.get(key) ?? [] };
    for (const values of candidatesFor(key, sought, context, isSingle)) {
      if ((steps.left -= cost) < 0) return undefined;
      if (values) context.set(key, values);
      else context.delete(key);
      const found = search(at + 1, context);
      if (found) return found;
    }
    context.delete(key);
    return undefined;
  };
  return search(0, new Map());
}

/** How many values may be tried in all; fewer where the conditions have so many letters that each try takes its time. */
const stepLimit = 2_000;
const lettersForOne = 2_000;

function lettersOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { values }) => values.reduce((letters, { length }) => letters + length, sum), 0);
}

/** Those that variables are filled in from come first, since what to try for others depends on them. */
function keysInOrder(terms: readonly Term[]): readonly string[] {
  const filling = terms.flatMap(({ values, variables }) => (variables ? values.flatMap(variableKeys) : []));
  return [...new Set([...filling, ...terms.map(({ key }) => key)])];
}
