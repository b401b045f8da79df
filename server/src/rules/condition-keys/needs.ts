import type { ConditionUse } from '../../access/condition-uses';
import { isNegated } from '../../policy/operator';

/** Whether a condition compares a key, and fails where the request lacks it. */
export function needsKey(use: ConditionUse): boolean {
  return compares(use) && !matchesAbsence(use);
}

/** Whether a condition compares a key, and holds where the request lacks it. */
export function holdsWithoutKey(use: ConditionUse): boolean {
  return compares(use) && matchesAbsence(use);
}

/** `Null` only asks whether the key is there; a list without values is another rule's matter. */
function compares({ operator, condition }: ConditionUse): boolean {
  if (!operator || operator.base === 'Null') return false;
  return condition.values.length > 0 || !condition.complete;
}

function matchesAbsence({ operator }: ConditionUse): boolean {
  if (!operator) return false;
  return (
    operator.ifExists ||
    operator.set === 'ForAllValues' ||
    (operator.set === undefined && isNegated(operator))
  );
}
