import type { ModelEdit, NewValue } from '../../policy/edit';
import type { Fix } from '../../policy/fix';
import type { Policy, Statement } from '../../policy/model';
import type { Value } from '../../policy/value';
import { count, join } from '../../text/words';
import { one } from '../narrow/one';
import { isOnWhole } from '../carets';
import type { Refactoring } from '../refactoring';
import { mergeable } from './mergeable';
import type { Merge, MergedValue, Place } from './mergeable';

/**
 * Statements that differ in one element, or in the values of one condition, become one: the first, Sid and all, with what
 * the others list.
 */
export const mergeStatements: Refactoring = {
  id: 'merge-statements',
  group: 'rewrite',
  isAsked: isOnWhole,
  offer({ policy, statement }) {
    const merges = mergeable(policy.statements);
    if (!statement) return wholePolicy(policy, merges);
    return merges
      .filter(({ statements }) => statements.includes(statement))
      .map((merge): Fix => ({
        title: `Merge ${named(merge.statements)}, which differ in ${merge.place.name} alone`,
        effect: 'same',
        edits: editsOf(merge),
      }));
  },
};

/** So many statements are named. */
const nameLimit = 4;

/** `statements 1 and 3`; `7 statements`. */
function named(statements: readonly Statement[]): string {
  if (statements.length > nameLimit) return count(statements.length, 'statement');
  return `statements ${join(statements.map(({ index }) => String(index + 1)))}`;
}

function wholePolicy({ statements }: Policy, merges: readonly Merge[]): readonly Fix[] {
  if (!merges.length) return [];
  const gone = merges.reduce((sum, merge) => sum + merge.statements.length - 1, 0);
  const title = `Merge what differs in one element: ${count(statements.length, 'statement')} become ${statements.length - gone}`;
  return [{ title, effect: 'same', edits: merges.flatMap(editsOf) }];
}

function editsOf({ place, statements, values }: Merge): readonly ModelEdit[] {
  const { element, target } = place;
  const removals = statements.slice(1).map(({ source }) => ({ edit: 'remove' as const, target: source }));
  const merged =
    element === 'Principal' ? principalEdits(target, values) : textEdits(target, textsOf(values, element));
  return [...merged, ...removals];
}

/** Each text once; actions are the same in any case. */
function textsOf(values: readonly MergedValue[], element: Place['element']): readonly string[] {
  const texts = new Map<string, string>();
  for (const { text } of values) {
    const key = element === 'Action' ? text.toLowerCase() : text;
    if (!texts.has(key)) texts.set(key, text);
  }
  return [...texts.values()];
}

/** What comes is put behind what is there, which stays as it is written. */
function textEdits(target: Value, texts: readonly string[]): readonly ModelEdit[] {
  const own = new Set(target.type === 'list' ? target.items.map(valueOf) : [valueOf(target)]);
  const added = texts.filter((text) => !own.has(text));
  if (!added.length) return [];
  if (target.type !== 'list') return [{ edit: 'replace', target, with: [...own, ...added].flatMap(known) }];
  const last = target.items.at(-1);
  const text = last && valueOf(last);
  return last && text !== undefined ? [{ edit: 'spread', target: last, into: [text, ...added] }] : [];
}

function valueOf(value: Value): string | undefined {
  return value.type === 'text' ? value.value : undefined;
}

function known(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text];
}

/** Types are few and their lists short: all are written anew, in the order in which they are met. */
function principalEdits(target: Value, values: readonly MergedValue[]): readonly ModelEdit[] {
  const types = new Map<string, Set<string>>();
  for (const { type, text } of values) {
    if (type === undefined) continue;
    const texts = types.get(type);
    if (texts) texts.add(text);
    else types.set(type, new Set([text]));
  }
  const merged = Object.fromEntries(
    [...types].map(([type, texts]): [string, NewValue] => [type, one([...texts])]),
  );
  return [{ edit: 'replace', target, with: merged }];
}
