import type { Patience } from '../../text/covers';
import { covers } from '../../text/covers';

/** Finds who has a pattern that covers a text, without asking everybody. */
export interface CoverLookup<T> {
  covering(text: string, patience: Patience): readonly T[];
}

/**
 * A pattern that covers a text begins, up to its first wildcard, as the text does: it is looked up by that. An owner
 * without texts may cover anything.
 */
export function createCoverLookup<T>(
  owners: readonly T[],
  textsOf: (owner: T) => readonly string[] | undefined,
): CoverLookup<T> {
  const byHead = new Map<string, Map<string, T[]>>();
  const open: T[] = [];
  for (const owner of owners) {
    const texts = textsOf(owner);
    if (!texts) open.push(owner);
    for (const text of texts ?? []) add(byHead, text, owner);
  }
  const lengths = [...new Set([...byHead.keys()].map(({ length }) => length))];
  return {
    covering(text, patience) {
      const head = headOf(text);
      const found = new Set(open);
      for (const length of lengths) {
        const list = length > head.length ? undefined : byHead.get(head.slice(0, length));
        for (const [pattern, owned] of list ?? []) {
          if ((patience.letters -= leastLetters) < 0) return [...found];
          if (covers(pattern, text, patience)) for (const owner of owned) found.add(owner);
        }
      }
      return [...found];
    },
  };
}

/** What a comparison takes at least. */
const leastLetters = 16;

function add<T>(byHead: Map<string, Map<string, T[]>>, text: string, owner: T): void {
  const head = headOf(text);
  const list = byHead.get(head) ?? new Map<string, T[]>();
  byHead.set(head, list);
  const owned = list.get(text);
  if (owned) owned.push(owner);
  else list.set(text, [owner]);
}

function headOf(text: string): string {
  const at = text.search(/[*?]/);
  return at < 0 ? text : text.slice(0, at);
}
