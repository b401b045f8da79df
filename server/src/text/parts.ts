import { fillPlaceholders } from './placeholders';
import { spanBetween } from './span';
import type { Span } from './span';

/**
 * The parts of an ARN, an action or a path that the offset stands in, from the outside in: what stands between two
 * colons, what of that between two slashes, a variable, and the same in it. The colon of `${aws:username}` separates
 * nothing outside of it.
 */
export function partsAt(text: string, offset: number): readonly Span[] {
  const plain = fillPlaceholders(text, (name) => '$'.repeat('${}'.length + name.length));
  const parts = [':', ':/'].map((separators) =>
    spanBetween(lastOf(plain, separators, offset), firstOf(plain, separators, offset)),
  );
  const variable = variableAt(text, offset);
  if (!variable) return parts;
  const start = variable.offset + '${'.length;
  const name = text.slice(start, variable.offset + variable.length - 1);
  const inside =
    offset >= start ? [{ offset: 0, length: name.length }, ...partsAt(name, offset - start)] : [];
  return [...parts, variable, ...inside.map((part) => ({ ...part, offset: start + part.offset }))];
}

/** Where the part begins that the offset stands in. */
function lastOf(text: string, separators: string, offset: number): number {
  let at = offset;
  while (at > 0 && !separators.includes(text.charAt(at - 1))) at--;
  return at;
}

function firstOf(text: string, separators: string, offset: number): number {
  let at = offset;
  while (at < text.length && !separators.includes(text.charAt(at))) at++;
  return at;
}

/** What opens last before the offset and closes after it; undefined where nothing does. */
function variableAt(text: string, offset: number): Span | undefined {
  const open = offset > 0 ? text.lastIndexOf('${', offset - 1) : -1;
  const close = open < 0 ? -1 : text.indexOf('}', open);
  return close >= offset ? spanBetween(open, close + 1) : undefined;
}
