import { SyntaxKind } from 'jsonc-parser';
import { endOf } from '../../text/span';
import type { Span } from '../../text/span';

/** What comes next in a JSON text after the tokens read so far. */
export interface Place {
  /** `document`: nothing was read yet; `end`: the document is complete. */
  readonly next: 'document' | 'name' | 'colon' | 'value' | 'end';
  /** Whether a bracket is open, and a list's at that. */
  readonly isInside: boolean;
  readonly inList: boolean;
  /** The end of the part before, where no comma follows it; undefined where none is missing. */
  readonly commaBefore: number | undefined;
}

interface Container {
  readonly list: boolean;
  next: 'name' | 'colon' | 'value' | 'comma';
}

/** Follows brackets, commas and colons, and forgives those that are missing. */
export function createPlaceReader() {
  const open: Container[] = [];
  let started = false;
  let end = 0;
  return {
    /** A token that is neither a comment nor a blank. */
    read(token: SyntaxKind, span: Span) {
      follow(token, open);
      started = true;
      end = endOf(span);
    },
    place(): Place {
      const top = open.at(-1);
      if (!top)
        return { next: started ? 'end' : 'document', isInside: false, inList: false, commaBefore: undefined };
      const { list, next } = top;
      const inside = { isInside: true, inList: list };
      if (next !== 'comma') return { next, ...inside, commaBefore: undefined };
      return { next: list ? 'value' : 'name', ...inside, commaBefore: end };
    },
  };
}

function follow(token: SyntaxKind, open: Container[]): void {
  const top = open.at(-1);
  switch (token) {
    case SyntaxKind.OpenBraceToken:
      open.push({ list: false, next: 'name' });
      return;
    case SyntaxKind.OpenBracketToken:
      open.push({ list: true, next: 'value' });
      return;
    case SyntaxKind.CloseBraceToken:
      close(false, open);
      return;
    case SyntaxKind.CloseBracketToken:
      close(true, open);
      return;
    case SyntaxKind.CommaToken:
      if (top) top.next = top.list ? 'value' : 'name';
      return;
    case SyntaxKind.ColonToken:
      if (top && !top.list) top.next = 'value';
      return;
    default:
      // After a value or another name, a word without a comma begins the next member.
      if (top) top.next = top.list || top.next === 'value' ? 'comma' : 'colon';
  }
}

function close(list: boolean, open: Container[]): void {
  if (open.at(-1)?.list === list) open.pop();
  const top = open.at(-1);
  if (top) top.next = 'comma';
}
