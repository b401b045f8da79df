import { isNegated } from '../../policy/operator';
import type { Term, Terms } from './term';

/** More than that are not looked at one by one. */
const partLimit = 64;

/**
 * Conditions that hold, one or another, wherever the given ones do: each with one value of every list of which one match
 * is enough. The given ones alone where there is no such list, or where they would be too many.
 */
export function valueByValue({ terms, complete }: Terms): readonly Terms[] {
  let parts: readonly (readonly Term[])[] = [[]];
  for (const term of terms) {
    const choices = isEnoughWithOne(term)
      ? term.values.map((value) => ({ ...term, values: [value] }))
      : [term];
    if (parts.length * choices.length > partLimit) return [{ terms, complete }];
    parts = parts.flatMap((part) => choices.map((choice) => [...part, choice]));
  }
  return parts.map((part) => ({ terms: part, complete }));
}

function isEnoughWithOne({ operator, values }: Term): boolean {
  return values.length > 1 && !isNegated(operator) && operator.set !== 'ForAllValues';
}
