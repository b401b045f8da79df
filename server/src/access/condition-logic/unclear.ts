import { comparedType } from '../../policy/operator';
import type { ConditionOperator } from '../../policy/operator';
import { hasWildcard } from '../../text/wildcard';
import { isBase64 } from '../../values/base64';
import { isBoolean } from '../../values/boolean';
import { isYear, readInstant } from '../../values/date';
import { readIpRange } from '../../values/ip-range';
import { readNumber } from '../../values/number';
import type { Term } from './term';
import { arnFieldsOf } from './value-test';

/**
 * Whether nobody knows what a value of the condition matches. To us it is nothing, but that proves nothing: AWS may read
 * it in another way, and somebody means to mend it.
 */
export function isUnclear({ operator, values }: Term): boolean {
  return values.some((value) => isUnclearValue(operator, value));
}

/** What the operator cannot read, a star alone where an ARN has six fields, and a year that may be seconds as well. */
export function isUnclearValue(operator: ConditionOperator, value: string): boolean {
  if (operator.base === 'Null') return !isBoolean(value);
  switch (comparedType(operator)) {
    case 'Numeric':
      return readNumber(value) === undefined;
    case 'Date':
      return isYear(value) || readInstant(value) === undefined;
    case 'Bool':
      return !isBoolean(value);
    case 'Binary':
      return !isBase64(value);
    case 'IPAddress':
      return !readIpRange(value);
    case 'ARN':
      return hasWildcard(value) && !arnFieldsOf(value);
    default:
      return false;
  }
}
