import type { List, Value } from '../../policy/value';
import { endOf, spanBetween } from '../../text/span';
import type { HostEdit } from '../text-edit';
import type { Layout } from './layout';
import { commaAfter } from './parts';

/**
 * The items of a list change places, each as it is written. Comments go along with the item before or below which they
 * stand, which can be told where each item has lines of its own; where it cannot, all stays as it is.
 */
export function printReorder(
  list: List,
  items: readonly Value[],
  text: string,
  layout: Layout,
): readonly HostEdit[] {
  if (items.every((item, index) => item === list.items[index])) return [];
  return isPlain(list, text, layout) ? exchange(list, items, text) : moveLines(list, items, text, layout);
}

/** Nothing but commas and blanks stands between the items. */
function isPlain({ items }: List, text: string, layout: Layout): boolean {
  return items.every((item, index) => {
    const next = items[index + 1];
    const comma = commaAfter(item, text);
    if (!next) return true;
    if (comma === undefined) return false;
    return (
      layout.isOnlySpace(spanBetween(endOf(item), comma)) &&
      layout.isOnlySpace(spanBetween(comma + 1, next.offset))
    );
  });
}

/** What stands between two items stays between those that come there. */
function exchange(list: List, items: readonly Value[], text: string): readonly HostEdit[] {
  return items.flatMap((item, index): readonly HostEdit[] => {
    const place = list.items[index];
    if (!place || place === item) return [];
    return [{ ...sizeOf(place), newText: text.slice(item.offset, endOf(item)), snippet: false }];
  });
}

function sizeOf({ offset, length }: Value) {
  return { offset, length };
}

/** The lines of an item: those with the comments above it, and its own without the comma. */
interface Lines {
  readonly start: number;
  readonly end: number;
  /** From the start through the item, and what follows in its last line, comma left out. */
  readonly before: string;
  readonly behind: string;
}

function moveLines(list: List, items: readonly Value[], text: string, layout: Layout): readonly HostEdit[] {
  const lines = new Map<Value, Lines>();
  let from = list.offset + 1;
  for (const item of list.items) {
    const own = linesOf(item, from, text, layout);
    if (!own || own.end >= endOf(list)) return [];
    lines.set(item, own);
    from = own.end;
  }
  const places = list.items.flatMap((item) => lines.get(item) ?? []);
  const last = list.items.at(-1);
  const hasLastComma = last !== undefined && commaAfter(last, text) !== undefined;
  return places.flatMap((place, index): readonly HostEdit[] => {
    const item = items[index];
    const own = item && lines.get(item);
    if (!own) return [];
    const comma = index < places.length - 1 || hasLastComma ? ',' : '';
    const newText = own.before + comma + own.behind;
    if (newText === text.slice(place.start, place.end)) return [];
    return [{ offset: place.start, length: place.end - place.start, newText, snippet: false }];
  });
}

/** Undefined where the item does not begin and end in lines of its own. */
function linesOf(item: Value, from: number, text: string, layout: Layout): Lines | undefined {
  const start = lineEnd(text, from);
  const end = lineEnd(text, endOf(item));
  if (start >= item.offset || (from > 0 && !isLineRest(text.slice(from, start)))) return undefined;
  const comma = commaAfter(item, text);
  if (comma !== undefined && comma > end) return undefined;
  const behind = text.slice(endOf(item), end);
  const rest =
    comma === undefined
      ? behind
      : behind.slice(0, comma - endOf(item)) + behind.slice(comma - endOf(item) + 1);
  if (!isLineRest(rest) || layout.hasLineBreak(spanBetween(endOf(item), end))) return undefined;
  return { start, end, before: text.slice(start, endOf(item)), behind: rest };
}

/** Whether a line can end so: with blanks, and comments that end in it. */
function isLineRest(rest: string): boolean {
  return /^\s*(?:\/\*(?:(?!\*\/).)*\*\/\s*)*(?:\/\/.*)?$/.test(rest);
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}
