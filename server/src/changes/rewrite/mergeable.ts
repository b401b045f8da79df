import type { PrincipalElement, Statement } from '../../policy/model';
import { listOf } from '../../policy/value';
import { contentOf, isOption } from './sameness';

/** The element that statements differ in: their values go together in one list. */
export type Differing = 'Action' | 'Resource' | 'Principal';
const elements: readonly Differing[] = ['Action', 'Resource', 'Principal'];

/** Statements that become one: the first takes in what the others list under one element. */
export interface Merge {
  readonly element: Differing;
  readonly statements: readonly Statement[];
  readonly values: readonly MergedValue[];
}

/** A value of the merged element; of principals with its type, undefined for the bare `*`. */
export interface MergedValue {
  readonly type: string | undefined;
  readonly text: string;
}

/**
 * The groups of statements that differ in one element and nothing else but their Sids: exactly one, since two would grant
 * what none of them granted, the action of the one on the resource of the other. What they differ in must list what is
 * meant, not what is left out, of which the lists do not add up. Each statement stands in one group at most.
 */
export function mergeable(statements: readonly Statement[]): readonly Merge[] {
  const taken = new Set<Statement>();
  return elements.flatMap((element) => {
    const groups = new Map<string, Statement[]>();
    for (const statement of statements) {
      if (taken.has(statement) || !canTakeIn(statement, element)) continue;
      const rest = contentOf(statement, [element]);
      if (rest === undefined) continue;
      const group = groups.get(rest);
      if (group) group.push(statement);
      else groups.set(rest, [statement]);
    }
    return [...groups.values()].flatMap((group): readonly Merge[] => {
      // Those that are alike altogether are repeated: nothing is to be merged.
      if (new Set(group.map((each) => contentOf(each))).size < 2) return [];
      for (const each of group) taken.add(each);
      return [{ element, statements: group, values: group.flatMap((each) => valuesOf(each, element)) }];
    });
  });
}

/** Whether the statement is one of a list, and the element lists texts, at least one, that are all known. */
function canTakeIn(statement: Statement, element: Differing): boolean {
  if (!statement.effect || isOption(statement.source) || !listOf(statement.source)) return false;
  const { negated, complete } = elementOf(statement, element) ?? { negated: true, complete: false };
  return !negated && complete && valuesOf(statement, element).length > 0 && isPlain(statement, element);
}

function elementOf({ action, resource, principal }: Statement, element: Differing) {
  if (element === 'Principal') return principal;
  return element === 'Action' ? action : resource;
}

function valuesOf(statement: Statement, element: Differing): readonly MergedValue[] {
  if (element === 'Principal')
    return (statement.principal?.principals ?? []).map(({ type, text }) => ({ type, text: text.value }));
  const { texts = [] } = (element === 'Action' ? statement.action : statement.resource) ?? {};
  return texts.map(({ value }) => ({ type: undefined, text: value }));
}

/** Nothing but texts: a number or a list in the list is a fault that merging would hide. */
function isPlain(statement: Statement, element: Differing): boolean {
  if (element === 'Principal') return isPlainPrincipal(statement.principal);
  const value = elementOf(statement, element)?.entry.value;
  return (
    value?.type === 'text' || (value?.type === 'list' && value.items.every(({ type }) => type === 'text'))
  );
}

/** Types with texts. The bare `*` cannot stand beside types, and nothing need be added to it. */
function isPlainPrincipal(principal: PrincipalElement | undefined): boolean {
  const value = principal?.entry.value;
  if (value?.type !== 'mapping') return false;
  const names = new Set(value.entries.map(({ name }) => name));
  return (
    names.size === value.entries.length &&
    value.entries.every(
      ({ value: texts }) =>
        texts?.type === 'text' ||
        (texts?.type === 'list' && texts.items.every(({ type }) => type === 'text')),
    )
  );
}
