import { createScanner } from 'jsonc-parser';
import type { Entry, Value } from '../../policy/value';
import { endOf } from '../../text/span';

/** An item of a list or a member of a mapping. */
export type Part = Value | Entry;

export function startOfPart(part: Part): number {
  return isEntry(part) ? part.key.offset : part.offset;
}

/** Where a comma may follow; after the colon where a member has no value yet. */
export function endOfPart(part: Part, text: string): number {
  if (!isEntry(part)) return endOf(part);
  if (part.value) return endOf(part.value);
  const end = endOf(part.key);
  return tokenAfter(text, end, ':') ?? end;
}

/** Where the comma after a part stands, comments skipped; undefined where none follows. */
export function commaAfter(part: Part, text: string): number | undefined {
  const end = tokenAfter(text, endOfPart(part, text), ',');
  return end === undefined ? undefined : end - 1;
}

export function isEntry(part: Part): part is Entry {
  return 'key' in part;
}

/** The end of the next token where it is the mark. */
function tokenAfter(text: string, offset: number, mark: string): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  scanner.scan();
  const start = scanner.getTokenOffset();
  return text[start] === mark ? start + 1 : undefined;
}
