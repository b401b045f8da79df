import { wordStarts } from './cuts';

/** Names are read from their beginning, or turned round, from their end: then what begins alike ends alike. */
export interface Reading {
  /** The same for a name and for a pattern, to and fro. */
  turn(text: string): string;
  /** Where the words of a turned name begin. */
  starts(text: string): readonly number[];
  /** Those of the names that begin with a head once they are turned. */
  beginning(names: readonly string[], head: string): readonly string[];
  /** Whether names are read from their end. */
  readonly backward: boolean;
}

export const forward: Reading = {
  backward: false,
  turn: (text) => text,
  starts: wordStarts,
  beginning: (names, head) => (head ? names.filter((name) => name.startsWith(head)) : names),
};

export const backward: Reading = {
  backward: true,
  turn: turned,
  starts(text) {
    const inner = wordStarts(turned(text)).slice(1);
    return [0, ...inner.map((start) => text.length - start).reverse()];
  },
  beginning(names, head) {
    const tail = turned(head);
    return tail ? names.filter((name) => name.endsWith(tail)) : names;
  },
};

function turned(text: string): string {
  let other = '';
  for (let at = text.length - 1; at >= 0; at--) other += text.charAt(at);
  return other;
}
