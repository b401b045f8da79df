import type { SelectionRange } from 'vscode-languageserver-types';
import { insideQuotes } from '../hosts/json/quotes';
import type { Entry, Value } from '../policy/value';
import type { Snapshot } from '../snapshot';
import { partsAt } from '../text/parts';
import { endOf, spanBetween, touches } from '../text/span';
import type { Span } from '../text/span';

export type SelectionSource = Pick<Snapshot, 'text' | 'file' | 'positions'>;

/**
 * How a selection grows at each offset: a part of a text, the text, its quotes, the list, the element, the statement,
 * `Statement`, the policy, what holds it, the document. One answer for each offset, whatever stands there.
 */
export function selectionRanges(source: SelectionSource, offsets: readonly number[]): SelectionRange[] {
  const whole = { offset: 0, length: source.text.length };
  return offsets.map((offset) => {
    let selection: SelectionRange = { range: source.positions().range(whole) };
    let outer = whole;
    for (const span of spansAt(source, offset)) {
      if (!isWithin(span, outer) || !touches(span, offset)) continue;
      selection = { range: source.positions().range(span), parent: selection };
      outer = span;
    }
    return selection;
  });
}

function isWithin(inner: Span, outer: Span): boolean {
  return (
    inner.length > 0 &&
    inner.length < outer.length &&
    inner.offset >= outer.offset &&
    endOf(inner) <= endOf(outer)
  );
}

/** From the outside in; one may be the same as the one before. */
function* spansAt({ text, file }: SelectionSource, offset: number): Iterable<Span> {
  const policy = file.policies.find((each) => touches(each, offset));
  let at = policy && rootOf(policy.source);
  while (at) {
    yield at;
    if (at.type === 'mapping') {
      const entry: Entry | undefined = at.entries.find((each) => touches(spanOf(each), offset));
      if (!entry) return;
      yield spanOf(entry);
      if (touches(entry.key, offset)) {
        yield* spansOfText(text, entry.key, offset);
        return;
      }
      at = entry.value && touches(entry.value, offset) ? entry.value : undefined;
    } else if (at.type === 'list') at = at.items.find((item) => touches(item, offset));
    else if (at.type === 'choice') at = at.options.find((option) => touches(option, offset));
    else {
      if (at.type === 'text') yield* spansOfText(text, at, offset);
      return;
    }
  }
}

function rootOf(value: Value): Value {
  let at = value;
  while (at.parent) at = at.parent;
  return at;
}

function spanOf({ key, value }: Entry): Span {
  return spanBetween(key.offset, endOf(value ?? key));
}

function* spansOfText(text: string, span: Span, offset: number): Iterable<Span> {
  yield span;
  const inside = insideQuotes(text, span);
  if (!inside || !touches(inside, offset)) return;
  yield inside;
  const parts = partsAt(text.slice(inside.offset, endOf(inside)), offset - inside.offset);
  for (const part of parts) yield { ...part, offset: inside.offset + part.offset };
}
