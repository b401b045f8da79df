import type { ConditionOperator } from '../../../policy/operator';
import type { FoundKey } from '../../../reference/condition-keys';
import type { ServiceReference } from '../../../reference/model';

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

/** Tags and claims, `aws:PrincipalTag/account`, are named by anybody: their names tell nothing of their values. */
export function isNamedByAws(key: string): boolean {
  return !/[/.]/.test(key);
}

/** `kms:CallerAccount` holds an account, `aws:RequestedRegion` a Region. */
export function endsIn(key: string, name: string): boolean {
  return isNamedByAws(key) && key.toLowerCase().endsWith(name);
}
