import { narrowToEvidence } from '../../changes/narrow/evidence';
import { printJsonEdits } from '../../hosts/json/edit';
import type { EvidenceTarget } from '../../changes/narrow/evidence';
import type { HostEdit } from '../../hosts/text-edit';
import type { Policy } from '../../policy/model';
import type { Snapshot } from '../../snapshot';
import { proveFix } from '../proof';
import { evidencePage } from './page';
import type { EvidenceRun } from './run';

/** What the records say of one policy, and the changes of the document that a person can choose from. */
export interface EvidenceChanges {
  /** Markdown. */
  readonly page: string;
  /** Empty where nothing can be narrowed. */
  readonly changes: readonly EvidenceChange[];
}

export interface EvidenceChange {
  readonly title: string;
  readonly edits: readonly HostEdit[];
  readonly to: EvidenceTarget;
}

/** `caller` is an ARN; absent: whoever called. */
export function evidenceChanges(
  policy: Policy,
  snapshot: Snapshot,
  { summary, counts }: EvidenceRun,
  caller?: string,
): EvidenceChanges {
  const { text, fileName, file, reference } = snapshot;
  const usage = summary.usage(caller);
  const evidence = narrowToEvidence(policy, usage, reference);
  // In a text that is broken, a change could land inside of something else.
  const fixes = file.problems.length ? [] : evidence.fixes;
  return {
    page: evidencePage({
      policy,
      fileName,
      usage,
      evidence,
      caller,
      counts,
      others: summary.others(),
      callers: summary.callers(),
    }),
    changes: fixes.flatMap((fix) => {
      const proven = proveFix(fix, snapshot);
      return proven
        ? [{ title: proven.title, to: fix.to, edits: printJsonEdits(text, fix.edits, false) }]
        : [];
    }),
  };
}
