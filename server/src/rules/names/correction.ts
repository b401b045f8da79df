import type { Text } from '../../policy/value';
import type { Fix } from '../rule';
import { quote } from '../words';

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
