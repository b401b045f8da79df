import type { Statement } from '../policy/model';
import type { Action, ServiceReference } from '../reference/model';
import { isEveryAction } from './actions';

/**
 * The actions that a statement names, each once. Undefined where they are not known, or are all that there are, or all
 * but those that it lists.
 */
export function statementActions(
  { action }: Statement,
  reference: ServiceReference,
): readonly Action[] | undefined {
  if (!action || action.negated || !action.complete) return undefined;
  const texts = action.texts.map(({ value }) => value);
  if (texts.some(isEveryAction)) return undefined;
  return [...new Set(texts.flatMap((text) => reference.matching(text)))];
}
