import { isNegated } from '../../policy/operator';
import { findAmong, isMultivalued } from '../../reference/condition-keys';
import { globalConditionKeys } from '../../reference/global-keys';
import { isBoolean, readBoolean } from '../../values/boolean';
import type { Term } from './term';

/**
 * What a condition comes to by whether the request has the key; undefined where its values decide.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists
 */
export function holdsByPresence(term: Term, isPresent: boolean): boolean | undefined {
  const { operator, values } = term;
  if (!values.length) return holdsWithoutValues(term, isPresent);
  if (operator.base === 'Null') {
    if (values.some((value) => readBoolean(value) === !isPresent)) return true;
    return values.every(isBoolean) ? false : undefined;
  }
  if (isPresent) return undefined;
  return operator.ifExists || operator.set === 'ForAllValues' || (isNegated(operator) && !operator.set);
}

/**
 * An empty list has no effect under a plain operator; under `ForAllValues` and `IfExists` it asks that the key be absent,
 * and under `ForAnyValue` it never holds.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-empty-array-condition
 */
function holdsWithoutValues({ operator: { set, ifExists } }: Term, isPresent: boolean): boolean {
  if (set === undefined && !ifExists) return true;
  return !isPresent && (ifExists || set === 'ForAllValues');
}

/** Whether the condition holds for any value of the key: a `*` of `StringLike`. */
export function holdsForAnyValue({ operator, values }: Term): boolean {
  return operator.base === 'StringLike' && values.some(isStars);
}

/** Whether it holds for no value of the key: a `*` of `StringNotLike`. */
export function holdsForNoValue({ operator, values }: Term): boolean {
  return operator.base === 'StringNotLike' && values.some(isStars);
}

function isStars(value: string): boolean {
  return /^\*+$/.test(value);
}

/** Whether a request has one value of the key at most. Only of global keys it is known without the reference. */
export function isSingleGlobalKey(key: string): boolean {
  const found = findAmong(globalConditionKeys, key);
  return found !== undefined && !isMultivalued(found);
}
