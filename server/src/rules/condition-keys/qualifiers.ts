import { asksForKey } from '../../access/absent-key';
import type { ConditionUse } from '../../access/condition-uses';
import type { ModelEdit } from '../../policy/edit';
import { isNegated } from '../../policy/operator';
import type { ConditionOperator } from '../../policy/operator';
import { addCondition, changeCondition } from '../../changes/condition-edits';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';

/** An operator as AWS spells it. */
export function written({ set, base, ifExists }: ConditionOperator): string {
  return `${set === undefined ? '' : `${set}:`}${base}${ifExists ? 'IfExists' : ''}`;
}

/**
 * The two set prefixes for a condition that lacks one, the narrower of them first. Either one leaves requests without
 * the key, and those with one value of it, as they were: `ForAllValues` would also hold without the key, and so comes
 * with a `Null`; `ForAnyValue` would not, and so gets an `IfExists` where the condition held. What IAM makes of several
 * values without a prefix is not documented, so that no effect can be told.
 */
export function addingQualifier(use: ConditionUse, operator: ConditionOperator): readonly Fix[] {
  const { effect } = use.statement;
  const fixes = [withAll(use, operator), withAny(use, operator)];
  if (effect === 'Deny') fixes.reverse();
  const offered = fixes.filter((fix) => fix !== undefined);
  if (effect === undefined) return offered;
  return offered.map((fix, index) => ({ ...fix, preferred: index === 0 }));
}

function withAll(use: ConditionUse, operator: ConditionOperator): Fix | undefined {
  const { statement, condition } = use;
  const to = written({ ...operator, set: 'ForAllValues' });
  const edits = changeCondition(condition, { operator: to });
  if (!edits) return undefined;
  const says = isNegated(operator) ? 'no value of the key may match' : 'every value of the key must match';
  const title = `Change ${quote(condition.operator)} to ${quote(to)}`;
  if (operator.ifExists || isNegated(operator))
    return { title: `${title}: ${says}`, effect: 'unknown', edits };
  const asking = asksForKey(statement, condition.key) ? [] : askingForKey(use, edits);
  if (!asking) return undefined;
  return {
    title: asking.length ? `${title} and ask for the key by "Null": ${says}` : `${title}: ${says}`,
    effect: 'unknown',
    edits: [...edits, ...asking],
  };
}

function withAny({ condition }: ConditionUse, operator: ConditionOperator): Fix | undefined {
  const ifExists = operator.ifExists || isNegated(operator);
  const to = written({ ...operator, set: 'ForAnyValue', ifExists });
  const edits = changeCondition(condition, { operator: to });
  if (!edits) return undefined;
  const says = isNegated(operator)
    ? 'one value that does not match is enough'
    : 'one matching value is enough';
  return { title: `Change ${quote(condition.operator)} to ${quote(to)}: ${says}`, effect: 'unknown', edits };
}

/** Undefined where the new `Null` would have to go behind an operator that goes. */
function askingForKey(
  { statement, condition }: ConditionUse,
  others: readonly ModelEdit[],
): readonly ModelEdit[] | undefined {
  const edits = addCondition(statement, 'Null', condition.key, 'false');
  const gone = others.some(({ edit }) => edit === 'remove') && condition.keyEntry.parent.entries.length === 1;
  return gone ? undefined : edits;
}
