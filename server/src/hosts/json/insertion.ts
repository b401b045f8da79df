import type { ModelEdit } from '../../policy/edit';
import type { Mapping } from '../../policy/value';
import { endOf, spanBetween } from '../../text/span';
import type { Span } from '../../text/span';
import type { Layout } from './layout';
import { endOfPart } from './parts';
import { printMember } from './print';
import type { Ink } from './print';

export interface Desk {
  readonly text: string;
  readonly layout: Layout;
  readonly ink: Ink;
}

export interface Printed {
  readonly span: Span;
  readonly newText: string;
}

/** A member of a mapping that stands in one line is written in that line. */
export function printInsertion(
  edit: Extract<ModelEdit, { readonly edit: 'insert' }>,
  { text, layout, ink }: Desk,
): Printed {
  const { into, after, name, value } = edit;
  const first = into.entries[0];
  const sibling = after ?? first;
  if (!sibling) return printOnly(edit, { text, layout, ink });
  const spread = layout.hasLineBreak(spanBetween(into.offset, sibling.key.offset));
  const lines = spread ? layout.linesAt(sibling.key.offset, into) : undefined;
  const member = printMember(name, value, { lines, space: layout.space, ink });
  const gap = lines ? lines.eol + lines.base : layout.space;
  if (!after)
    return { span: spanBetween(sibling.key.offset, sibling.key.offset), newText: `${member},${gap}` };
  const end = endOfPart(after, text);
  return { span: spanBetween(end, end), newText: `,${gap}${member}` };
}

/** The first member of a mapping that has none; a comment in it stays before it. */
function printOnly(
  { into, name, value }: Extract<ModelEdit, { readonly edit: 'insert' }>,
  { text, layout, ink }: Desk,
): Printed {
  const lines = layout.linesAt(into.offset, into);
  const inner = lines && { ...lines, base: lines.base + lines.unit };
  const member = printMember(name, value, { lines: inner, space: layout.space, ink });
  const span = blankEnd(into, text);
  if (!lines || !inner) return { span, newText: member };
  const close = isClosed(into, text) ? lines.eol + lines.base : '';
  return { span, newText: `${lines.eol}${inner.base}${member}${close}` };
}

/** The blanks before the closing brace, or right after the opening one where it is not closed. */
function blankEnd(into: Mapping, text: string): Span {
  const start = into.offset + 1;
  if (!isClosed(into, text)) return spanBetween(start, start);
  const inside = text.slice(start, endOf(into) - 1);
  return spanBetween(start + inside.trimEnd().length, start + inside.length);
}

function isClosed(into: Mapping, text: string): boolean {
  return into.length > 1 && text[endOf(into) - 1] === '}';
}
