import { isEveryAction, isKnownAction } from '../../../access/actions';
import type { Usage } from '../../../evidence/usage';
import type { Element, Statement } from '../../../policy/model';
import { unrecordedBecause } from '../../../reference/cloudtrail/recording';
import type { Action, ServiceReference } from '../../../reference/model';

/** What the records say of the actions of one statement. */
export interface StatementEvidence {
  readonly statement: Statement;
  /** Why it is left as it stands; undefined where it can be narrowed. */
  readonly left: 'no grant' | 'not known' | 'nothing used' | undefined;
  /** Granted and called. */
  readonly used: readonly Action[];
  /** Granted, never seen, and such that CloudTrail does not record by itself. */
  readonly unrecorded: readonly Action[];
  /** Granted, never seen, and CloudTrail would have recorded a call. */
  readonly unused: readonly Action[];
  /** Texts that stand for no action of the reference: nothing can be said of them, and they stay. */
  readonly unknown: readonly string[];
}

export function evidenceOf(
  statement: Statement,
  { used }: Usage,
  reference: ServiceReference,
): StatementEvidence {
  const { effect, action } = statement;
  const nothing = { statement, used: [], unrecorded: [], unused: [], unknown: [] };
  if (effect !== 'Allow' || !action) return { ...nothing, left: 'no grant' };
  if (!action.complete) return { ...nothing, left: 'not known' };
  const lists = { used: [] as Action[], unrecorded: [] as Action[], unused: [] as Action[] };
  for (const each of grantedBy(action, reference)) {
    if (used.has(each.id)) lists.used.push(each);
    else if (unrecordedBecause(each)) lists.unrecorded.push(each);
    else lists.unused.push(each);
  }
  const texts = action.negated ? [] : action.texts.map(({ value }) => value);
  const unknown = texts.filter((text) => !isKnownAction(reference, text));
  return { statement, ...lists, unknown, left: lists.used.length ? undefined : 'nothing used' };
}

/** The actions of the reference that the element stands for, all of it being known. */
function grantedBy({ negated, texts }: Element, reference: ServiceReference): readonly Action[] {
  const every = () => reference.matching('*');
  const all = texts.some(({ value }) => isEveryAction(value));
  const matched = new Set(all ? every() : texts.flatMap(({ value }) => reference.matching(value)));
  return negated ? every().filter((action) => !matched.has(action)) : [...matched];
}
