import { createActionTest } from '../../access/action-test';
import type { ModelEdit } from '../../policy/edit';
import { canBecomeSeveral, listOf, textsBeside } from '../../policy/value';
import type { Text } from '../../policy/value';
import type { Action, ServiceReference } from '../../reference/model';
import type { Refusal } from './messages';
import type { Scope } from './scope';

/** A list longer than this is soon one that AWS finds too large. */
const actionLimit = 400;

/**
 * The edits after which a statement lists, of what there was to choose from, the actions that were chosen: what was given
 * up goes from every text that stands for it, what came on top goes to the text at the caret, and all else stays as it is
 * written.
 */
export function chooseActions(
  { statement, element, text, actions }: Scope,
  ids: readonly string[],
  reference: ServiceReference,
): readonly ModelEdit[] | Refusal {
  const chosen = new Set(ids);
  const texts = element.texts.filter(({ certain }) => certain);
  const isListed = createActionTest(texts);
  const given = new Set(actions.filter((each) => isListed(each) && !chosen.has(each.id)));
  const more = actions.filter((each) => chosen.has(each.id) && !isListed(each)).map(({ id }) => id);
  const touched = texts.filter(({ value }) => reference.matching(value).some((each) => given.has(each)));
  const rest = restOf(touched, given, reference, statement.source);

  const holder = more.length ? (text ?? texts.findLast(canBecomeSeveral)) : undefined;
  if (more.length && !holder) return 'no place';
  const rewritten = new Map<Text, readonly string[]>(rest);
  if (holder) rewritten.set(holder, [...(rest.get(holder) ?? [holder.value]), ...more]);
  const isEmpty =
    element.complete &&
    texts.length === element.texts.length &&
    texts.every((each) => rewritten.get(each)?.length === 0);
  if (isEmpty) return 'empty';
  const entries = [...rewritten];
  if (entries.some(([, into]) => into.length > actionLimit)) return 'too long';
  if (entries.some(([target, into]) => !fits(target, into))) return 'no place';
  return entries.map(([target, into]) => ({ edit: 'spread' as const, target, into }));
}

/** Nothing fits where a list is, several where one may become several. */
function fits(target: Text, into: readonly string[]): boolean {
  if (into.length === 1) return true;
  return into.length ? canBecomeSeveral(target) : listOf(target) !== undefined;
}

/** What stays of each text: each action once, and none that an entry beside it says anyway. */
function restOf(
  touched: readonly Text[],
  given: ReadonlySet<Action>,
  reference: ServiceReference,
  within: Scope['statement']['source'],
): ReadonlyMap<Text, readonly string[]> {
  const rest = new Map<Text, readonly string[]>();
  for (const text of touched) {
    const beside = textsBeside(text, within);
    const isSaid = createActionTest(beside.filter((each) => each.certain && !touched.includes(each)));
    const written = new Set(beside.flatMap((each) => rest.get(each) ?? []));
    const kept = reference
      .matching(text.value)
      .filter((each) => !given.has(each) && !isSaid(each) && !written.has(each.id));
    rest.set(
      text,
      kept.map(({ id }) => id),
    );
  }
  return rest;
}
