import { isNegated } from '../../policy/operator';
import type { Verdict } from '../verdict';
import { asksAll, byKey, contradiction } from './contradiction';
import { holdsByPresence, holdsForAnyValue, isSingleGlobalKey } from './presence';
import { separate } from './separate';
import type { Term, Terms } from './term';
import { unitedValues } from './united-ranges';
import { areApart, comparisonLimit, isWithin, valuesOf } from './value-relation';
import type { TermValue } from './value-relation';

/**
 * Whether all terms of `wide` hold wherever those of `narrow` do. `no` only with a request in which they do not. Where
 * `narrow` is not all it only asks for more. `isSingle` tells the keys of which no request has several values; absent:
 * the global ones.
 */
export function implies(
  narrow: Terms,
  wide: Terms,
  isSingle: (key: string) => boolean = isSingleGlobalKey,
): Verdict {
  if (impliesSurely(narrow, { ...wide, complete: true }, isSingle)) return wide.complete ? 'yes' : 'maybe';
  return separate([narrow], [wide], isSingle) ? 'no' : 'maybe';
}

/** Whether that is proven; quicker for who does not ask for a request that tells them apart. */
export function impliesSurely(
  narrow: Terms,
  wide: Terms,
  isSingle: (key: string) => boolean = isSingleGlobalKey,
): boolean {
  if (!wide.complete) return false;
  return followsFrom(narrow.terms, wide.terms, isSingle) || contradiction(narrow, isSingle) !== undefined;
}

function followsFrom(
  narrow: readonly Term[],
  wide: readonly Term[],
  isSingle: (key: string) => boolean,
): boolean {
  if (!wide.length) return true;
  const known = byKey(narrow);
  return wide.every((term) => {
    const ofKey = known.get(term.key) ?? [];
    return (
      termFollows(term, ofKey, isSingle) ||
      refusedOneByOne(term, ofKey)?.every((each) => termFollows(each, ofKey, isSingle)) === true
    );
  });
}

/** A term that refuses several values, each by itself: several known ones may refuse one each. */
function refusedOneByOne(term: Term, known: readonly Term[]): readonly Term[] | undefined {
  const { operator, values } = term;
  if (known.length < 2 || values.length < 2 || !isNegated(operator) || !asksAll(term)) return undefined;
  const comparisons = known.reduce((sum, each) => sum + each.values.length * values.length, 0);
  if (comparisons > comparisonLimit) return undefined;
  return values.map((value) => ({ ...term, values: [value] }));
}

/** Whether it follows from the terms of the same key, with the key and without. */
function termFollows(wide: Term, known: readonly Term[], isSingle: (key: string) => boolean): boolean {
  if (known.some((term) => isSameTerm(term, wide))) return true;
  const followsAbsent =
    holdsByPresence(wide, false) === true || known.some((term) => holdsByPresence(term, false) === false);
  if (!followsAbsent) return false;
  return (
    holdsByPresence(wide, true) === true ||
    holdsForAnyValue(wide) ||
    known.some((term) => holdsByPresence(term, true) === false || valuesFollow(wide, term, isSingle))
  );
}

/** Whether values that pass the one term pass the other, there being at least one. */
function valuesFollow(wide: Term, narrow: Term, isSingle: (key: string) => boolean): boolean {
  const comparisons = wide.values.length * narrow.values.length;
  if (comparisons === 0 || comparisons > comparisonLimit) return false;
  if (asksAll(wide) && !asksAll(narrow) && !isSingle(wide.key)) return false;
  const [wideNegated, narrowNegated] = [isNegated(wide.operator), isNegated(narrow.operator)];
  const [wideValues, narrowValues] = [valuesOf(wide), valuesOf(narrow)];
  const areWithin = (values: readonly TermValue[], term: Term) => {
    const others = unitedValues(term);
    return values.every((each) => others.some((other) => isWithin(each, other)));
  };
  if (!narrowNegated && !wideNegated) return areWithin(narrowValues, wide);
  if (narrowNegated && wideNegated) return areWithin(wideValues, narrow);
  if (wideNegated) return narrowValues.every((each) => wideValues.every((other) => areApart(each, other)));
  return false;
}

/** Also where the operator cannot read its values. */
function isSameTerm(left: Term, right: Term): boolean {
  const [one, other] = [left.operator, right.operator];
  return (
    one.base === other.base &&
    one.set === other.set &&
    one.ifExists === other.ifExists &&
    left.variables === right.variables &&
    left.values.length === right.values.length &&
    left.values.every((value, index) => value === right.values[index])
  );
}
