import { comparedType } from '../../policy/operator';
import { covers } from '../../text/covers';
import { intersects } from '../../text/wildcard';
import { isBase64, sameBytes } from '../../values/base64';
import { readBoolean } from '../../values/boolean';
import { readInstant } from '../../values/date';
import { containsRange, readIpRange } from '../../values/ip-range';
import { readNumber } from '../../values/number';
import { areApartIntervals, intervalOf, isWithinInterval } from './interval';
import type { Interval } from './interval';
import { arnPatternFields, patternOf } from './pattern';
import type { ValuePattern } from './pattern';
import type { Term } from './term';
import { arnFieldsOf } from './value-test';

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
  const type = comparedType(left.term.operator);
  if (type === undefined || comparedType(right.term.operator) !== type) return false;
  const isWithin = relation === 'within';
  switch (type) {
    case 'Numeric':
    case 'Date': {
      const read = type === 'Date' ? readInstant : readNumber;
      const [one, other] = [readInterval(left, read), readInterval(right, read)];
      if (!one || !other) return false;
      return isWithin ? isWithinInterval(one, other) : areApartIntervals(one, other);
    }
    case 'Bool': {
      const [one, other] = [readBoolean(left.value), readBoolean(right.value)];
      return one !== undefined && other !== undefined && (one === other) === isWithin;
    }
    case 'Binary':
      return isBase64(left.value) && isBase64(right.value) && sameBytes(left.value, right.value) === isWithin;
    case 'IPAddress': {
      const [one, other] = [readIpRange(left.value), readIpRange(right.value)];
      if (!one || !other) return false;
      return isWithin ? containsRange(other, one) : !containsRange(other, one) && !containsRange(one, other);
    }
    case 'String':
    case 'ARN': {
      const [one, other] = [patternOf(left.term, left.value), patternOf(right.term, right.value)];
      if (!one || !other) return false;
      if (type === 'String') return isWithin ? isTextWithin(one, other) : areTextsApart(one, other);
      return isWithin ? isArnWithin(one, other) : areArnsApart(one, other);
    }
  }
}

function readInterval(
  { term, value }: TermValue,
  read: (text: string) => number | undefined,
): Interval | undefined {
  const bound = read(value);
  return bound === undefined ? undefined : intervalOf(term.operator, bound);
}

function isTextWithin(narrow: ValuePattern, wide: ValuePattern): boolean {
  if (!canTellLengths(narrow, wide)) return false;
  if (wide.ignoresCase) return covers(wide.text.toLowerCase(), narrow.text.toLowerCase());
  if (narrow.ignoresCase && /\p{L}/u.test(narrow.text)) return /^\*+$/.test(wide.text);
  if (narrow.ignoresCase && narrow.hasVariables) return /^\*+$/.test(wide.text);
  return covers(wide.text, narrow.text);
}

function areTextsApart(left: ValuePattern, right: ValuePattern): boolean {
  if (left.ignoresCase || right.ignoresCase)
    return !intersects(left.widest.toLowerCase(), right.widest.toLowerCase());
  return !intersects(left.widest, right.widest);
}

/** How long the value of a variable will be nobody knows, and `?` asks for a length. */
function canTellLengths(narrow: ValuePattern, wide: ValuePattern): boolean {
  return !narrow.hasVariables || !wide.text.includes('?') || narrow.text === wide.text;
}

function isArnWithin(narrow: ValuePattern, wide: ValuePattern): boolean {
  if (narrow.text === wide.text) return true;
  const [narrowFields, wideFields] = [arnPatternFields(narrow), arnPatternFields(wide)];
  if (!narrowFields || !wideFields || !canTellLengths(narrow, wide)) return false;
  return wideFields.every((field, index) => covers(field, narrowFields[index] ?? ''));
}

function areArnsApart(left: ValuePattern, right: ValuePattern): boolean {
  const [leftFields, rightFields] = [arnPatternFields(left), arnPatternFields(right)];
  if (!leftFields || !rightFields) return false;
  const [one, other] = [arnFieldsOf(left.widest) ?? [], arnFieldsOf(right.widest) ?? []];
  return one.some((field, index) => !intersects(field, other[index] ?? ''));
}
