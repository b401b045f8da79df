import { endOf, spanBetween } from '../../text/span';
import type { Span } from '../../text/span';

/** Where the letters of a text or a name stand, without its quotes; undefined where a function gives the text. */
export function insideQuotes(text: string, span: Span): Span | undefined {
  if (text[span.offset] !== '"' || !span.length) return undefined;
  const start = span.offset + 1;
  const end = endOf(span);
  return spanBetween(start, end > start && text[end - 1] === '"' ? end - 1 : end);
}
