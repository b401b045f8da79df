import type { Fix } from '../policy/fix';
import type { Statement } from '../policy/model';
import { listOf } from '../policy/value';
import type { Entry, Mapping, Value } from '../policy/value';
import type { Span } from '../text/span';
import { quote } from '../text/words';

/** A member gets the name that was meant; nothing where another member has that name already. */
export function renaming(entry: Entry, meant: string | undefined): readonly Fix[] {
  if (meant === undefined || entry.parent.entries.some(({ name }) => name === meant)) return [];
  return [
    {
      title: `Rename ${quote(entry.name)} to ${quote(meant)}`,
      // AWS refuses the policy as it stands, so there is no access to compare with; the same holds below.
      effect: 'unknown',
      preferred: true,
      edits: [{ edit: 'rename', target: entry, to: meant }],
    },
  ];
}

export function replacing(value: Value, old: string, meant: string): Fix {
  return {
    title: `Change ${quote(old)} to ${quote(meant)}`,
    effect: 'unknown',
    preferred: true,
    edits: [{ edit: 'replace', target: value, with: meant }],
  };
}

export function removing(entry: Entry): Fix {
  return {
    title: `Remove ${quote(entry.name)}`,
    effect: 'unknown',
    edits: [{ edit: 'remove', target: entry }],
  };
}

/** For a statement that changes nothing. A policy needs a statement: the only one stays. */
export function removingStatement({ source }: Statement): readonly Fix[] {
  if ((listOf(source)?.items.length ?? 0) < 2) return [];
  return [
    {
      title: 'Remove the statement',
      effect: 'same',
      edits: [{ edit: 'remove', target: source }],
    },
  ];
}

/** Where a finding about a whole policy or statement is marked: a squiggle under all of it would say less. */
export function openingOf(mapping: Mapping): Span {
  return { offset: mapping.offset, length: 1 };
}

/** The member after which a new one reads best: the last that is there of those that usually come before it. */
export function placeAfter(mapping: Mapping, before: readonly string[]): Entry | undefined {
  return mapping.entries.findLast(({ name }) => before.includes(name));
}
