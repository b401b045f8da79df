import { endOf, spanBetween } from '../../text/span';
import type { Span } from '../../text/span';
import { insideQuotes } from './quotes';

/** Where the letters of a text stand in its document. */
interface Letters {
  /** The index in the text of the letter at the offset: from 0 to its length, whatever the offset. */
  indexAt(offset: number): number;
  /** Where the letters from the first index up to the second stand. */
  span(start: number, end: number): Span;
}

/** Undefined where a function gives the text, so that its letters stand nowhere. */
export function lettersOf(document: string, token: Span, text: string): Letters | undefined {
  const inside = insideQuotes(document, token);
  if (!inside) return undefined;
  const starts = startsOf(document.slice(inside.offset, endOf(inside)));
  // A text with an escape that JSON does not know is not read letter by letter.
  if (starts.length !== text.length + 1) return undefined;
  const place = (index: number) => inside.offset + (starts[index] ?? inside.length);
  return {
    indexAt(offset) {
      const after = starts.findIndex((start) => inside.offset + start > offset);
      return after < 0 ? text.length : Math.max(0, after - 1);
    },
    span: (start, end) => spanBetween(place(start), place(end)),
  };
}

/** Where each letter begins, and where the last one ends: `\n` and `\u0041` are one each. */
function startsOf(written: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < written.length;) {
    at += written[at] !== '\\' ? 1 : written[at + 1] === 'u' ? 6 : 2;
    starts.push(Math.min(at, written.length));
  }
  return starts;
}
