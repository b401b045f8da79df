import type { NewValue } from '../../policy/edit';
import type { Element, Statement } from '../../policy/model';
import { canBecomeSeveral } from '../../policy/value';
import { addCondition } from '../../changes/condition-edits';
import type { Fix } from '../../policy/fix';
import { join, quote } from '../../text/words';

/** A statement gets a further condition, so that it lets fewer in. */
export function addingCondition(statement: Statement, key: string, value: NewValue): readonly Fix[] {
  const edits = addCondition(statement, 'StringEquals', key, value);
  return edits
    ? [{ title: `Add a condition on ${quote(key)}`, effect: 'narrower', preferred: true, edits }]
    : [];
}

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
