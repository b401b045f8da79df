import { isLetter, isQuoted, readVariables } from '../../policy/template';
import type { WrittenVariable } from '../../policy/template';
import type { Context } from './term';

/**
 * The text as a pattern with its variables filled in; undefined where one of them has no value, so that nothing is equal
 * to the text or like it. What is filled in, and what `${*}` and `${?}` stand for, is no wildcard: a text that is to be
 * compared with the pattern must go through `literally` as well.
 *
 * A key with several values fills nothing in. AWS does not say whether a wildcard in the value of a key, or in a default,
 * counts as one; here it does not.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-no-value
 */
export function fillVariables(text: string, context: Context): string | undefined {
  if (!text.includes('${')) return text;
  let filled = '';
  let at = 0;
  for (const variable of readVariables(text)) {
    const value = valueOf(variable, context);
    if (value === undefined) return undefined;
    filled += text.slice(at, variable.start) + literally(value);
    at = variable.end;
  }
  return filled + text.slice(at);
}

/** The condition keys that the variables of a text are filled in from, lower-case. */
export function variableKeys(text: string): readonly string[] {
  if (!text.includes('${')) return [];
  return readVariables(text)
    .filter((variable) => !isLetter(variable))
    .map(keyOf);
}

/** The text with its `*` and `?` as letters that are no wildcards; IAM takes neither of these letters in a policy. */
export function literally(text: string): string {
  return text.includes('*') || text.includes('?')
    ? text.replaceAll('*', starLetter).replaceAll('?', questionMarkLetter)
    : text;
}

/** The text that `literally` was given. */
export function plainly(text: string): string {
  return text.replaceAll(starLetter, '*').replaceAll(questionMarkLetter, '?');
}

const starLetter = '\uE02A';
const questionMarkLetter = '\uE03F';

function valueOf(variable: WrittenVariable, context: Context): string | undefined {
  if (isLetter(variable)) return variable.name;
  if (!variable.closed || variable.nested) return undefined;
  const values = context.get(keyOf(variable)) ?? [];
  if (values.length) return values.length === 1 ? values[0] : undefined;
  const fallback = variable.fallback?.trim();
  return fallback !== undefined && isQuoted(fallback) ? fallback.slice(1, -1) : undefined;
}

function keyOf({ name }: WrittenVariable): string {
  return name.trim().toLowerCase();
}
