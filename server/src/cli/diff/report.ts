import { effectOf } from '../../features/changes/effect';
import type { ChangeEffect } from '../../features/changes/effect';
import type { PolicyChange } from '../../features/changes/policy-changes';
import type { Snapshot } from '../../snapshot';

/** One version of a file that was compared. */
export interface Version {
  readonly name: string;
  readonly snapshot: Snapshot;
}

/** A file with policies; one of the two versions is there. */
export interface ComparedFile {
  readonly before: Version | undefined;
  readonly after: Version | undefined;
  /** What the older side is called where this file is new. */
  readonly oldName: string;
  readonly changes: readonly PolicyChange[];
}

/** What a run came to. */
export interface DiffTally {
  readonly files: number;
  /** Policies by what their change does to access. */
  readonly effects: Readonly<Record<ChangeEffect, number>>;
  /** Lines that went to standard error. */
  readonly problems: number;
}

/** How results are printed: file by file, so that none has to be kept. */
export interface DiffFormat {
  begin(): string;
  file(file: ComparedFile): string;
  end(tally: DiffTally): string;
}

/** The name of the newer version, else of the older one. */
export function nameOf({ before, after, oldName }: ComparedFile): string {
  return (after ?? before)?.name ?? oldName;
}

export function statusOf({ before, after, changes }: ComparedFile): 'added' | 'removed' | 'changed' | 'same' {
  if (!before) return 'added';
  if (!after) return 'removed';
  return changes.some((change) => effectOf(change) !== 'same') ? 'changed' : 'same';
}
