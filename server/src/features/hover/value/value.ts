import type { ConditionOperator } from '../../../policy/operator';
import { valueType } from '../../../reference/condition-keys';
import type { FoundKey } from '../../../reference/condition-keys';
import type { ServiceReference } from '../../../reference/model';
import { addressTexts } from './address';
import { arnTexts } from './arn';
import { idTexts } from './id';
import { numberTexts } from './number';
import { organizationTexts } from './organization';
import { subjectTexts } from './subject';
import { timeTexts } from './time';

/** A value that a condition compares with a key. */
export interface ComparedValue {
  readonly text: string;
  /** As the statement writes it. */
  readonly key: string;
  readonly found: FoundKey | undefined;
  readonly operator: ConditionOperator | undefined;
  readonly reference: ServiceReference;
  /** Where in the text somebody points; undefined where that is not known. */
  readonly index: number | undefined;
}

/** What a value is by itself: an account, a range of addresses, a point in time. Empty where it speaks for itself. */
export function valueTexts(value: ComparedValue): readonly string[] {
  const { operator, found } = value;
  if (operator?.base === 'Null') return [];
  const type = found && valueType(found.key);
  if (type === 'IPAddress' || operator?.base.endsWith('IpAddress')) return addressTexts(value);
  if (type === 'Date' || operator?.base.startsWith('Date')) return timeTexts(value);
  if (type === 'Numeric' || operator?.base.startsWith('Numeric')) return numberTexts(value);
  for (const texts of [organizationTexts, subjectTexts, idTexts, arnTexts]) {
    const found = texts(value);
    if (found.length) return found;
  }
  return [];
}
