import { comparedType } from '../../policy/operator';
import { sameBytes } from '../../values/base64';
import { readBoolean } from '../../values/boolean';
import { readInstant } from '../../values/date';
import { containsRange, readIpRange } from '../../values/ip-range';
import { readNumber } from '../../values/number';
import { areApartIntervals, intervalOf, isWithinInterval } from './interval';
import type { Interval } from './interval';
import { patternOf } from './pattern';
import type { Term } from './term';
import { arePatternsApart, isPatternWithin } from './text-relation';
import type { TextType } from './text-relation';
import { isUnclearValue } from './unclear';

/** One value of a condition, with what says how it is compared. */
export interface TermValue {
  readonly term: Term;
  readonly value: string;
}

/** Of two lists each value is compared with each; with longer ones nothing is concluded. */
export const comparisonLimit = 10_000;

export function valuesOf(term: Term): readonly TermValue[] {
  return term.values.map((value) => ({ term, value }));
}

/** Whether every text of a request that matches the one value matches the other. False where that is not certain. */
export function isWithin(narrow: TermValue, wide: TermValue): boolean {
  return relate(narrow, wide, 'within');
}

/** Whether no text of a request matches both values. False where that is not certain. */
export function areApart(left: TermValue, right: TermValue): boolean {
  return relate(left, right, 'apart');
}

/** What an operator cannot read matches nothing, but of that nothing is concluded: somebody means to mend it. */
function relate(left: TermValue, right: TermValue, relation: 'within' | 'apart'): boolean {
  const [type, otherType] = [comparedType(left.term.operator), comparedType(right.term.operator)];
  if (isTextType(type) && isTextType(otherType)) {
    const [one, other] = [patternOf(left.term, left.value), patternOf(right.term, right.value)];
    if (!one || !other) return false;
    const [narrow, wide] = [
      { type, pattern: one },
      { type: otherType, pattern: other },
    ];
    return relation === 'within' ? isPatternWithin(narrow, wide) : arePatternsApart(narrow, wide);
  }
  if (type !== otherType || [left, right].some(isUnread)) return false;
  const isWithin = relation === 'within';
  switch (type) {
    case 'Numeric':
    case 'Date': {
      const read = type === 'Date' ? readInstant : readNumber;
      const [one, other] = [readInterval(left, read), readInterval(right, read)];
      if (!one || !other) return false;
      return isWithin ? isWithinInterval(one, other) : areApartIntervals(one, other);
    }
    case 'Bool':
      return (readBoolean(left.value) === readBoolean(right.value)) === isWithin;
    case 'Binary':
      return sameBytes(left.value, right.value) === isWithin;
    case 'IPAddress': {
      const [one, other] = [readIpRange(left.value), readIpRange(right.value)];
      if (!one || !other) return false;
      return isWithin ? containsRange(other, one) : !containsRange(other, one) && !containsRange(one, other);
    }
    default:
      return false;
  }
}

function isUnread({ term, value }: TermValue): boolean {
  return isUnclearValue(term.operator, value);
}

function readInterval(
  { term, value }: TermValue,
  read: (text: string) => number | undefined,
): Interval | undefined {
  const bound = read(value);
  return bound === undefined ? undefined : intervalOf(term.operator, bound);
}

function isTextType(type: ReturnType<typeof comparedType>): type is TextType {
  return type === 'String' || type === 'ARN';
}
