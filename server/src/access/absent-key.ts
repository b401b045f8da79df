import type { Statement } from '../policy/model';
import { isNegated, readOperator } from '../policy/operator';

/**
 * Whether a condition holds for a request that lacks its key; undefined where that is not known.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists
 */
export function holdsWithoutKey(
  operator: string,
  values: readonly (string | number | boolean)[],
): boolean | undefined {
  const known = readOperator(operator);
  if (!known || !values.length) return undefined;
  if (known.base === 'Null') return onlyWord(values);
  if (known.ifExists || known.set === 'ForAllValues') return true;
  return isNegated(known) && known.set === undefined;
}

/** Whether a `Null` of the statement holds only where the request carries the key, in any case. */
export function asksForKey({ conditions }: Statement, key: string): boolean {
  const name = key.toLowerCase();
  return conditions.some(
    (condition) =>
      condition.operator === 'Null' &&
      condition.complete &&
      condition.key.toLowerCase() === name &&
      holdsWithoutKey(condition.operator, condition.values) === false,
  );
}

/** What all values say; undefined where they differ, or say something else. */
function onlyWord(values: readonly (string | number | boolean)[]): boolean | undefined {
  const [word, ...others] = new Set(values.map((value) => String(value).toLowerCase()));
  if (others.length) return undefined;
  return word === 'true' ? true : word === 'false' ? false : undefined;
}
