import { readIpRange } from '../../values/ip-range';
import type { WrittenRange } from '../../values/ip-range';
import type { PolicyContext } from '../rule';
import { conditionsComparing, knownValues } from './known';
import type { TypedCondition } from './known';
import type { PlainValue } from './plain';

export interface IpCondition {
  readonly use: TypedCondition;
  readonly values: readonly IpValue[];
  /** Those of them that are a range. */
  readonly ranges: readonly RangeValue[];
}

export interface IpValue extends PlainValue {
  /** Undefined where the value is no address and no range. */
  readonly range: WrittenRange | undefined;
}

export interface RangeValue extends PlainValue {
  readonly range: WrittenRange;
}

/** The conditions that compare addresses, with their values read. For rules: `context.once(ipConditions)`. */
export function ipConditions(context: PolicyContext): readonly IpCondition[] {
  const { statements } = context.policy;
  if (!statements.some(({ conditions }) => conditions.some(({ operator }) => /ipaddress/i.test(operator))))
    return [];
  return conditionsComparing({ once: (read) => read(context) }, 'IPAddress').map((use) => {
    const values = knownValues(use.condition).map((value): IpValue => ({
      ...value,
      range: readIpRange(value.text),
    }));
    return { use, values, ranges: values.filter((value): value is RangeValue => value.range !== undefined) };
  });
}
