import { join, numeral, quote } from '../../../text/words';
import type { Context } from '../context';
import { listNouns, plural } from '../words/nouns';
import type { Noun } from '../words/nouns';
import { ownWords, shown } from '../words/values';

/** The values of a condition key, and ways to list them. */
export interface Values {
  readonly texts: readonly string[];
  /** `a, b or c`. */
  readonly or: string;
  /** `a, b and c`, for what is none of them. */
  readonly and: string;
  /** `accounts a or b`, `their own account`. */
  nouns(one: string, many?: string): string;
  /** The same, with a noun for each value. */
  each(noun: (text: string) => Noun): string;
}

/** `literal`: in quotes, because their stars stand for themselves. */
export function valuesOf(texts: readonly string[], context: Context, literal: boolean): Values {
  const { names } = context;
  const words = texts.map((text) => ownWords(text, context) ?? (literal ? quote(text) : shown(text)));
  const list = (joint: 'and' | 'or') => {
    const cut = words.length > names + 1 ? names : words.length;
    const rest = words.length - cut;
    return join(rest ? [...words.slice(0, cut), `${numeral(rest)} more`] : words, joint);
  };
  const each = (noun: (text: string) => Noun) => listNouns(texts.map(noun), 'or', names);
  return {
    texts,
    or: list('or'),
    and: list('and'),
    each,
    nouns: (one, many = plural(one)) =>
      each((text) => {
        const own = ownWords(text, context);
        return own === undefined ? { one, many, name: shown(text), tail: '' } : { text: own };
      }),
  };
}
