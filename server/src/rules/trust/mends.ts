import type { Element } from '../../policy/model';
import { canBecomeSeveral } from '../../policy/value';
import type { Fix } from '../../policy/fix';
import { join, quote } from '../../text/words';

/**
 * A statement's actions get further ones behind the last. Only for a statement that has no effect for want of these,
 * so that there is no access to compare with.
 */
export function addingActions({ texts }: Element, missing: readonly string[]): readonly Fix[] {
  const last = texts.at(-1);
  if (!last || !canBecomeSeveral(last)) return [];
  return [
    {
      title: `Add ${join(missing.map(quote))}`,
      effect: 'unknown',
      preferred: true,
      edits: [{ edit: 'spread', target: last, into: [last.value, ...missing] }],
    },
  ];
}
