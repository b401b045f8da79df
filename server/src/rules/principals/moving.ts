import type { NamedPrincipal } from '../../access/principals';
import { copyOf } from '../../policy/edit';
import type { ModelEdit } from '../../policy/edit';
import { alternatives, itemsOf, listOf, member } from '../../policy/value';
import type { Entry } from '../../policy/value';

/**
 * The edits by which a principal comes to stand under another type; undefined where that cannot be written, as for one
 * that deployment picks from several.
 */
export function moving(
  { element, text, type }: NamedPrincipal,
  to: string,
): readonly ModelEdit[] | undefined {
  const from = entryOf({ element, text, type });
  if (!from) return undefined;
  const other = member(from.parent, to);
  const isAlone = itemsOf(from.value).length === 1;
  if (!other && isAlone) return [{ edit: 'rename', target: from, to }];
  const gone: ModelEdit = { edit: 'remove', target: isAlone ? from : text };
  if (!other) return [gone, { edit: 'insert', into: from.parent, after: from, name: to, value: text.value }];
  const joined = joining(other, text.value);
  return joined && [gone, joined];
}

function joining({ value }: Entry, name: string): ModelEdit | undefined {
  if (value?.type === 'list') {
    const last = value.items.at(-1);
    return last && { edit: 'add', after: last, value: name };
  }
  const copy = value?.type === 'text' ? copyOf(value) : undefined;
  return value && copy !== undefined ? { edit: 'spread', target: value, into: [copy, name] } : undefined;
}

/** The member of that type which holds the text itself or in a plain list. */
function entryOf({
  element,
  text,
  type,
}: Pick<NamedPrincipal, 'element' | 'text' | 'type'>): Entry | undefined {
  const holder = listOf(text) ?? text;
  for (const types of alternatives(element.entry.value)) {
    const entry =
      types.type === 'mapping'
        ? types.entries.find(({ name, value }) => name === type && value === holder)
        : undefined;
    if (entry) return entry;
  }
  return undefined;
}
