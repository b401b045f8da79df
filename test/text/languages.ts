/**
 * What patterns mean, by definition: the set of all short texts that one matches. It is built from the pattern's end,
 * without a matcher, so it shares no idea with the code under test.
 */
export interface Languages {
  readonly texts: readonly string[];
  /** For each text whether the pattern matches it. */
  of(pattern: string): Uint8Array;
}

/** The same as one number with a bit for each text, which is quick to intersect and to compare. */
export function bitsOf(language: Uint8Array): bigint {
  return BigInt(`0b${language.join('')}`);
}

/** All words over the letters up to a length, the shorter ones first. */
export function words(letters: string, length: number): readonly string[] {
  const all = [''];
  for (let at = 0; at < all.length && (all[at]?.length ?? 0) < length; at++)
    for (const letter of letters) all.push(`${all[at] ?? ''}${letter}`);
  return all;
}

export function languagesOver(letters: string, length: number): Languages {
  const texts = words(letters, length);
  const indexes = new Map(texts.map((text, index) => [text, index]));
  const tails = texts.map((text) => indexes.get(text.slice(1)) ?? 0);
  const known = new Map<string, Uint8Array>();
  const of = (pattern: string): Uint8Array => {
    const before = known.get(pattern);
    if (before) return before;
    const language = build(pattern);
    known.set(pattern, language);
    return language;
  };
  const build = (pattern: string): Uint8Array => {
    const language = new Uint8Array(texts.length);
    const [first] = pattern;
    if (first === undefined) {
      language[0] = 1;
      return language;
    }
    const rest = of(pattern.slice(1));
    texts.forEach((text, index) => {
      const tail = tails[index] ?? 0;
      if (first === '*') language[index] = rest[index] || (text && language[tail]) ? 1 : 0;
      else if (text && (first === '?' || first === text[0])) language[index] = rest[tail] ?? 0;
    });
    return language;
  };
  return { texts, of };
}
