import { listOf } from '../../policy/value';
import type { List, Mapping } from '../../policy/value';
import { endOf, spanBetween } from '../../text/span';
import type { Span } from '../../text/span';
import type { HostEdit } from '../text-edit';
import type { Layout } from './layout';
import { commaAfter, endOfPart, isEntry, startOfPart } from './parts';
import type { Part } from './parts';

/** Takes a run of neighbours out in one stretch, with the commas that they leave over; comments around it stay. */
export function printRemoval(
  target: Part,
  removed: ReadonlySet<Part>,
  text: string,
  layout: Layout,
): readonly HostEdit[] {
  const holder = isEntry(target) ? target.parent : listOf(target);
  if (!holder) return leftOut(target);
  const siblings: readonly Part[] = holder.type === 'list' ? holder.items : holder.entries;
  const at = siblings.indexOf(target);
  const before = siblings[at - 1];
  if (before && removed.has(before)) return [];
  const next = siblings.find((each, index) => index > at && !removed.has(each));
  const last = siblings[(next ? siblings.indexOf(next) : siblings.length) - 1] ?? target;
  const run = { before, first: target, last, next };
  return spansOf(run, holder, text, layout).map(({ offset, length }) => ({
    offset,
    length,
    newText: '',
    snippet: false,
  }));
}

/** An option of a template's `Fn::If` has to stay one. */
function leftOut(target: Part): readonly HostEdit[] {
  if (isEntry(target) || target.parent?.type !== 'list') return [];
  return [
    { offset: target.offset, length: target.length, newText: '{"Ref": "AWS::NoValue"}', snippet: false },
  ];
}

interface Run {
  readonly before: Part | undefined;
  readonly first: Part;
  readonly last: Part;
  readonly next: Part | undefined;
}

function spansOf(run: Run, holder: List | Mapping, text: string, layout: Layout): readonly Span[] {
  const start = startOfPart(run.first);
  const end = endOfPart(run.last, text);
  const comma = commaAfter(run.last, text);
  if (run.next) return [spanBetween(start, endBefore(run.next, { end, comma }, text, layout))];
  const past = comma === undefined ? end : comma + 1;
  if (!run.before) return [insideOf(holder, spanBetween(start, past), text, layout)];

  const between = spanBetween(endOfPart(run.before, text), start);
  const commaBefore = commaAfter(run.before, text);
  if (holdsOnlyComma(between, commaBefore, layout)) return [spanBetween(between.offset, end)];
  // A trailing comma stays one, as that of the part before.
  const own = spanBetween(lineStart(text, start, past), past);
  if (comma !== undefined || commaBefore === undefined) return [own];
  return [spanBetween(commaBefore, commaBefore + 1), own];
}

/** Up to the next part; only past the comma where a comment stands between. */
function endBefore(
  next: Part,
  { end, comma }: { readonly end: number; readonly comma: number | undefined },
  text: string,
  layout: Layout,
): number {
  if (holdsOnlyComma(spanBetween(end, startOfPart(next)), comma, layout)) return startOfPart(next);
  let past = comma === undefined ? end : comma + 1;
  while (text[past] === ' ' || text[past] === '\t') past++;
  return past;
}

function holdsOnlyComma({ offset, length }: Span, comma: number | undefined, layout: Layout): boolean {
  const whole = spanBetween(offset, offset + length);
  if (comma === undefined) return layout.isOnlySpace(whole);
  return (
    layout.isOnlySpace(spanBetween(offset, comma)) &&
    layout.isOnlySpace(spanBetween(comma + 1, offset + length))
  );
}

/** All between the brackets where only blanks are left over. */
function insideOf(holder: Span, run: Span, text: string, layout: Layout): Span {
  const inside = spanBetween(holder.offset + 1, endOf(holder) - 1);
  const isClosed = /[\]}]/.test(text.charAt(endOf(inside))) && endOf(inside) >= endOf(run);
  const isEmpty =
    isClosed &&
    layout.isOnlySpace(spanBetween(inside.offset, run.offset)) &&
    layout.isOnlySpace(spanBetween(endOf(run), endOf(inside)));
  return isEmpty ? inside : run;
}

/** Where the blanks before a part begin, line break included, if the part's line ends with it. */
function lineStart(text: string, start: number, end: number): number {
  if (!/^[ \t]*[\r\n]/.test(text.slice(end, end + 200))) return start;
  let at = start;
  while (/\s/.test(text.charAt(at - 1))) at--;
  return at;
}
