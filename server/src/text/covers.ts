import { questionMark, star } from './wildcard';
import type { Letters } from './wildcard';

/** How many letters may yet be looked at for nothing; each comparison takes away what it does. */
export interface Patience {
  letters: number;
}

/**
 * Whether every text that `narrow` matches is matched by `wide` too; exact.
 *
 * The wide pattern is laid along the narrow one as along a text, in which a `?` is a letter that only `?` and `*` take:
 * no named letter takes all that a `?` stands for. A `*` of the narrow pattern may become any run of such letters, and
 * the hardest run is known at each place. Where the wide pattern is in the midst of a piece that ends with a letter, a
 * long run tears that piece apart, so it must begin anew behind the run. Where it is between two pieces and only needs
 * some more letters, the empty run gives it none. And since a later star of the wide pattern takes in all that an
 * earlier one could, the earliest place for each piece is the best.
 *
 * Where patience is given and at an end, a cover counts as none.
 */
export function covers(wide: Letters, narrow: Letters, patience?: Patience): boolean {
  if (wide === narrow) return true;
  let w = 0;
  let n = 0;
  // Where the piece behind the last star begins, and where in the narrow pattern it is being tried.
  let piece = -1;
  let tried = 0;
  // Where the question marks end that the wide pattern is in: looked up once a run.
  let marksEnd = 0;
  for (;;) {
    const letter = wide.charCodeAt(w);
    if (letter === star) {
      piece = endOfWildcards(wide, w);
      tried = pass(count(questionMark, wide, w, piece), narrow, n);
      if (tried < 0) return false;
      if (piece === wide.length) return true;
    } else if (n === narrow.length) {
      return w === wide.length;
    } else {
      const other = narrow.charCodeAt(n);
      if (other !== star && (letter === other || letter === questionMark)) {
        w++;
        n++;
        continue;
      }
      if (letter === questionMark) {
        if (marksEnd <= w) marksEnd = endOfQuestionMarks(wide, w);
        if (wide.charCodeAt(marksEnd) === star) {
          n++;
          continue;
        }
      }
      if (piece < 0) return false;
      if (patience && (patience.letters -= w - piece + 1) < 0) return false;
      // The last piece fits at the end or nowhere; none fits across a star.
      if (w === wide.length) tried = narrow.length - (w - piece);
      else tried = other === star ? n + 1 : tried + 1;
    }
    w = piece;
    n = tried;
    marksEnd = 0;
  }
}

/**
 * The same pattern, as every pattern that matches the same texts is written: of a run of wildcards with a star in it
 * the question marks come first, and one star is enough.
 */
export function normalForm(pattern: string): string {
  return pattern.replace(/[*?]{2,}/g, (run) =>
    run.includes('*') ? `${'?'.repeat(count(questionMark, run, 0, run.length))}*` : run,
  );
}

function endOfWildcards(letters: Letters, at: number): number {
  let end = at;
  while (letters.charCodeAt(end) === star || letters.charCodeAt(end) === questionMark) end++;
  return end;
}

function endOfQuestionMarks(letters: Letters, at: number): number {
  let end = at;
  while (letters.charCodeAt(end) === questionMark) end++;
  return end;
}

function count(wanted: number, letters: Letters, from: number, to: number): number {
  let found = 0;
  for (let at = from; at < to; at++) if (letters.charCodeAt(at) === wanted) found++;
  return found;
}

/** The place in the narrow pattern behind so many letters, its stars standing for nothing; -1 where it has fewer. */
function pass(letters: number, narrow: Letters, from: number): number {
  let at = from;
  for (let left = letters; left > 0; at++) {
    if (at === narrow.length) return -1;
    if (narrow.charCodeAt(at) !== star) left--;
  }
  return at;
}
