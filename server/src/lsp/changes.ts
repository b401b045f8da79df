import { documentChanges } from '../features/changes/document-changes';
import type { DocumentChanges } from '../features/changes/document-changes';
import type { Snapshot } from '../snapshot';
import type { Bases } from './bases';
import type { BaseText } from './protocol';

/** What open documents changed, worked out once for each version of them. */
export interface Changes {
  /** Undefined where there is nothing to compare with. */
  of(uri: string, snapshot: Snapshot): Promise<DocumentChanges | undefined>;
  forget(uri: string): void;
}

interface Known {
  readonly base: BaseText;
  readonly before: Snapshot | undefined;
  readonly after: Snapshot;
  readonly changes: DocumentChanges | undefined;
}

export function createChanges(bases: Bases): Changes {
  const known = new Map<string, Known>();
  return {
    async of(uri, after) {
      const base = await bases.of(uri);
      if (!base) return undefined;
      const last = known.get(uri);
      if (last?.base === base && last.after === after) return last.changes;
      const before = sameBase(last, base, after)
        ? last?.before
        : base.text === null
          ? undefined
          : after.revised(base.text);
      const changes = documentChanges(base.name, before, after);
      known.set(uri, { base, before, after, changes });
      return changes;
    },
    forget: (uri) => known.delete(uri),
  };
}

/** Whether the older version was read before, and would be read in the same way. */
function sameBase(last: Known | undefined, base: BaseText, after: Snapshot): boolean {
  return (
    last?.base === base && last.after.settings === after.settings && last.after.fileName === after.fileName
  );
}
