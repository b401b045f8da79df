import { readRecords, textLimit } from '../../evidence/records';
import { createSummary } from '../../evidence/summary';
import type { Summary } from '../../evidence/summary';
import type { ServiceReference } from '../../reference/model';

/** One reading of files, from the first to the change that comes of it. */
export interface EvidenceRun {
  readonly summary: Summary;
  readonly counts: EvidenceCounts;
  /** Takes the text of a file, in pieces; a file ends with a piece that is the last. */
  text(piece: string, last: boolean): void;
}

export interface EvidenceCounts {
  readonly files: number;
  readonly events: number;
  /** Records that could not be read. */
  readonly unread: number;
}

export function createEvidenceRun(reference: ServiceReference): EvidenceRun {
  const summary = createSummary(reference);
  const counts = { files: 0, events: 0, unread: 0 };
  let pieces: string[] = [];
  let length = 0;
  return {
    summary,
    counts,
    text(piece, last) {
      length += piece.length;
      // What is beyond is not kept; the file then counts as one that could not be read.
      if (length <= textLimit) pieces.push(piece);
      else pieces = [];
      if (!last) return;
      const text = pieces.join('');
      const tooLong = length > textLimit;
      [pieces, length] = [[], 0];
      const { events, unread } = tooLong ? { events: [], unread: 1 } : readRecords(text);
      counts.files++;
      counts.events += events.length;
      counts.unread += unread;
      summary.add(events);
    },
  };
}

/** The runs of a server, by number. */
export interface EvidenceRuns {
  begin(reference: ServiceReference): number;
  /** Undefined where it has ended. */
  get(run: number): EvidenceRun | undefined;
  end(run: number): void;
}

/** A client that forgets to end its runs does not fill the memory. */
const runLimit = 2;

export function createEvidenceRuns(): EvidenceRuns {
  const runs = new Map<number, EvidenceRun>();
  let last = 0;
  return {
    begin(reference) {
      const [oldest] = runs.keys();
      if (oldest !== undefined && runs.size >= runLimit) runs.delete(oldest);
      runs.set(++last, createEvidenceRun(reference));
      return last;
    },
    get: (run) => runs.get(run),
    end: (run) => void runs.delete(run),
  };
}
