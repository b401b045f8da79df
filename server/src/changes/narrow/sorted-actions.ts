import { scopingOf } from '../../access/scope';
import type { Text } from '../../policy/value';
import type { Action, ServiceReference } from '../../reference/model';

/** The actions of a statement by whether they need `*` as resource. */
export interface SortedActions {
  readonly scopable: readonly Action[];
  /** Actions that need `*`, at times at least. */
  readonly open: readonly Action[];
  /** Texts of which no action can be scoped: they move as they are. */
  readonly openTexts: readonly Text[];
  /** Actions that need `*` and that a text stands for which also stands for others. */
  readonly mixed: readonly Action[];
}

export function sortActions(texts: readonly Text[], reference: ServiceReference): SortedActions {
  const scopable: Action[] = [];
  const open: Action[] = [];
  const openTexts: Text[] = [];
  const mixed: Action[] = [];
  for (const text of texts) {
    const actions = reference.matching(text.value);
    const needing = actions.filter((each) => scopingOf(each) !== 'always');
    open.push(...needing);
    scopable.push(...actions.filter((each) => scopingOf(each) === 'always'));
    if (actions.length && needing.length === actions.length) openTexts.push(text);
    else mixed.push(...needing);
  }
  return { scopable, open, openTexts, mixed };
}
