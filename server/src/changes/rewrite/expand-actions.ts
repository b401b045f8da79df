import type { ModelEdit } from '../../policy/edit';
import type { Fix } from '../../policy/fix';
import type { Policy, Statement } from '../../policy/model';
import type { Text } from '../../policy/value';
import type { ServiceReference } from '../../reference/model';
import { hasWildcard } from '../../text/wildcard';
import { count, quote } from '../../text/words';
import { isOnActions, isOnWhole } from '../carets';
import type { Refactoring } from '../refactoring';
import { ownTexts, replaceTexts } from './own-texts';
import type { Replacement } from './own-texts';

/** A statement with more of them is no longer one that somebody reads, and soon one that AWS finds too large. */
const actionLimit = 250;

/**
 * Wildcards become the actions that they match today: a list that a person can look through, and to which AWS adds
 * nothing.
 */
export const expandActions: Refactoring = {
  id: 'expand-actions',
  group: 'rewrite',
  isAsked: (target) => isOnWhole(target) || isOnActions(target),
  offer({ policy, statement, target, reference }) {
    if (!statement) return whole(expandPolicy(policy, reference), 'the policy');
    const text = target.at === 'action' ? target.text : undefined;
    const one = text && expandStatement(statement, reference, (each) => each === text);
    const all = expandStatement(statement, reference);
    return [
      ...(text && one
        ? [
            {
              title: `Expand ${quote(text.value)} into the actions it matches today`,
              effect: 'same' as const,
              edits: one.edits,
            },
          ]
        : []),
      ...(one && all?.texts === 1 ? [] : whole(all, 'the statement')),
    ];
  },
};

export interface Expansion {
  readonly edits: readonly ModelEdit[];
  /** How many texts become others. */
  readonly texts: number;
}

/** Undefined where no text is to be expanded, or the statement would list more than 250. */
export function expandStatement(
  { action }: Statement,
  reference: ServiceReference,
  isAsked: (text: Text) => boolean = () => true,
): Expansion | undefined {
  if (!action) return undefined;
  const own = ownTexts(action);
  const expanded = own.filter(
    (text) => isAsked(text) && hasWildcard(text.value) && !isTooWide(text, reference),
  );
  const replacements = replacementsFor(own, expanded, reference);
  const added = replacements.reduce((sum, { into }) => sum + into.length, 0);
  if (!replacements.length || action.texts.length - replacements.length + added > actionLimit)
    return undefined;
  return { edits: replaceTexts(action, replacements), texts: replacements.length };
}

/** The wildcards of all statements of which the list does not become too long. */
export function expandPolicy({ statements }: Policy, reference: ServiceReference): Expansion | undefined {
  const expansions = statements.flatMap((statement) => expandStatement(statement, reference) ?? []);
  if (!expansions.length) return undefined;
  return {
    edits: expansions.flatMap(({ edits }) => edits),
    texts: expansions.reduce((sum, { texts }) => sum + texts, 0),
  };
}

/** A text that matches nothing stands for what AWS may add, and stays. */
function isTooWide({ value }: Text, reference: ServiceReference): boolean {
  const { length } = reference.matching(value);
  return length === 0 || length > actionLimit;
}

function replacementsFor(
  own: readonly Text[],
  expanded: readonly Text[],
  reference: ServiceReference,
): readonly Replacement[] {
  const listed = new Set(
    own.filter((text) => !expanded.includes(text)).map(({ value }) => value.toLowerCase()),
  );
  return expanded.map((text) => {
    const into = reference
      .matching(text.value)
      .map(({ id }) => id)
      .filter((id) => !listed.has(id.toLowerCase()));
    for (const id of into) listed.add(id.toLowerCase());
    return { text, into };
  });
}

function whole(expansion: Expansion | undefined, of: string): readonly Fix[] {
  if (!expansion) return [];
  const { texts, edits } = expansion;
  const title = `Expand ${count(texts, 'wildcard')} of ${of} into the actions ${texts === 1 ? 'it matches' : 'they match'} today`;
  return [{ title, effect: 'same', edits }];
}
