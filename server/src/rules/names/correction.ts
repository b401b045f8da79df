import { canBecomeSeveral, listOf } from '../../policy/value';
import type { Text } from '../../policy/value';
import type { Fix } from '../../policy/fix';
import { list, quote } from '../../text/words';

interface Correction {
  readonly from: string;
  readonly to: string;
  readonly with: string;
}

/**
 * The fix of a misspelling: `with` in place of the whole text. What a misspelt text did not grant the corrected one
 * may, so its effect is not known.
 */
export function correct(text: Text, change: Correction | undefined): readonly Fix[] {
  if (!change) return [];
  return [
    {
      title: `Change ${quote(change.from)} to ${quote(change.to)}`,
      effect: 'unknown',
      edits: [{ edit: 'replace', target: text, with: change.with }],
    },
  ];
}

/** The same for the actions that a name stands for: all of them, where they fit in its place and do not stand beside it. */
export function replaceBy(text: Text, names: readonly string[]): readonly Fix[] {
  const beside = new Set(textsBeside(text));
  const ids = names.filter((name) => !beside.has(name.toLowerCase()));
  const [first, ...more] = ids;
  if (first === undefined) return names.length ? [removal(text, names)] : [];
  if (!more.length) return correct(text, { from: text.value, to: first, with: first });
  if (!canBecomeSeveral(text)) return [];
  return [
    {
      title: `Change ${quote(text.value)} to the ${ids.length} actions that it needs`,
      effect: 'unknown',
      edits: [{ edit: 'spread', target: text, into: ids }],
    },
  ];
}

/** In lower case. */
function textsBeside(text: Text): readonly string[] {
  return (listOf(text)?.items ?? []).flatMap((item) =>
    item.type === 'text' && item !== text ? [item.value.toLowerCase()] : [],
  );
}

function removal(text: Text, names: readonly string[]): Fix {
  return {
    title: `Remove ${quote(text.value)}: ${list(names.map(quote), names.length)} ${names.length > 1 ? 'stand' : 'stands'} here already`,
    effect: 'same',
    edits: [{ edit: 'remove', target: text }],
  };
}
