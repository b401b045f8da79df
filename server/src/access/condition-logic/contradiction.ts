import { isNegated } from '../../policy/operator';
import { holdsByPresence, holdsForNoValue, isSingleGlobalKey } from './presence';
import { unitedValues } from './united-ranges';
import { areApart, comparisonLimit, isWithin, valuesOf } from './value-relation';
import type { Term, Terms } from './term';

/**
 * Terms that hold for no request together, the fewest that do: one, two, or three of one key. Undefined where that is
 * not certain. `isSingle` tells the keys of which no request has several values; absent: the global ones.
 */
export function contradiction(
  { terms }: Pick<Terms, 'terms'>,
  isSingle: (key: string) => boolean = isSingleGlobalKey,
): readonly Term[] | undefined {
  for (const ofKey of byKey(terms).values()) {
    const found = contradictionOf(ofKey, isSingle);
    if (found) return found;
  }
  return undefined;
}

export function byKey(terms: readonly Term[]): ReadonlyMap<string, readonly Term[]> {
  const keys = new Map<string, Term[]>();
  for (const term of terms) {
    const known = keys.get(term.key);
    if (known) known.push(term);
    else keys.set(term.key, [term]);
  }
  return keys;
}

function contradictionOf(
  terms: readonly Term[],
  isSingle: (key: string) => boolean,
): readonly Term[] | undefined {
  const needing = terms.find((term) => holdsByPresence(term, false) === false);
  if (!needing) return undefined;
  const refusing = [needing, ...terms].find(
    (term) => holdsByPresence(term, true) === false || holdsForNoValue(term),
  );
  if (refusing) return needing === refusing ? [needing] : [needing, refusing];
  for (const [index, left] of terms.entries()) {
    for (const right of terms.slice(index + 1)) {
      if (!clash(left, right, isSingle)) continue;
      const needs = [left, right].some((term) => holdsByPresence(term, false) === false);
      return needs ? [left, right] : [left, right, needing];
    }
  }
  return undefined;
}

/** Whether no values of a key that is there pass both. */
function clash(left: Term, right: Term, isSingle: (key: string) => boolean): boolean {
  const comparisons = left.values.length * right.values.length;
  if (comparisons === 0 || comparisons > comparisonLimit) return false;
  if (!asksAll(left) && !asksAll(right) && !isSingle(left.key)) return false;
  const [one, other] = [isNegated(left.operator), isNegated(right.operator)];
  if (one && other) return false;
  if (!one && !other)
    return valuesOf(left).every((each) => valuesOf(right).every((another) => areApart(each, another)));
  const [positive, negated] = one ? [right, left] : [left, right];
  const refused = unitedValues(negated);
  return valuesOf(positive).every((each) => refused.some((another) => isWithin(each, another)));
}

/** Whether each value of the request must pass, rather than one. */
export function asksAll({ operator }: Term): boolean {
  return operator.set === 'ForAllValues' || (operator.set === undefined && isNegated(operator));
}
