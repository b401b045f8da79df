import { endOf } from '../../text/span';
import type { Span } from '../../text/span';
import { printable } from '../printable';

export interface Excerpt {
  readonly source: string;
  /** Blanks and carets that stand below the marked part of the source. */
  readonly mark: string;
}

/**
 * The line on which a span begins, cut to the width around it: a policy is often one line of many thousand letters,
 * with as many findings, so nothing here looks at more of the line than it shows.
 * A span of several lines is marked to the end of its first.
 */
export function excerptOf(text: string, span: Span, lineStart: number, width: number): Excerpt {
  const furthest = Math.min(text.length, span.offset + width);
  const lineEnd = endOfLine(text, span.offset, furthest);
  const markEnd = Math.min(endOf(span), lineEnd);
  const goesOn = lineEnd === furthest && furthest < text.length && !isLineEnd(text, furthest);
  const whole = !goesOn && lineEnd - lineStart <= width;
  const from = whole
    ? lineStart
    : Math.max(lineStart, Math.min(span.offset - lead(markEnd - span.offset, width), lineEnd - width));
  const to = Math.min(lineEnd, from + width);
  const before = from > lineStart ? '…' : '';
  const after = goesOn || to < lineEnd ? '…' : '';
  return {
    source: before + show(text.slice(from, to)) + after,
    mark:
      blanksFor(before + text.slice(from, span.offset)) +
      '^'.repeat(Math.max(1, Math.min(markEnd, to) - span.offset)),
  };
}

/** How much stands before a mark: as much as leaves room for all of it, yet never little. */
function lead(markLength: number, width: number): number {
  return Math.max(Math.floor(width / 6), Math.min(Math.floor(width / 3), width - markLength));
}

function endOfLine(text: string, from: number, furthest: number): number {
  let end = from;
  while (end < furthest && !isLineEnd(text, end)) end++;
  return end;
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

function show(part: string): string {
  return part.split('\t').map(printable).join('\t');
}

/** Tabs stay tabs, so that the mark stands right whatever their width is. */
function blanksFor(part: string): string {
  return part.replace(/[^\t]/g, ' ');
}
