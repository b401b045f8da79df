import { comparedType } from '../../policy/operator';
import { alwaysPresentKeys } from '../../reference/global-keys';
import { readInstant, writeInstant } from '../../values/date';
import { edgesOf, readIpRange, writeIpRange } from '../../values/ip-range';
import { readNumber } from '../../values/number';
import { isSingleGlobalKey } from './presence';
import { likelyArns } from './likely-arns';
import { likelyTexts } from './likely-texts';
import type { Sought } from './sought';
import type { Context, Term } from './term';

/**
 * What to try for a key, the likeliest first; undefined stands for a request without it. One value is enough to tell
 * operators without a set prefix apart, and with several AWS does not say what those do.
 */
export function candidatesFor(
  key: string,
  sought: Sought,
  context: Context,
  isSingle: (key: string) => boolean = isSingleGlobalKey,
): readonly (readonly string[] | undefined)[] {
  const terms = [...sought.asked, ...sought.refused];
  const values = [...new Set(likelyValues(terms, sought, context))].slice(0, valueLimit);
  const alone = values.map((value) => [value]);
  const absent = alwaysPresentKeys.has(key) ? [] : [undefined];
  const isOfSets = terms.every(({ operator }) => operator.set !== undefined || operator.base === 'Null');
  const several = terms.length > 0 && isOfSets && !isSingle(key) ? severalOf(values) : [];
  return [...alone.slice(0, 3), ...absent, ...alone.slice(3), ...several];
}

const valueLimit = 60;
const pairLimit = 10;

function likelyValues(terms: readonly Term[], sought: Sought, context: Context): readonly string[] {
  const likely = [...likelyTexts(sought, context), ...likelyArns(sought, context)];
  const bounds = { numbers: new Set<number>(), instants: new Set<number>() };
  for (const { operator, values } of terms) {
    const type = comparedType(operator);
    if (type === 'Bool') likely.push('true', 'false');
    if (type === 'Binary') likely.push(...values, 'AA==');
    if (type === 'IPAddress') likely.push(...values.flatMap(likelyAddresses));
    if (type === 'Numeric') for (const value of values) addRead(bounds.numbers, readNumber(value));
    if (type === 'Date') for (const value of values) addRead(bounds.instants, readInstant(value));
  }
  likely.push(...around(bounds.numbers, 1).map(String));
  likely.push(...around(bounds.instants, dayLength).flatMap((instant) => writeInstant(instant) ?? []));
  return likely.length ? likely : ['x'];
}

const dayLength = 24 * 60 * 60 * 1_000;

function addRead(into: Set<number>, read: number | undefined): void {
  if (read !== undefined) into.add(read);
}

/** The bounds, what lies between each two, and what lies before and behind all. */
function around(bounds: ReadonlySet<number>, step: number): readonly number[] {
  const sorted = [...bounds].sort((left, right) => left - right);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const between = sorted.slice(1).map((bound, index) => ((sorted[index] ?? bound) + bound) / 2);
  return [first - step, last + step, ...sorted, ...between];
}

function likelyAddresses(text: string): readonly string[] {
  const range = readIpRange(text);
  return range ? edgesOf(range).map(writeIpRange) : [];
}

/** Each two of the likeliest, and all of these. */
function severalOf(values: readonly string[]): readonly (readonly string[])[] {
  const likeliest = values.slice(0, pairLimit);
  const pairs = likeliest.flatMap((left, index) => likeliest.slice(index + 1).map((right) => [left, right]));
  return likeliest.length > 2 ? [...pairs, likeliest] : pairs;
}
