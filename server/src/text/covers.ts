import type { Letters } from './wildcard';

/**
 * Whether every text that `narrow` matches is matched by `wide` too; exact.
 *
 * The wide pattern is laid along the narrow one as along a text, in which a `?` is a letter that only `?` and `*` take:
 * no named letter takes all that a `?` stands for. A `*` of the narrow pattern may become any run of such letters, and
 * the hardest run is known at each place. Where the wide pattern is in the midst of a piece that ends with a letter, a
 * long run tears that piece apart, so it must begin anew behind the run. Where it is between two pieces and only needs
 * some more letters, the empty run gives it none. And since a later star of the wide pattern takes in all that an
 * earlier one could, the earliest place for each piece is the best.
 */
export function covers(wide: Letters, narrow: Letters): boolean {
  if (wide === narrow) return true;
  let w = 0;
  let n = 0;
  // Where the piece behind the last star begins, and where in the narrow pattern it is being tried.
  let piece = -1;
  let tried = 0;
  for (;;) {
    const letter = wide[w];
    if (letter === '*') {
      const end = endOfWildcards(wide, w);
      const place = pass(countOf('?', wide, w, end), narrow, n);
      if (place === undefined) return false;
      if (end === wide.length) return true;
      [piece, tried, w, n] = [end, place, end, place];
    } else if (n === narrow.length) {
      return letter === undefined;
    } else if (letter !== undefined && narrow[n] !== '*' && (letter === '?' || letter === narrow[n])) {
      w++;
      n++;
    } else if (letter === '?' && wide[endOfQuestionMarks(wide, w)] === '*') {
      n++;
    } else if (piece < 0) {
      return false;
    } else {
      // The last piece fits at the end or nowhere; none fits across a star.
      if (letter === undefined) tried = narrow.length - (w - piece);
      else tried = narrow[n] === '*' ? n + 1 : tried + 1;
      [w, n] = [piece, tried];
    }
  }
}

/**
 * The same pattern, as every pattern that matches the same texts is written: of a run of wildcards with a star in it
 * the question marks come first, and one star is enough.
 */
export function normalForm(pattern: string): string {
  return pattern.replace(/[*?]{2,}/g, (run) =>
    run.includes('*') ? `${'?'.repeat(countOf('?', run, 0, run.length))}*` : run,
  );
}

function endOfWildcards(letters: Letters, at: number): number {
  let end = at;
  while (letters[end] === '*' || letters[end] === '?') end++;
  return end;
}

function endOfQuestionMarks(letters: Letters, at: number): number {
  let end = at;
  while (letters[end] === '?') end++;
  return end;
}

function countOf(wanted: string, letters: Letters, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (letters[at] === wanted) count++;
  return count;
}

/** The place in the narrow pattern behind so many letters, its stars standing for nothing; undefined if it has fewer. */
function pass(count: number, narrow: Letters, from: number): number | undefined {
  let at = from;
  for (let left = count; left > 0; at++) {
    if (at === narrow.length) return undefined;
    if (narrow[at] !== '*') left--;
  }
  return at;
}
