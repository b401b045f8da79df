import type { ModelEdit } from '../../policy/edit';
import type { Element } from '../../policy/model';
import type { List, Text, Value } from '../../policy/value';
import { endOf } from '../../text/span';

/**
 * The texts of an element that are there whatever deployment decides: its only one, or those that stand in its list
 * themselves. What a choice brings in may not be there, and what is filled in may become anything.
 */
export function ownTexts(element: Element | undefined): readonly Text[] {
  const value = element?.entry.value;
  if (value?.type === 'list') return value.items.filter(isCertainText);
  return value && isCertainText(value) ? [value] : [];
}

export function isCertainText(value: Value): value is Text {
  return value.type === 'text' && value.certain;
}

/** What comes in the place of a text: nothing, one or several. */
export interface Replacement {
  readonly text: Text;
  readonly into: readonly string[];
}

/** The edits by which texts of one element become others, each in the place of the one that it comes for. */
export function replaceTexts(element: Element, replacements: readonly Replacement[]): readonly ModelEdit[] {
  const list = element.entry.value;
  const grows = replacements.some(({ into }) => into.length > 1);
  if (grows && list?.type === 'list' && isTight(list)) {
    const byText = new Map<Value, readonly string[]>(replacements.map(({ text, into }) => [text, into]));
    const items = list.items.flatMap((item) => byText.get(item) ?? (isCertainText(item) ? [item.value] : []));
    return [{ edit: 'replace', target: list, with: items }];
  }
  return replacements.flatMap(({ text, into }): readonly ModelEdit[] => {
    const [first, ...others] = into;
    if (first === undefined) return [{ edit: 'remove', target: text }];
    if (list === text && others.length) return [{ edit: 'replace', target: text, with: into }];
    return [
      ...(first === text.value ? [] : [{ edit: 'replace' as const, target: text, with: first }]),
      ...others.map((value) => ({ edit: 'add' as const, after: text, value })),
    ];
  });
}

/** Shorter than any comment, so none can stand between two of these. */
const commentLength = 4;

/** Whether a list of texts is written in one line without comments: it can be written anew, and in several lines. */
function isTight({ items, ...list }: List): boolean {
  const ends = [list.offset + 1, ...items.map(endOf)];
  const starts = [...items.map(({ offset }) => offset), endOf(list) - 1];
  return (
    items.every(isCertainText) && starts.every((start, index) => start - (ends[index] ?? 0) < commentLength)
  );
}
