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

/** Letter by letter, so that a test can count how often one is looked at; a text is one. */
export type Letters = ArrayLike<string>;

/** Whether the pattern matches the text, in which `*` and `?` are letters like any other. */
export function matches(pattern: string, text: string): boolean {
  return fits(pattern, text);
}

/** Whether some text is matched by both patterns. */
export function intersects(left: Letters, right: Letters): boolean {
  if (!hasStar(left)) return fits(right, left, '?');
  if (!hasStar(right)) return fits(left, right, '?');
  // What stands before the first star of either and behind the last must agree; between, each star takes in all that
  // the other pattern asks for.
  const last = (letters: Letters, at: number) => letters[letters.length - 1 - at];
  return agree(left, right, (letters, at) => letters[at]) && agree(left, right, last);
}

function hasStar(letters: Letters): boolean {
  for (let at = 0; at < letters.length; at++) if (letters[at] === '*') return true;
  return false;
}

/** Whether two patterns with stars can have the same letters up to where one has a star. */
function agree(
  left: Letters,
  right: Letters,
  letterOf: (letters: Letters, at: number) => string | undefined,
): boolean {
  for (let at = 0; ; at++) {
    const [one, other] = [letterOf(left, at), letterOf(right, at)];
    if (one === '*' || other === '*') return true;
    if (one !== other && one !== '?' && other !== '?') return false;
  }
}

/**
 * Two pointers: behind a star the earliest place that fits is as good as any later one, so only the last star is ever
 * gone back to. A joker is a letter of the text that agrees with every letter of the pattern.
 */
function fits(pattern: Letters, text: Letters, joker?: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    const letter = pattern[p];
    if (letter === '*') {
      star = p++;
      resume = t;
    } else if (letter === '?' || letter === text[t] || (text[t] === joker && letter !== undefined)) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
