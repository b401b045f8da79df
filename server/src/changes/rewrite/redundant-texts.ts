import type { Element } from '../../policy/model';
import { alternatives } from '../../policy/value';
import type { Text } from '../../policy/value';
import { coveredBy } from '../../text/covered';
import { fillPlaceholders, hasBlank } from '../../text/placeholders';

/** An entry of a list that could go, since another one of the same list stands for all that it does. */
export interface Redundant {
  readonly text: Text;
  readonly by: Text;
  /** Whether the two are written alike, but for what `alike` makes equal. */
  readonly repeated: boolean;
}

/**
 * What is redundant within each list of an element. What deployment or a person is yet to fill in is left out, and so
 * is what a choice brings into a list: it may not be there.
 */
export function redundantIn(
  element: Element | undefined,
  alike: (text: string) => string,
): readonly Redundant[] {
  return alternatives(element?.entry.value).flatMap((value) => {
    if (value.type !== 'list' || value.items.length < 2) return [];
    const texts = value.items.filter(
      (item): item is Text =>
        item.type === 'text' && item.certain && item.value !== '' && !hasBlank(item.value),
    );
    const compared = comparable(texts, alike);
    const covered = coveredBy(compared.map(({ pattern }) => pattern));
    return [...covered].flatMap(([index, cover]): readonly Redundant[] => {
      const [each, by] = [compared[index], compared[cover]];
      return each && by ? [{ text: each.text, by: by.text, repeated: each.pattern === by.pattern }] : [];
    });
  });
}

/** Letters that stand for no character, one for each variable. */
const ownLetters = { first: 0xe000, last: 0xf8ff };

/**
 * The entries as patterns, each policy variable as one letter of its own: it is covered by a star and by itself, but
 * not by a part of its name, and `${*}` is no wildcard. How long its value will be nobody knows, so that where a list
 * has variables its entries with `?` are left out.
 */
function comparable(
  texts: readonly Text[],
  alike: (text: string) => string,
): readonly { readonly text: Text; readonly pattern: string }[] {
  const plain = texts.map((text) => ({ text, pattern: alike(text.value) }));
  if (!plain.some(({ pattern }) => pattern.includes('${'))) return plain;
  const letters = new Map<string, string>();
  const letterOf = (name: string) => {
    const letter = letters.get(name) ?? String.fromCharCode(ownLetters.first + letters.size);
    letters.set(name, letter);
    return letter;
  };
  const filled = plain
    .map(({ text, pattern }) => ({ text, pattern: fillPlaceholders(pattern, letterOf) }))
    .filter(({ pattern }) => !pattern.includes('?'));
  return ownLetters.first + letters.size > ownLetters.last ? [] : filled;
}
