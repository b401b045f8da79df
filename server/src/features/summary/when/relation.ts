import type { OperatorName } from '../../../policy/operator';

/** How an operator that compares sizes or times is said; undefined for operators that look for equals. */
export function relationOf(operator: OperatorName): string | undefined {
  return relations.get(operator);
}

const relations: ReadonlyMap<OperatorName, string> = new Map<OperatorName, string>([
  ['NumericLessThan', 'below'],
  ['NumericLessThanEquals', 'at most'],
  ['NumericGreaterThan', 'above'],
  ['NumericGreaterThanEquals', 'at least'],
  ['DateLessThan', 'before'],
  ['DateLessThanEquals', 'no later than'],
  ['DateGreaterThan', 'after'],
  ['DateGreaterThanEquals', 'no earlier than'],
]);
