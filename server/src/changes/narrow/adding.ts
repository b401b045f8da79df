import { Template } from '../../policy/edit';
import type { NewValue } from '../../policy/edit';
import type { Fix } from '../../policy/fix';
import type { Statement } from '../../policy/model';
import { quote } from '../../text/words';
import { addConditions } from '../condition-edits';
import type { NewCondition } from '../condition-edits';

/**
 * An `Allow` gets a further condition, or several that go together. None for other statements: a `Deny` with one more
 * condition denies less. The title names what a person need not fill in; the first condition stands for the others.
 */
export function addingConditions(
  statement: Statement,
  conditions: readonly NewCondition[],
  more: { readonly preferred?: boolean; readonly says?: string } = {},
): readonly Fix[] {
  const { preferred = false, says } = more;
  const [first] = conditions;
  const edits = statement.effect === 'Allow' ? addConditions(statement, conditions) : undefined;
  if (!first || !edits) return [];
  const title = `Add a condition on ${keyIn(first)}${valueIn(first.value)}${says === undefined ? '' : `, ${says}`}`;
  return [{ title, effect: 'narrower', ...(preferred && { preferred }), edits }];
}

export function addingCondition(
  statement: Statement,
  condition: NewCondition,
  more?: Parameters<typeof addingConditions>[2],
): readonly Fix[] {
  return addingConditions(statement, [condition], more);
}

/** As a title names it: `"aws:ResourceTag/…"`. */
export function keyIn({ key }: NewCondition): string {
  if (!(key instanceof Template)) return quote(key);
  return quote(key.parts.map((part) => (typeof part === 'string' ? part : '…')).join(''));
}

function valueIn(value: NewValue): string {
  return typeof value === 'string' ? `: ${quote(value)}` : '';
}
