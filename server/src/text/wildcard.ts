/**
 * Patterns as IAM writes them: `*` stands for any run of characters, the empty one included, `?` for exactly one.
 * Everything here compares letter by letter; where IAM ignores case the caller lowers both sides first.
 *
 * What can be asked of patterns: whether one `matches` a text, whether two `intersects` (both here), whether one
 * `covers` another (covers.ts), and which of a list are covered by others of it (covered.ts). Every answer is exact,
 * and no pattern makes one slow: at most the letters of the one times those of the other are looked at.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function hasWildcard(text: string): boolean {
  return text.includes('*') || text.includes('?');
}

/** What is asked of a text here; a test hands in others, to count how many letters are looked at. */
export type Letters = Pick<string, 'length' | 'charCodeAt'>;

export const star = 0x2a;
export const questionMark = 0x3f;

/** Whether the pattern matches the text, in which `*` and `?` are letters like any other. */
export function matches(pattern: Letters, text: Letters): boolean {
  return fits(pattern, text, undefined);
}

/** Whether some text is matched by both patterns. */
export function intersects(left: Letters, right: Letters): boolean {
  if (!hasStar(left)) return fits(right, left, questionMark);
  if (!hasStar(right)) return fits(left, right, questionMark);
  // What stands before the first star of either and behind the last must agree; between, each star takes in all that
  // the other pattern asks for.
  return beginAlike(left, right) && endAlike(left, right);
}

function hasStar(letters: Letters): boolean {
  for (let at = 0; at < letters.length; at++) if (letters.charCodeAt(at) === star) return true;
  return false;
}

/** Both have a star, so one comes before either ends. */
function beginAlike(left: Letters, right: Letters): boolean {
  for (let at = 0; ; at++) {
    const said = compare(left.charCodeAt(at), right.charCodeAt(at));
    if (said !== 'alike') return said === 'star';
  }
}

function endAlike(left: Letters, right: Letters): boolean {
  for (let at = 1; ; at++) {
    const said = compare(left.charCodeAt(left.length - at), right.charCodeAt(right.length - at));
    if (said !== 'alike') return said === 'star';
  }
}

function compare(left: number, right: number): 'star' | 'alike' | 'other' {
  if (left === star || right === star) return 'star';
  return left === right || left === questionMark || right === questionMark ? 'alike' : 'other';
}

/**
 * Two pointers: behind a star the earliest place that fits is as good as any later one, so only the last star is ever
 * gone back to. A joker is a letter of the text that agrees with every letter of the pattern.
 */
function fits(pattern: Letters, text: Letters, joker: number | undefined): boolean {
  let p = 0;
  let t = 0;
  let piece = -1;
  let tried = 0;
  while (t < text.length) {
    const letter = pattern.charCodeAt(p);
    const other = text.charCodeAt(t);
    if (letter === star) {
      piece = ++p;
      tried = t;
    } else if (p < pattern.length && (letter === questionMark || letter === other || other === joker)) {
      p++;
      t++;
    } else if (piece >= 0) {
      p = piece;
      t = ++tried;
    } else {
      return false;
    }
  }
  while (pattern.charCodeAt(p) === star) p++;
  return p === pattern.length;
}
