import type { Condition, PrincipalElement, Statement } from '../../policy/model';
import { isNegated, readOperator } from '../../policy/operator';
import { listOf } from '../../policy/value';
import type { Value } from '../../policy/value';
import { contentOf, isOption } from './sameness';

/** Statements that become one: the first takes in what the others list in one place. */
export interface Merge {
  readonly place: Place;
  readonly statements: readonly Statement[];
  /** Of all of them, in their order. */
  readonly values: readonly MergedValue[];
}

/** Where statements differ: an element, or the values of one condition. */
export interface Place {
  readonly element: 'Action' | 'Resource' | 'Principal' | 'Condition';
  /** What a person calls it: `Action`, `"aws:RequestedRegion"`. */
  readonly name: string;
  /** What is listed there, in the statement that the place is of. */
  readonly target: Value;
  readonly values: readonly MergedValue[];
}

/** A value of the merged place; of principals with its type, undefined for the bare `*`. */
export interface MergedValue {
  readonly type: string | undefined;
  readonly text: string;
}

/**
 * The groups of statements that differ in one place and nothing else but their Sids: exactly one, since two would grant
 * what none of them granted, the action of the one on the resource of the other. What they differ in must list what is
 * meant, not what is left out, of which the lists do not add up. Each statement stands in one group at most.
 */
export function mergeable(statements: readonly Statement[]): readonly Merge[] {
  const taken = new Set<Statement>();
  return readers.flatMap((placesOf) => {
    const groups = new Map<string, Member[]>();
    for (const statement of statements) {
      if (taken.has(statement) || !canTakeIn(statement)) continue;
      for (const place of placesOf(statement)) {
        const rest = contentOf(statement, place.target);
        if (rest === undefined) continue;
        const group = groups.get(rest);
        if (group) group.push({ statement, place });
        else groups.set(rest, [{ statement, place }]);
      }
    }
    return [...groups.values()].flatMap((group): readonly Merge[] => {
      const free = group.filter(({ statement }) => !taken.has(statement));
      const [first] = free;
      // Those that are alike altogether are repeated: nothing is to be merged.
      if (!first || new Set(free.map(({ statement }) => contentOf(statement))).size < 2) return [];
      const merged = free.map(({ statement }) => statement);
      for (const each of merged) taken.add(each);
      return [{ place: first.place, statements: merged, values: free.flatMap(({ place }) => place.values) }];
    });
  });
}

interface Member {
  readonly statement: Statement;
  readonly place: Place;
}

/** One after the other: which statements are taken together first. */
const readers: readonly ((statement: Statement) => readonly Place[])[] = [
  ({ action }) => textsPlace('Action', action),
  ({ resource }) => textsPlace('Resource', resource),
  principalPlace,
  ({ conditions }) => conditions.flatMap(conditionPlace),
];

/** Whether the statement is one of a list. */
function canTakeIn({ effect, source }: Statement): boolean {
  return effect !== undefined && !isOption(source) && listOf(source) !== undefined;
}

function textsPlace(element: 'Action' | 'Resource', listed: Statement['action']): readonly Place[] {
  const target = listed?.entry.value;
  if (!listed || !target || listed.negated || !listed.complete || !isPlain(target)) return [];
  const values = listed.texts.map(({ value }) => ({ type: undefined, text: value }));
  return values.length ? [{ element, name: element, target, values }] : [];
}

function principalPlace({ principal }: Statement): readonly Place[] {
  const target = principal?.entry.value;
  if (!target || principal.negated || !principal.complete || !isPlainPrincipal(principal)) return [];
  const values = principal.principals.map(({ type, text }) => ({ type, text: text.value }));
  return values.length ? [{ element: 'Principal', name: 'Principal', target, values }] : [];
}

/** Only where one of the values is enough do two lists add up. */
function conditionPlace({ key, keyEntry, operator, complete }: Condition): readonly Place[] {
  const target = keyEntry.value;
  const read = readOperator(operator);
  if (!target || !complete || !isPlain(target)) return [];
  if (!read || read.base === 'Null' || read.set === 'ForAllValues' || isNegated(read)) return [];
  const values = textsIn(target).map((text) => ({ type: undefined, text }));
  return values.length ? [{ element: 'Condition', name: `"${key}"`, target, values }] : [];
}

/** Nothing but texts: a number or a list in the list is a fault that merging would hide. */
function isPlain(value: Value): boolean {
  return value.type === 'text' || (value.type === 'list' && value.items.every(({ type }) => type === 'text'));
}

function textsIn(value: Value): readonly string[] {
  return (value.type === 'list' ? value.items : [value]).flatMap((each) =>
    each.type === 'text' ? each.value : [],
  );
}

/** Types with texts. The bare `*` cannot stand beside types, and nothing need be added to it. */
function isPlainPrincipal({ entry: { value } }: PrincipalElement): boolean {
  if (value?.type !== 'mapping') return false;
  const names = new Set(value.entries.map(({ name }) => name));
  return (
    names.size === value.entries.length &&
    value.entries.every(({ value: texts }) => texts !== undefined && isPlain(texts))
  );
}
