import { covers } from '../../../text/covers';
import { hasWildcard, matches } from '../../../text/wildcard';

/** More wildcards than a person lists, and longer ones, would only slow the list down. */
const limits = { patterns: 20, length: 256, stars: 4 } as const;

/** Whether some text of a list says the same as another, or more: that one need not be written. */
export function createCovered(list: readonly string[]): (text: string) => boolean {
  const exact = new Set(list);
  const patterns = list
    .filter((text) => hasWildcard(text) && text.length <= limits.length && countStars(text) <= limits.stars)
    .slice(0, limits.patterns)
    .map((pattern) => ({ pattern, start: pattern.slice(0, pattern.search(/[*?]/)) }));
  return (text) =>
    exact.has(text) ||
    patterns.some(
      ({ pattern, start }) =>
        text.startsWith(start) && (hasWildcard(text) ? covers(pattern, text) : matches(pattern, text)),
    );
}

function countStars(text: string): number {
  return text.split('*').length - 1;
}
