import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import type { Statement } from '../../policy/model';
import type { PolicyContext } from '../rule';

/** The conditions of each statement that has some, in the order of the text. */
export function usesByStatement(
  context: PolicyContext,
): ReadonlyMap<Statement, readonly [ConditionUse, ...ConditionUse[]]> {
  const all = new Map<Statement, [ConditionUse, ...ConditionUse[]]>();
  for (const use of conditionUses(context)) {
    const others = all.get(use.statement);
    if (others) others.push(use);
    else all.set(use.statement, [use]);
  }
  return all;
}
