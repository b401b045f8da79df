import { isValid, parseISO } from 'date-fns';
import { isNumber, readNumber } from './number';

/**
 * Whether the text is a date, or a date with a time, that exists. AWS asks for the forms of ISO 8601 that the W3C names;
 * the other forms of ISO 8601 (weeks, days of the year, no hyphens) and a time without a zone pass, since AWS does not
 * say that it refuses them.
 * https://www.w3.org/TR/NOTE-datetime
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date
 */
export function isDate(text: string): boolean {
  const written = text.trim().toUpperCase();
  return form.test(written) && isValid(parseISO(written));
}

/** The day, then perhaps the time, then perhaps the zone. The parser takes more: a century alone, any text for a zone. */
const form =
  /^\d{4}(?:-?(?:W\d\d(?:-?\d)?|\d{3}|\d\d(?:-?\d\d)?))?(?:T\d\d(?::?\d\d(?::?\d\d)?)?(?:[.,]\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/;

/**
 * Whether the text is a plain number, which AWS reads as the seconds since 1970. Four digits alone are a year.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date
 */
export function isEpoch(text: string): boolean {
  return isNumber(text) && !isYear(text);
}

/** Whether a year stands alone, which may as well be taken for seconds. */
export function isYear(text: string): boolean {
  return /^\d{4}$/.test(text.trim());
}

/**
 * The instant that a date or a number of seconds stands for, in milliseconds since 1970; undefined for another text. A
 * date without a time is its first moment, and what has no zone counts as UTC.
 */
export function readInstant(text: string): number | undefined {
  const written = text.trim().toUpperCase();
  if (isEpoch(written)) {
    const seconds = readNumber(written);
    return seconds === undefined ? undefined : seconds * 1_000;
  }
  if (!isDate(written)) return undefined;
  const [, time] = written.split('T', 2);
  if (time === undefined) return parseISO(`${written}T00:00Z`).getTime();
  return parseISO(/[Z+-]/.test(time) ? written : `${written}Z`).getTime();
}

/** An instant in milliseconds since 1970 as a date in UTC; undefined where it has no year of four digits. */
export function writeInstant(instant: number): string | undefined {
  const date = new Date(Math.round(instant));
  if (!isValid(date) || date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9999) return undefined;
  return date.toISOString().replace('.000Z', 'Z');
}

/** The same instant as a date in UTC; undefined where it has no year of four digits, or is finer than a millisecond. */
export function dateOfEpoch(text: string): string | undefined {
  const [, sign, seconds, fraction = ''] = /^\s*(-?)(\d{1,12})(?:\.(\d{1,3}))?\s*$/.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  return writeInstant(Number(`${sign}${seconds}${fraction.padEnd(3, '0')}`));
}

/**
 * What somebody meant who wrote a date in another form: `2026/2/1`, `2026-02-01 10:00`. Undefined where the year does not
 * come first, since day and month cannot be told apart then. A time without a zone counts as UTC.
 */
export function meantDate(text: string): string | undefined {
  const [, year = '', month = '', day = '', , hour = '', minute = '', second = '00', zone = 'Z'] =
    otherForm.exec(text.trim()) ?? [];
  if (!year) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const meant = hour ? `${date}T${hour.padStart(2, '0')}:${minute}:${second}${zone.toUpperCase()}` : date;
  return isDate(meant) ? meant : undefined;
}

const otherForm =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})((?:\s+|T)(\d{1,2}):(\d\d)(?::(\d\d))?\s*(Z|[+-]\d\d:\d\d)?)?$/i;
