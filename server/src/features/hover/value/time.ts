import { code } from '../../markdown';
import type { ComparedValue } from './compared';

/** Points in time: ISO 8601, or seconds since 1970. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date */
export function timeTexts({ text }: ComparedValue): readonly string[] {
  if (text.includes('${')) return [];
  if (/^\d{1,12}$/.test(text) && Number(text) > latestYear) {
    const moment = momentText(Number(text) * 1_000);
    return moment === undefined ? [] : [`${moment}, as seconds since 1970.`];
  }
  if (/^\d{4}$/.test(text)) return [`The beginning of the year ${text}, UTC.`];
  const isDate =
    /^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/.test(text);
  const moment = isDate ? momentText(Date.parse(withZone(text))) : undefined;
  return [
    moment === undefined
      ? `${code(text)} is no point in time: those are written \`2026-01-31T23:59:59Z\`.`
      : `${moment}.`,
  ];
}

/** Four digits are a year. */
const latestYear = 9_999;

/** A time without a zone is one of UTC, and not of where this runs. */
function withZone(text: string): string {
  return /T/.test(text) && !/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? `${text}Z` : text;
}

/** `31 January 2026, 23:59:59 UTC`. */
function momentText(milliseconds: number): string | undefined {
  if (Number.isNaN(milliseconds) || Math.abs(milliseconds) > 8.64e15) return undefined;
  const date = new Date(milliseconds);
  const [, time = ''] = date.toISOString().split('T');
  const month = months[date.getUTCMonth()] ?? '';
  return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}, ${time.slice(0, 8)} UTC`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
