import { hasWildcard, matches } from '../../../text/wildcard';

/** More patterns than a person lists, and longer ones, would only slow the list down. */
const limits = { patterns: 10, length: 256, wildcards: 2 } as const;

/**
 * Whether some text of a list says the same as another, or more, so that the other need not be written. Of two
 * patterns that is told only where the wider one has its star at the end.
 */
export function createCovered(list: readonly string[]): (text: string) => boolean {
  const exact = new Set(list);
  const starts = list.filter(endsInStar).map((text) => text.slice(0, -1));
  const patterns = list
    .filter((text) => hasWildcard(text) && !endsInStar(text) && isShort(text))
    .slice(0, limits.patterns);
  return (text) =>
    exact.has(text) ||
    starts.some((start) => text.startsWith(start)) ||
    (text.length <= limits.length &&
      !hasWildcard(text) &&
      patterns.some((pattern) => matches(pattern, text)));
}

function endsInStar(text: string): boolean {
  return text.endsWith('*') && !hasWildcard(text.slice(0, -1));
}

function isShort(text: string): boolean {
  return text.length <= limits.length && text.split(/[*?]/).length - 1 <= limits.wildcards;
}
