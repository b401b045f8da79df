import { isOpen, itemsOf } from '../../policy/value';
import type { Value } from '../../policy/value';
import { count } from '../../text/words';

/** A single value as it stands, several counted: `3 actions`; empty where neither says anything. */
export function valueDetail(value: Value | undefined, noun: string): string {
  const items = itemsOf(value);
  const [only] = items;
  if (items.length > 1) return noun && count(items.length, noun);
  if (only?.type === 'literal') return String(only.value);
  return only?.type === 'text' && !isOpen(only) ? only.value : '';
}
