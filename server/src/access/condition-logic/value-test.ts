import { comparedType, takesWildcards } from '../../policy/operator';
import type { ConditionOperator } from '../../policy/operator';
import { sameBytes } from '../../values/base64';
import { readBoolean } from '../../values/boolean';
import { readInstant } from '../../values/date';
import { containsRange, readIpRange } from '../../values/ip-range';
import { readNumber } from '../../values/number';
import { matches } from '../../text/wildcard';
import { literally } from './variables';

/**
 * Whether a value of a request matches one of a condition, as the operator without its negation compares them. Variables
 * are filled in. What the operator cannot read matches nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function matchesValue(operator: ConditionOperator, pattern: string, value: string): boolean {
  switch (comparedType(operator)) {
    case 'String':
      return matchesText(operator, pattern, value);
    case 'Numeric':
      return compares(operator, readNumber(value), readNumber(pattern));
    case 'Date':
      return compares(operator, readInstant(value), readInstant(pattern));
    case 'Bool':
      return isSame(readBoolean(value), readBoolean(pattern));
    case 'Binary':
      return sameBytes(value, pattern);
    case 'IPAddress':
      return liesIn(value, pattern);
    case 'ARN':
      return matchesArn(pattern, value);
    case undefined:
      return false;
  }
}

function matchesText(operator: ConditionOperator, pattern: string, value: string): boolean {
  if (takesWildcards(operator)) return matches(pattern, literally(value));
  const [left, right] = [literally(pattern), literally(value)];
  return operator.base.endsWith('IgnoreCase') ? left.toLowerCase() === right.toLowerCase() : left === right;
}

/** `NumericLessThanEquals`, `DateNotEquals`; the negation is left out. */
function compares(
  { base }: ConditionOperator,
  value: number | undefined,
  bound: number | undefined,
): boolean {
  if (value === undefined || bound === undefined) return false;
  if (base.includes('LessThan')) return value < bound || (base.endsWith('Equals') && value === bound);
  if (base.includes('GreaterThan')) return value > bound || (base.endsWith('Equals') && value === bound);
  return value === bound;
}

function isSame(left: boolean | undefined, right: boolean | undefined): boolean {
  return left !== undefined && left === right;
}

function liesIn(value: string, pattern: string): boolean {
  const [narrow, wide] = [readIpRange(value), readIpRange(pattern)];
  return narrow !== undefined && wide !== undefined && containsRange(wide, narrow);
}

/**
 * `ArnEquals` is `ArnLike`: each of the six fields is compared by itself, and a star stands for no colon but in the last.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
function matchesArn(pattern: string, value: string): boolean {
  const [patterns, values] = [arnFieldsOf(pattern), arnFieldsOf(literally(value))];
  return (
    values?.[0] === 'arn' &&
    patterns !== undefined &&
    patterns.every((each, index) => matches(each, values[index] ?? ''))
  );
}

/** The six fields of an ARN or a pattern of ARNs, its variables filled in; undefined where it has fewer. */
export function arnFieldsOf(text: string): readonly string[] | undefined {
  const parts = text.split(':', fieldCount);
  if (parts.length < fieldCount) return undefined;
  const before = parts.slice(0, -1);
  return [...before, text.slice(before.join(':').length + 1)];
}

const fieldCount = 6;
