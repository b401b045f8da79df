import { comparedType } from '../../policy/operator';
import { readIpRange, writeIpRange } from '../../values/ip-range';
import { coverOf } from '../../values/range-cover';
import type { Term } from './term';
import { valuesOf } from './value-relation';
import type { TermValue } from './value-relation';

/** The values of a term, and the larger ranges of addresses that some of them make up together: they match no more. */
export function unitedValues(term: Term): readonly TermValue[] {
  const values = valuesOf(term);
  if (comparedType(term.operator) !== 'IPAddress' || values.length < 2) return values;
  const ranges = values.flatMap(({ value }) => readIpRange(value) ?? []).map((range) => ({ range }));
  const wholes = coverOf(ranges).joined.map(({ whole }) => ({ term, value: writeIpRange(whole) }));
  return [...values, ...wholes];
}
