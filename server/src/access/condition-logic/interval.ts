import type { ConditionOperator } from '../../policy/operator';

/** Numbers, or instants, between two bounds. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly withLow: boolean;
  readonly withHigh: boolean;
}

/** What an operator without its negation takes beside one bound: `NumericLessThan` all below it. */
export function intervalOf({ base }: ConditionOperator, bound: number): Interval {
  const withBound = base.endsWith('Equals');
  if (base.includes('LessThan')) return { low: -Infinity, high: bound, withLow: true, withHigh: withBound };
  if (base.includes('GreaterThan')) return { low: bound, high: Infinity, withLow: withBound, withHigh: true };
  return { low: bound, high: bound, withLow: true, withHigh: true };
}

export function isWithinInterval(narrow: Interval, wide: Interval): boolean {
  const low = narrow.low > wide.low || (narrow.low === wide.low && (wide.withLow || !narrow.withLow));
  const high = narrow.high < wide.high || (narrow.high === wide.high && (wide.withHigh || !narrow.withHigh));
  return low && high;
}

export function areApartIntervals(left: Interval, right: Interval): boolean {
  return isBefore(left, right) || isBefore(right, left);
}

function isBefore(left: Interval, right: Interval): boolean {
  return left.high < right.low || (left.high === right.low && !(left.withHigh && right.withLow));
}
