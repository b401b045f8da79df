import { isLetter, isQuoted, readVariables } from '../../policy/template';
import { takesWildcards } from '../../policy/operator';
import type { Term } from './term';
import { arnFieldsOf } from './value-test';
import { literally } from './variables';

/** A value of a condition as a pattern to compare with others. */
export interface ValuePattern {
  /** Each variable as letters that stand in no policy: the same ones for what is filled in the same way. */
  readonly text: string;
  /** The same, each variable as a star: it matches whatever the value can match. */
  readonly widest: string;
  readonly hasVariables: boolean;
  readonly ignoresCase: boolean;
}

/** Undefined for what cannot be filled in, a variable that is never closed. */
export function patternOf({ operator, variables }: Term, value: string): ValuePattern | undefined {
  const plain = takesWildcards(operator) ? (text: string) => text : literally;
  const ignoresCase = operator.base.endsWith('IgnoreCase');
  const filled = variables ? withLetters(value, plain) : plainPattern(plain(value));
  return filled && { ...filled, ignoresCase };
}

/** The same of a text with wildcards and variables that is compared in its case, as a resource is. */
export function filledPattern(text: string): FilledPattern | undefined {
  return withLetters(text, (each) => each);
}

type FilledPattern = Omit<ValuePattern, 'ignoresCase'>;

function plainPattern(text: string): FilledPattern {
  return { text, widest: text, hasVariables: false };
}

function withLetters(value: string, plain: (text: string) => string): FilledPattern | undefined {
  if (!value.includes('${')) return plainPattern(plain(value));
  let [text, widest] = ['', ''];
  let hasVariables = false;
  let at = 0;
  for (const variable of readVariables(value)) {
    const { start, end, name, fallback, closed, nested } = variable;
    if (!closed || nested) return undefined;
    const before = plain(value.slice(at, start));
    const letter = isLetter(variable) ? literally(name) : undefined;
    hasVariables ||= letter === undefined;
    text += before + (letter ?? letterFor(name, fallback));
    widest += before + (letter ?? '*');
    at = end;
  }
  const rest = plain(value.slice(at));
  return { text: text + rest, widest: widest + rest, hasVariables };
}

/**
 * What stands for a variable: its name and its default, in letters that stand in no policy, so that a star takes it in
 * and nothing else does but a variable that is filled in the same way, or as many question marks.
 */
function letterFor(name: string, fallback: string | undefined): string {
  const written = fallback?.trim();
  const shown = written !== undefined && isQuoted(written) ? written : '';
  return `${opening}${encode(name.trim().toLowerCase())}${separator}${encode(shown)}${closing}`;
}

const opening = '\uE100';
const separator = '\uE101';
const closing = '\uE102';
const firstOwnLetter = 0xe200;

/** Each letter as two of ours, one for each half of it. */
function encode(text: string): string {
  let encoded = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    encoded += String.fromCharCode(firstOwnLetter + (code >> 8), firstOwnLetter + (code & 0xff));
  }
  return encoded;
}

/** The fields of an ARN pattern; undefined where it has fewer than six, or a variable may bring colons before the last. */
export function arnPatternFields({ text }: ValuePattern): readonly string[] | undefined {
  const fields = arnFieldsOf(text);
  return fields?.slice(0, -1).some((field) => field.includes(opening)) ? undefined : fields;
}
