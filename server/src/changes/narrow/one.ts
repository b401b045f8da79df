import type { NewValue } from '../../policy/edit';

/** An element of one text is that text, as people write it. */
export function one(values: readonly NewValue[]): NewValue {
  const only = values.length === 1 ? values[0] : undefined;
  return only ?? values;
}
