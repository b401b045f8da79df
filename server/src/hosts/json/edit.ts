import type { ModelEdit, NewValue } from '../../policy/edit';
import { hasGap, Template } from '../../policy/edit';
import { listOf } from '../../policy/value';
import type { List, Value } from '../../policy/value';
import { endOf, spanBetween } from '../../text/span';
import type { HostEdit } from '../text-edit';
import { compact } from './compact';
import { printInsertion } from './insertion';
import type { Desk, Printed } from './insertion';
import { readLayout } from './layout';
import type { Layout } from './layout';
import { createSnippetInk, plainInk, printValue } from './print';
import type { Lines } from './print';
import { printRemoval } from './removal';
import { printReorder } from './reorder';

/** Model edits as changes of a JSON text, apart from each other and in the order of the text. */
export function printJsonEdits(
  text: string,
  edits: readonly ModelEdit[],
  snippets: boolean,
): readonly HostEdit[] {
  const layout = readLayout(text);
  const plainly = edits.map(withoutEmptySpread);
  const removed = new Set(plainly.flatMap((each) => (each.edit === 'remove' ? [each.target] : [])));
  const snippetInk = createSnippetInk();
  return plainly
    .flatMap((edit): readonly HostEdit[] => {
      if (edit.edit === 'remove') return printRemoval(edit.target, removed, text, layout);
      if (edit.edit === 'reorder') return printReorder(edit.target, edit.items, text, layout);
      const snippet = snippets && holdsGap(edit);
      const { span, newText } = printEdit(edit, { text, layout, ink: snippet ? snippetInk : plainInk });
      return [{ offset: span.offset, length: span.length, newText, snippet }];
    })
    .sort((left, right) => left.offset - right.offset || left.length - right.length);
}

/** An item that becomes nothing is removed. */
function withoutEmptySpread(edit: ModelEdit): ModelEdit {
  return edit.edit === 'spread' && !edit.into.length && listOf(edit.target)
    ? { edit: 'remove', target: edit.target }
    : edit;
}

function printEdit(edit: Exclude<ModelEdit, { readonly edit: 'remove' | 'reorder' }>, desk: Desk): Printed {
  switch (edit.edit) {
    case 'replace': {
      const lines = desk.layout.linesAt(edit.target.offset, edit.target);
      return { span: edit.target, newText: printValue(edit.with, styleOf(desk, lines)) };
    }
    case 'compact':
      return {
        span: edit.target,
        newText: compact(desk.text.slice(edit.target.offset, endOf(edit.target))),
      };
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

function styleOf({ layout, ink }: Desk, lines: Lines | undefined) {
  return { lines, space: layout.space, ink };
}

function printSpread(target: Value, into: readonly NewValue[], desk: Desk): Printed {
  const { layout, ink } = desk;
  const list = listOf(target);
  const lines = layout.linesAt(target.offset, target);
  const style = styleOf(desk, lines);
  const one = into.length === 1 ? into[0] : undefined;
  if (one !== undefined) return { span: target, newText: printValue(one, style) };
  if (!list) return { span: target, newText: printValue(into, style) };
  if (lines && isPlain(list, layout)) return reprintList(list, target, into, lines, desk);
  const isSpread = layout.hasLineBreak(spanBetween(list.offset, target.offset));
  const separator = lines && isSpread ? `,${lines.eol}${lines.base}` : `,${layout.space}`;
  return { span: target, newText: into.map((value) => printValue(value, style)).join(ink.text(separator)) };
}

/** In a line of its own, except where the whole list stands in one. */
function printAddition(after: Value, value: NewValue, desk: Desk): Printed {
  const { layout } = desk;
  const list = listOf(after);
  const lines = list && !layout.hasLineBreak(list) ? undefined : layout.linesAt(after.offset, after);
  const gap = lines ? lines.eol + lines.base : layout.space;
  const span = spanBetween(endOf(after), endOf(after));
  return { span, newText: `,${gap}${printValue(value, styleOf(desk, lines))}` };
}

/** A list that stood in one line gets one line for each item; its other items are copied as they are written. */
function reprintList(
  list: List,
  target: Value,
  into: readonly NewValue[],
  lines: Lines,
  desk: Desk,
): Printed {
  const { ink, text } = desk;
  const inner = { ...lines, base: lines.base + lines.unit };
  const items = list.items.flatMap((item) =>
    item === target
      ? into.map((value) => printValue(value, styleOf(desk, inner)))
      : [ink.text(text.slice(item.offset, endOf(item)))],
  );
  const body = items.join(`,${lines.eol}${inner.base}`);
  return { span: list, newText: `[${lines.eol}${inner.base}${body}${lines.eol}${lines.base}]` };
}

/** Whether the list stands in one line and holds nothing but items, commas and space: a comment would be lost. */
function isPlain(list: List, layout: Layout): boolean {
  const [first] = list.items;
  const last = list.items.at(-1);
  if (!first || !last || layout.hasLineBreak(list)) return false;
  return (
    layout.isOnlySpace(spanBetween(list.offset + 1, first.offset)) &&
    layout.isOnlySpace(spanBetween(endOf(last), endOf(list) - 1)) &&
    list.items.every((item, index) => {
      const next = list.items[index + 1];
      return !next || next.offset - endOf(item) <= 3;
    })
  );
}

function holdsGap(edit: ModelEdit): boolean {
  if (edit.edit === 'replace') return hasGap(edit.with);
  if (edit.edit === 'spread') return edit.into.some(hasGap);
  if (edit.edit === 'insert' && edit.name instanceof Template) return hasGap(edit.name) || hasGap(edit.value);
  return (edit.edit === 'insert' || edit.edit === 'add') && hasGap(edit.value);
}
