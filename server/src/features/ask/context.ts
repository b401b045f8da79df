/** What is wrong with what somebody wrote; one sentence. */
export interface Misread {
  readonly problem: string;
}

/**
 * `aws:SourceIp=203.0.113.9 aws:TagKeys=a aws:TagKeys=b aws:username=`: keys with their values, in quotes where they
 * hold blanks. A key that stands twice has two values, one that stands without is not in the request.
 */
export function readContext(text: string): ReadonlyMap<string, readonly string[]> | Misread {
  const known = new Map<string, readonly string[]>();
  for (const pair of pairsOf(text)) {
    const equals = pair.indexOf('=');
    const key = pair.slice(0, equals).trim();
    if (equals < 0 || !key)
      return {
        problem: `"${pair}" is no pair of a condition key and a value, as in "aws:SourceIp=203.0.113.9".`,
      };
    const value = unquoted(pair.slice(equals + 1));
    const values = known.get(key.toLowerCase()) ?? [];
    known.set(key.toLowerCase(), value === '' ? values : [...values, value]);
  }
  return known;
}

/** Blanks separate pairs, but not within quotes; a quote that nothing closes goes on to the end. */
function pairsOf(text: string): readonly string[] {
  const pairs: string[] = [];
  let pair = '';
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (quoted || !/\s/.test(letter)) pair += letter;
    else if (pair) {
      pairs.push(pair);
      pair = '';
    }
  }
  return pair ? [...pairs, pair] : pairs;
}

function unquoted(value: string): string {
  return value.replaceAll('"', '');
}
