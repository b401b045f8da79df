import { expandPolicy } from '../../server/src/changes/rewrite/expand-actions';
import { shrinkPolicy } from '../../server/src/changes/rewrite/shrink-actions';
import { printJsonEdits } from '../../server/src/hosts/json/edit';
import { parseJsonFile } from '../../server/src/hosts/json/parse';
import type { ModelEdit } from '../../server/src/policy/edit';
import type { PolicyFile } from '../../server/src/policy/model';
import type { ServiceReference } from '../../server/src/reference/model';
import type { ManagedPolicy } from './managed-policies';

export const rewriteNames = ['shrink to whole words', 'shrink', 'expand'] as const;
export type RewriteName = (typeof rewriteNames)[number];

/** The edits by which all policies of a file get their actions written in another way; none where none are needed. */
export function rewriteActions(
  how: RewriteName,
  { policies }: PolicyFile,
  reference: ServiceReference,
): readonly ModelEdit[] {
  return policies.flatMap((policy) => {
    if (how === 'expand') return expandPolicy(policy, reference)?.edits ?? [];
    return shrinkPolicy(policy, reference, how === 'shrink' ? 'letters' : 'words')?.edits ?? [];
  });
}

/** Characters without white space, before and after, and how long it takes, the reading of the texts aside. */
export interface Rewritten {
  readonly before: number;
  readonly after: number;
  readonly milliseconds: number;
  /** The one that takes longest. */
  readonly longest: number;
}

export function measureRewrite(
  how: RewriteName,
  policies: readonly ManagedPolicy[],
  reference: ServiceReference,
): Rewritten {
  const sum = { before: 0, after: 0, milliseconds: 0, longest: 0 };
  for (const { text } of policies) {
    const file = parseJsonFile(text, { fileName: 'policy.json', kindFromSetting: undefined });
    const begun = performance.now();
    const edits = printJsonEdits(text, rewriteActions(how, file, reference), false);
    const time = performance.now() - begun;
    sum.milliseconds += time;
    sum.longest = Math.max(sum.longest, time);
    let at = 0;
    let after = '';
    for (const { offset, length, newText } of edits) {
      after += text.slice(at, offset) + newText;
      at = offset + length;
    }
    sum.before += compactLength(text);
    sum.after += compactLength(after + text.slice(at));
  }
  return sum;
}

function compactLength(text: string): number {
  return JSON.stringify(JSON.parse(text)).length;
}
