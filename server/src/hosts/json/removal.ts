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
  if (run.next) {
    const next = startOfPart(run.next);
    if (holdsOnlyComma(spanBetween(end, next), comma, layout)) return [spanBetween(start, next)];
    return withComma(spanBetween(start, end), comma, text, layout);
  }
  if (!run.before) {
    const [own, ...others] = withComma(spanBetween(start, end), comma, text, layout);
    return own && !others.length
      ? [insideOf(holder, own, text, layout)]
      : [spanBetween(start, end), ...others];
  }
  const between = spanBetween(endOfPart(run.before, text), start);
  const commaBefore = commaAfter(run.before, text);
  if (holdsOnlyComma(between, commaBefore, layout)) return [spanBetween(between.offset, end)];
  // A trailing comma stays one, as that of the part before.
  if (comma !== undefined || commaBefore === undefined)
    return withComma(spanBetween(start, end), comma, text, layout).map((span) => wholeLine(span, text));
  return [spanBetween(commaBefore, commaBefore + 1), wholeLine(spanBetween(start, end), text)];
}

/** A run with its comma and the blanks after it; apart where a comment stands between. */
function withComma(run: Span, comma: number | undefined, text: string, layout: Layout): readonly Span[] {
  if (comma === undefined) return [run];
  let past = comma + 1;
  while (text[past] === ' ' || text[past] === '\t') past++;
  if (layout.isOnlySpace(spanBetween(endOf(run), comma))) return [spanBetween(run.offset, past)];
  return [run, spanBetween(comma, comma + 1)];
}

function holdsOnlyComma(between: Span, comma: number | undefined, layout: Layout): boolean {
  if (comma === undefined) return layout.isOnlySpace(between);
  return (
    layout.isOnlySpace(spanBetween(between.offset, comma)) &&
    layout.isOnlySpace(spanBetween(comma + 1, endOf(between)))
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

/** With the blanks before it, line break included, if the line ends with it. */
function wholeLine(span: Span, text: string): Span {
  if (!/^[ \t]*[\r\n]/.test(text.slice(endOf(span), endOf(span) + 200))) return span;
  let start = span.offset;
  while (/\s/.test(text.charAt(start - 1))) start--;
  return spanBetween(start, endOf(span));
}
