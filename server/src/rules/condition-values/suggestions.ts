import { nearest } from '../../text/nearest';

/** Past that nobody mends one by one, and looking takes its time. */
const suggestionLimit = 100;

/** What is nearest to a text, for the first texts that are asked for; undefined for later ones. */
export function createSuggestions(candidates: Iterable<string>): (text: string) => string | undefined {
  const all = [...candidates];
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) {
      if (known.size >= suggestionLimit) return undefined;
      known.set(text, nearest(text, all));
    }
    return known.get(text);
  };
}
