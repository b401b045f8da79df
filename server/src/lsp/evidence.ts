import type { Connection } from 'vscode-languageserver';
import { evidenceChanges } from '../features/evidence/changes';
import { createEvidenceRuns } from '../features/evidence/run';
import type { ServiceReference } from '../reference/model';
import type { Snapshot } from '../snapshot';
import { touches } from '../text/span';
import type { Answer } from './answer';
import type { Guard } from './guard';
import { evidenceMethods } from './protocol';
import type {
  EvidenceAnswer,
  EvidenceCaller,
  EvidenceChangesParams,
  EvidenceRunParams,
  EvidenceTextParams,
} from './protocol';

export interface EvidenceOptions {
  readonly answer: Answer;
  readonly guard: Guard;
  reference(): Promise<ServiceReference>;
}

/** Answers what a client asks while it reads records of CloudTrail for somebody. */
export function listenForEvidence(
  connection: Connection,
  { answer, guard, reference }: EvidenceOptions,
): void {
  const runs = createEvidenceRuns();
  connection.onRequest(evidenceMethods.begin, () => guard.run(0, async () => runs.begin(await reference())));
  connection.onRequest(evidenceMethods.text, ({ run, text, last }: EvidenceTextParams) =>
    guard.run(null, () => {
      runs.get(run)?.text(text, last);
      return null;
    }),
  );
  connection.onRequest(evidenceMethods.callers, ({ run }: EvidenceRunParams) =>
    guard.run<readonly EvidenceCaller[]>([], () => runs.get(run)?.summary.callers() ?? []),
  );
  connection.onRequest(
    evidenceMethods.changes,
    answer<EvidenceChangesParams, EvidenceAnswer | null>(null, (snapshot, params, { version }) => {
      const run = runs.get(params.run);
      const policy = policyAt(params.position, snapshot);
      if (!run || !policy) return null;
      const { page, changes } = evidenceChanges(policy, snapshot, run, params.caller);
      return {
        version,
        page,
        changes: changes.map(({ title, to, edits }) => ({
          title,
          to,
          edits: edits.map((edit) => ({ range: snapshot.positions().range(edit), newText: edit.newText })),
        })),
      };
    }),
  );
  connection.onRequest(evidenceMethods.end, ({ run }: EvidenceRunParams) => {
    runs.end(run);
    return null;
  });
}

function policyAt(
  position: EvidenceChangesParams['position'],
  { file: { policies }, positions }: Snapshot,
): Snapshot['file']['policies'][number] | undefined {
  const offset = positions().offset(position);
  return policies.find((policy) => touches(policy, offset)) ?? policies[0];
}
