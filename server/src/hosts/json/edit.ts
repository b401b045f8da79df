import type { ModelEdit, NewValue } from '../../policy/edit';
import { Template } from '../../policy/edit';
import type { Entry, List, Value } from '../../policy/value';
import { endOf, spanBetween } from '../../text/span';
import type { Span } from '../../text/span';
import type { HostEdit } from '../text-edit';
import { readLayout } from './layout';
import type { Layout } from './layout';
import { createSnippetInk, plainInk, printMember, printValue } from './print';
import type { Ink, Lines } from './print';

/** Model edits as changes of a JSON text, apart from each other and in the order of the text. */
export function printJsonEdits(
  text: string,
  edits: readonly ModelEdit[],
  snippets: boolean,
): readonly HostEdit[] {
  const layout = readLayout(text);
  const removed = new Set(edits.flatMap((each) => (each.edit === 'remove' ? [each.target] : [])));
  const snippetInk = createSnippetInk();
  return edits
    .flatMap((edit): readonly HostEdit[] => {
      if (edit.edit === 'remove') return printRemoval(edit.target, removed);
      const snippet = snippets && holdsGap(edit);
      const { span, newText } = printEdit(edit, { text, layout, ink: snippet ? snippetInk : plainInk });
      return [{ offset: span.offset, length: span.length, newText, snippet }];
    })
    .sort((left, right) => left.offset - right.offset);
}

interface Desk {
  readonly text: string;
  readonly layout: Layout;
  readonly ink: Ink;
}

interface Printed {
  readonly span: Span;
  readonly newText: string;
}

function printEdit(edit: Exclude<ModelEdit, { readonly edit: 'remove' }>, desk: Desk): Printed {
  switch (edit.edit) {
    case 'replace': {
      const lines = desk.layout.linesAt(edit.target.offset, edit.target);
      return { span: edit.target, newText: printValue(edit.with, { lines, ink: desk.ink }) };
    }
    case 'rename':
      return { span: edit.target.key, newText: desk.ink.text(JSON.stringify(edit.to)) };
    case 'spread':
      return printSpread(edit.target, edit.into, desk);
    case 'add':
      return printAddition(edit.after, edit.value, desk);
    case 'insert':
      return printInsertion(edit, desk);
  }
}

function printSpread(target: Value, into: readonly NewValue[], { layout, ink, text }: Desk): Printed {
  const list = target.parent?.type === 'list' ? target.parent : undefined;
  const lines = layout.linesAt(target.offset, target);
  const one = into.length === 1 ? into[0] : undefined;
  if (one !== undefined) return { span: target, newText: printValue(one, { lines, ink }) };
  if (!list) return { span: target, newText: printValue(into, { lines, ink }) };
  if (lines && !layout.hasLineBreak(spanBetween(list.offset, target.offset)) && isPlain(list, layout)) {
    return reprintList(list, target, into, lines, { layout, ink, text });
  }
  const separator = lines ? `,${lines.eol}${lines.base}` : ',';
  return {
    span: target,
    newText: into.map((value) => printValue(value, { lines, ink })).join(ink.text(separator)),
  };
}

function printAddition(after: Value, value: NewValue, { layout, ink }: Desk): Printed {
  const lines = layout.linesAt(after.offset, after);
  const span = spanBetween(endOf(after), endOf(after));
  return { span, newText: `,${lines ? lines.eol + lines.base : ''}${printValue(value, { lines, ink })}` };
}

/** A list that stood in one line gets one line for each item; its other items are copied as they are written. */
function reprintList(
  list: List,
  target: Value,
  into: readonly NewValue[],
  lines: Lines,
  { ink, text }: Desk,
): Printed {
  const inner = { ...lines, base: lines.base + lines.unit };
  const items = list.items.flatMap((item) =>
    item === target
      ? into.map((value) => printValue(value, { lines: inner, ink }))
      : [ink.text(text.slice(item.offset, endOf(item)))],
  );
  const body = items.join(`,${lines.eol}${inner.base}`);
  return { span: list, newText: `[${lines.eol}${inner.base}${body}${lines.eol}${lines.base}]` };
}

/** Whether nothing but commas and space stands between the items: a comment would be lost. */
function isPlain(list: List, layout: Layout): boolean {
  const last = list.items.at(-1);
  return (
    !layout.hasLineBreak(list) &&
    list.items.every((item, index) => {
      const next = list.items[index + 1];
      return !next || next.offset - endOf(item) <= 3;
    }) &&
    (!last || layout.isOnlySpace(spanBetween(endOf(last), endOf(list) - 1)))
  );
}

function printInsertion(
  { into, after, name, value }: Extract<ModelEdit, { readonly edit: 'insert' }>,
  { layout, ink }: Desk,
): Printed {
  const first = into.entries[0];
  const sibling = after ?? first;
  const spread = sibling ? layout.hasLineBreak(spanBetween(into.offset, sibling.key.offset)) : true;
  const outer = layout.linesAt(sibling?.key.offset ?? into.offset, into);
  const lines = spread ? outer : undefined;
  const style = { lines: sibling || !outer ? outer : { ...outer, base: outer.base + outer.unit }, ink };
  const member = printMember(name, value, style);
  if (!sibling) {
    const span = spanBetween(into.offset + 1, endOf(into) - 1);
    if (!lines) return { span, newText: member };
    return { span, newText: `${lines.eol}${lines.base}${lines.unit}${member}${lines.eol}${lines.base}` };
  }
  const gap = lines ? lines.eol + lines.base : outer ? ' ' : '';
  if (after) return { span: spanBetween(entryEnd(after), entryEnd(after)), newText: `,${gap}${member}` };
  return { span: spanBetween(sibling.key.offset, sibling.key.offset), newText: `${member},${gap}` };
}

/** Takes a run of neighbours out in one stretch, with the commas that they leave over. */
function printRemoval(target: Value | Entry, removed: ReadonlySet<Value | Entry>): readonly HostEdit[] {
  const siblings: readonly (Value | Entry)[] | undefined = siblingsOf(target);
  if (!siblings) return [];
  const at = siblings.indexOf(target);
  const before = siblings[at - 1];
  if (before && removed.has(before)) return [];
  let end = at;
  while (end < siblings.length && removed.has(siblings[end] as Value | Entry)) end++;
  const next = siblings[end];
  const last = siblings[end - 1] ?? target;
  const span = next
    ? spanBetween(startOf(target), startOf(next))
    : spanBetween(before ? endOfPart(before) : startOf(target), endOfPart(last));
  return [{ offset: span.offset, length: span.length, newText: '', snippet: false }];
}

function siblingsOf(target: Value | Entry): readonly (Value | Entry)[] | undefined {
  if ('key' in target) return target.parent.entries;
  if (target.parent?.type === 'list') return target.parent.items;
  return undefined;
}

function startOf(part: Value | Entry): number {
  return 'key' in part ? part.key.offset : part.offset;
}

function endOfPart(part: Value | Entry): number {
  return 'key' in part ? entryEnd(part) : endOf(part);
}

function entryEnd(entry: Entry): number {
  return endOf(entry.value ?? entry.key);
}

function holdsGap(edit: ModelEdit): boolean {
  if (edit.edit === 'replace') return hasGap(edit.with);
  if (edit.edit === 'spread') return edit.into.some(hasGap);
  return (edit.edit === 'insert' || edit.edit === 'add') && hasGap(edit.value);
}

function hasGap(value: NewValue): boolean {
  if (value instanceof Template) return value.parts.some((part) => typeof part !== 'string');
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((each) => hasGap(each as NewValue));
}
