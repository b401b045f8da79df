import type { Entry, Path, Value } from '../../server/src/policy/value';
import { endOf } from '../../server/src/text/span';
import type { Span } from '../../server/src/text/span';

/** Every value of a tree, the outermost first; the options of a choice are values too. */
export function valuesOf(root: Value | undefined): readonly Value[] {
  const all: Value[] = root ? [root] : [];
  for (const value of all) {
    if (value.type === 'list') all.push(...value.items);
    else if (value.type === 'choice') all.push(...value.options);
    else if (value.type === 'mapping')
      for (const entry of value.entries) if (entry.value) all.push(entry.value);
  }
  return all;
}

export function entriesOf(root: Value | undefined): readonly Entry[] {
  return valuesOf(root).flatMap((value) => (value.type === 'mapping' ? value.entries : []));
}

/** What stands at a path of plain data; undefined where nothing does. */
export function dataAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string, unknown>)[step]
        : undefined,
    data,
  );
}

/** A tree as plain data, for a comparison: what is not known stands as `<type>`, a text in parts as `<text>`. */
export function plain(value: Value | undefined): unknown {
  if (!value) return undefined;
  switch (value.type) {
    case 'text':
      return value.certain ? value.value : `<${value.value}>`;
    case 'literal':
      return value.value;
    case 'list':
      return value.items.map(plain);
    case 'mapping':
      return Object.fromEntries(value.entries.map((entry) => [entry.name, plain(entry.value)]));
    case 'choice':
      return { choice: value.options.map(plain) };
    default:
      return `<${value.type}>`;
  }
}

export function liesIn({ offset, length }: Span, text: string): boolean {
  return offset >= 0 && length >= 0 && offset + length <= text.length;
}

/** What is wrong with a tree: spans outside the text or the parent, siblings out of order; empty where nothing is. */
export function faultsIn(text: string, root: Value | undefined): string {
  const inside = (inner: Span, outer: Span) => inner.offset >= outer.offset && endOf(inner) <= endOf(outer);
  for (const value of valuesOf(root)) {
    const name = `${value.type} at ${value.offset}`;
    if (!liesIn(value, text)) return `${name} outside the text`;
    if (value.parent && !inside(value, value.parent)) return `${name} outside its parent`;
    if (value.type !== 'mapping' && value.type !== 'list') continue;
    const parts =
      value.type === 'list'
        ? value.items
        : value.entries.flatMap(({ key, value }) => (value ? [key, value] : [key]));
    let at = value.offset + 1;
    for (const part of parts) {
      if (part.offset < at || endOf(part) > endOf(value)) return `${name} holds a part out of order`;
      at = endOf(part);
    }
    if (value.type === 'mapping')
      for (const { key, parent } of value.entries)
        if (parent !== value || text[key.offset] !== '"') return `${name} has a stray name`;
  }
  return '';
}
