import { endOf } from '../../text/span';
import type { Span } from '../../text/span';
import { printable } from '../printable';

export interface Excerpt {
  readonly source: string;
  /** Blanks and carets that stand below the marked part of the source. */
  readonly mark: string;
}

/**
 * The line on which a span begins, cut to the width around it: a policy is often one line of many thousand letters.
 * A span of several lines is marked to the end of its first.
 */
export function excerptOf(text: string, span: Span, lineStart: number, width: number): Excerpt {
  const line = lineAt(text, lineStart);
  const start = Math.min(span.offset - lineStart, line.length);
  const end = Math.min(endOf(span) - lineStart, line.length);
  const from = line.length <= width ? 0 : firstShown(start, end, line.length, width);
  const to = Math.min(line.length, from + width);
  const before = blanksFor(line.slice(from, start));
  return {
    source: `${from > 0 ? '…' : ''}${show(line.slice(from, to))}${to < line.length ? '…' : ''}`,
    mark: `${from > 0 ? ' ' : ''}${before}${'^'.repeat(Math.max(1, Math.min(end, to) - start))}`,
  };
}

/** The whole mark where it fits, with what stands before it; its opening where it does not. */
function firstShown(start: number, end: number, length: number, width: number): number {
  const lead = Math.max(Math.floor(width / 6), Math.min(Math.floor(width / 3), width - (end - start)));
  return Math.max(0, Math.min(start - lead, length - width));
}

function lineAt(text: string, lineStart: number): string {
  let end = lineStart;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return text.slice(lineStart, end);
}

function show(part: string): string {
  return part.split('\t').map(printable).join('\t');
}

/** Tabs stay tabs, so that the mark stands right whatever their width is. */
function blanksFor(part: string): string {
  return part.replace(/[^\t]/g, ' ');
}
