/**
 * Patterns as IAM writes them: `*` stands for any run of characters, the empty one included, `?` for exactly one.
 * Everything here compares letter by letter; where IAM ignores case the caller lowers both sides first.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function hasWildcard(text: string): boolean {
  return text.includes('*') || text.includes('?');
}

/** Whether the pattern matches the text. Two pointers, so no pattern can make it slow: at most pattern × text steps. */
export function matches(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    const letter = pattern[p];
    if (letter === '*') {
      star = p++;
      resume = t;
    } else if (letter === '?' || letter === text[t]) {
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

/** Whether some text is matched by both patterns. */
export function intersects(left: string, right: string): boolean {
  if (left === right || left === '*' || right === '*') return true;
  if (!hasWildcard(left) && !hasWildcard(right)) return false;
  // reachable[j]: the texts that left[0..i) and right[0..j) have in common are not none
  let reachable = firstRow(right);
  for (let i = 0; i < left.length; i++) {
    const letter = left[i];
    const next = new Uint8Array(right.length + 1);
    for (let j = 0; j <= right.length; j++) {
      const other = right[j - 1];
      if (letter === '*') next[j] = or(reachable[j], j > 0 ? next[j - 1] : 0);
      else if (other === '*') next[j] = or(reachable[j], next[j - 1]);
      else if (j > 0 && (letter === '?' || other === '?' || letter === other))
        next[j] = reachable[j - 1] ?? 0;
    }
    reachable = next;
  }
  return reachable[right.length] === 1;
}

function firstRow(right: string): Uint8Array {
  const row = new Uint8Array(right.length + 1);
  row[0] = 1;
  for (let j = 1; j <= right.length && right[j - 1] === '*'; j++) row[j] = 1;
  return row;
}

function or(left: number | undefined, right: number | undefined): number {
  return left === 1 || right === 1 ? 1 : 0;
}
