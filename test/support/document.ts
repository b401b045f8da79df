import type { Snapshot } from '../../server/src/snapshot';
import { takeSnapshot } from '../../server/src/snapshot';
import { defaultSettings } from '../../server/src/settings';
import type { Settings } from '../../server/src/settings';
import type { PolicyKind } from '../../server/src/policy/model';
import { realReference } from './reference';

export interface DocumentOptions {
  readonly fileName?: string;
  readonly kind?: PolicyKind;
  readonly rules?: Settings['rules'];
  /** Absent: the day on which the reference was made. */
  readonly today?: Date;
}

/** A snapshot of a text as the product takes it, over the real reference. A rule that throws fails the test. */
export function snapshotOf(
  text: string,
  { fileName = 'policy.json', kind, rules = {}, today }: DocumentOptions = {},
): Snapshot {
  const reference = realReference();
  return takeSnapshot(text, {
    fileName,
    reference,
    today: today ?? new Date(reference.updatedAt),
    settings: { ...defaultSettings, kinds: kind ? { [fileName]: kind } : {}, rules },
    crashed: (rule, error) => {
      throw new Error(`the rule ${rule} threw`, { cause: error });
    },
  });
}

/** A text with `«` and `»` around what a test speaks of, and `¦` where the caret is; the marks are taken out. */
export interface Marked {
  readonly text: string;
  /** What stands between the marks, in order. */
  readonly marked: readonly string[];
  readonly spans: readonly { readonly offset: number; readonly length: number }[];
  readonly caret: number | undefined;
}

export function marked(source: string): Marked {
  const spans: { offset: number; length: number }[] = [];
  let text = '';
  let caret: number | undefined;
  let open: number | undefined;
  for (const letter of source) {
    if (letter === '«') open = text.length;
    else if (letter === '»' && open !== undefined) spans.push({ offset: open, length: text.length - open });
    else if (letter === '¦') caret = text.length;
    else text += letter;
  }
  return {
    text,
    spans,
    caret,
    marked: spans.map(({ offset, length }) => text.slice(offset, offset + length)),
  };
}
