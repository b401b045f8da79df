import { covers } from '../../text/covers';
import { hasWildcard, intersects } from '../../text/wildcard';
import { arnPatternFields } from './pattern';
import type { ValuePattern } from './pattern';
import { arnFieldsOf } from './value-test';

/** How the values of a condition are compared: as texts, or as ARNs, field by field. */
export type TextType = 'String' | 'ARN';

export interface TypedPattern {
  readonly type: TextType;
  readonly pattern: ValuePattern;
}

/** Whether every text that matches the one matches the other. False where that is not certain. */
export function isPatternWithin(narrow: TypedPattern, wide: TypedPattern): boolean {
  if (narrow.type === 'String')
    return wide.type === 'String'
      ? isTextWithin(narrow.pattern, wide.pattern)
      : isTextWithinArn(narrow.pattern, wide.pattern);
  if (wide.type === 'ARN') return isArnWithin(narrow.pattern, wide.pattern);
  // A star of an ARN stands for no more than a star of a text does.
  return isReadable(narrow) && isTextWithin(narrow.pattern, wide.pattern);
}

/** Whether no text matches both. False where that is not certain. */
export function arePatternsApart(left: TypedPattern, right: TypedPattern): boolean {
  if (left.type === 'ARN' && right.type === 'ARN') return areArnsApart(left.pattern, right.pattern);
  return [left, right].every(isReadable) && areTextsApart(left.pattern, right.pattern);
}

/** What is no ARN matches none, but somebody means to mend it. */
function isReadable({ type, pattern }: TypedPattern): boolean {
  return type === 'String' || arnFieldsOf(pattern.text) !== undefined;
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
  return areFieldsWithin(narrowFields, wideFields);
}

/** A star before the last field could stand for colons, which put what follows into other fields. */
function isTextWithinArn(narrow: ValuePattern, wide: ValuePattern): boolean {
  const [narrowFields, wideFields] = [arnPatternFields(narrow), arnPatternFields(wide)];
  if (narrow.ignoresCase || !narrowFields || !wideFields || !canTellLengths(narrow, wide)) return false;
  if (narrowFields[0] !== 'arn' || narrowFields.slice(0, -1).some(hasWildcard)) return false;
  return areFieldsWithin(narrowFields, wideFields);
}

function areFieldsWithin(narrow: readonly string[], wide: readonly string[]): boolean {
  return wide.every((field, index) => covers(field, narrow[index] ?? ''));
}

function areArnsApart(left: ValuePattern, right: ValuePattern): boolean {
  const [leftFields, rightFields] = [arnPatternFields(left), arnPatternFields(right)];
  if (!leftFields || !rightFields) return false;
  const [one, other] = [arnFieldsOf(left.widest) ?? [], arnFieldsOf(right.widest) ?? []];
  return one.some((field, index) => !intersects(field, other[index] ?? ''));
}
