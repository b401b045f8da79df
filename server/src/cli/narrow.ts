import { evidenceChanges } from '../features/evidence/changes';
import type { EvidenceChange } from '../features/evidence/changes';
import { createEvidenceRun } from '../features/evidence/run';
import type { EvidenceRun } from '../features/evidence/run';
import { plain } from '../features/markdown';
import { splice } from '../hosts/text-edit';
import type { Snapshot } from '../snapshot';
import type { CommandLine, ExitCode } from './command-line';
import { decodeText } from './decode';
import { complain, putText, readDocument } from './one-document';
import { printable } from './printable';
import { problemOf, sourcesAt } from './sources';
import { unpack } from './unpack';
import type { Budget } from './unpack';

export interface NarrowRequest {
  /** A file, or `-`. */
  readonly policy: string;
  /** Files and folders. */
  readonly cloudtrail: readonly string[];
  /** An ARN; undefined: whoever called. */
  readonly caller: string | undefined;
  /** What becomes of actions that CloudTrail does not record by itself, and of the resources. */
  readonly to: NarrowTo;
  /** Whether the policy's file is written anew. */
  readonly write: boolean;
}

export const narrowTos = ['recordable', 'used', 'resources'] as const;
export type NarrowTo = (typeof narrowTos)[number];

/** Unpacked, of all files together. */
const byteLimit = 1024 * 1024 * 1024;

/** Narrows the policies of a file to what was called; the policy goes to standard output, what it rests on to standard error. */
export async function narrow(request: NarrowRequest, commandLine: CommandLine): Promise<ExitCode> {
  const reference = commandLine.openReference();
  const run = createEvidenceRun(reference);
  const problems = await readAll(request.cloudtrail, run, commandLine);
  const document = await readDocument(request.policy, commandLine, reference);
  if (!document) return 2;
  const text = narrowAll(document.snapshot, run, request, commandLine);
  const isWritten = await putText(text, document, request.write, commandLine);
  return problems || !isWritten ? 2 : 0;
}

/** How many files could not be read. */
async function readAll(
  paths: readonly string[],
  run: EvidenceRun,
  commandLine: CommandLine,
): Promise<number> {
  let problems = 0;
  const budget: Budget = { bytes: byteLimit };
  const miss = (name: string, problem: string) => {
    problems++;
    complain(commandLine, `${name}: ${problem}`);
  };
  for (const path of paths) {
    const sources = [...sourcesAt(path, { ...commandLine, files: /\.json(?:\.gz)?$/i })];
    if (!sources.length) miss(path, 'no log file found, which is a .json or a .json.gz');
    for (const source of sources) {
      if ('problem' in source) {
        miss(source.name, source.problem);
        continue;
      }
      try {
        const bytes = unpack(await source.read(), budget);
        const text = bytes === 'too large' ? undefined : decodeText(bytes);
        if (bytes === 'too large') miss(source.name, `left out: over ${byteLimit >> 20} MB unpacked in all`);
        else if (text === undefined) miss(source.name, 'not JSON: not even text in UTF-8');
        else run.text(text, true);
      } catch (error) {
        miss(source.name, problemOf(error));
      }
    }
  }
  return problems;
}

/** The text with every policy of it narrowed. */
function narrowAll(
  snapshot: Snapshot,
  run: EvidenceRun,
  { caller, to }: NarrowRequest,
  commandLine: CommandLine,
): string {
  const edits = snapshot.file.policies.flatMap((policy) => {
    const { page, changes } = evidenceChanges(policy, snapshot, run, caller);
    const change = choose(changes, to);
    say(commandLine, change ? change.title : 'Nothing to narrow.');
    for (const line of plain(page).split('\n')) say(commandLine, line);
    return change?.edits ?? [];
  });
  return splice(snapshot.text, edits);
}

/** What narrows less is taken where what was asked for is not to be had. */
function choose(changes: readonly EvidenceChange[], to: NarrowTo): EvidenceChange | undefined {
  const upTo = narrowTos.indexOf(to);
  return changes.findLast((change) => narrowTos.indexOf(change.to) <= upTo) ?? changes[0];
}

function say(commandLine: CommandLine, line: string): void {
  commandLine.error(`${printable(line)}\n`);
}
