import { isNegated } from '../../policy/operator';
import type { TypedCondition } from './known';

/**
 * Whether a statement grants more when the values of one of its conditions come to match more requests, or fewer. A
 * condition that holds for more requests widens what an `Allow` grants, and takes away from what a `Deny` leaves.
 */
export function grantsMoreByMatching(
  { statement, operator }: Pick<TypedCondition, 'statement' | 'operator'>,
  change: 'more' | 'fewer',
): boolean {
  const holdsForMore = (change === 'more') !== isNegated(operator);
  return statement.effect === 'Allow' ? holdsForMore : !holdsForMore;
}
