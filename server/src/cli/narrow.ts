import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { evidenceChanges } from '../features/evidence/changes';
import type { EvidenceChange } from '../features/evidence/changes';
import { createEvidenceRun } from '../features/evidence/run';
import type { EvidenceRun } from '../features/evidence/run';
import { plain } from '../features/markdown';
import { splice } from '../hosts/text-edit';
import { defaultSettings } from '../settings';
import { takeSnapshot } from '../snapshot';
import type { Snapshot } from '../snapshot';
import type { CommandLine, ExitCode } from './command-line';
import { decodeText } from './decode';
import { printable } from './printable';
import { problemOf, sourcesAt } from './sources';
import { syntaxProblem } from './syntax';
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
  const snapshot = await readPolicy(request.policy, commandLine, (text, fileName) =>
    takeSnapshot(text, { fileName, reference, settings: defaultSettings, today: commandLine.today }),
  );
  if (!snapshot) return 2;
  const text = narrowAll(snapshot, run, request, commandLine);
  if (request.write && request.policy !== '-') {
    if (text !== snapshot.text) writeFileSync(resolve(commandLine.cwd, request.policy), text);
  } else await commandLine.out(text.endsWith('\n') ? text : `${text}\n`);
  return problems ? 2 : 0;
}

/** How many files could not be read. */
async function readAll(
  paths: readonly string[],
  run: EvidenceRun,
  commandLine: CommandLine,
): Promise<number> {
  let problems = 0;
  const budget: Budget = { bytes: byteLimit };
  const complain = (name: string, problem: string) => {
    problems++;
    say(commandLine, `${name}: ${problem}`);
  };
  for (const path of paths)
    for (const source of sourcesAt(path, { ...commandLine, files: /\.json(?:\.gz)?$/i })) {
      if ('problem' in source) {
        complain(source.name, source.problem);
        continue;
      }
      try {
        const bytes = unpack(await source.read(), budget);
        const text = bytes === 'too large' ? undefined : decodeText(bytes);
        if (bytes === 'too large')
          complain(source.name, `left out: over ${byteLimit >> 20} MB unpacked in all`);
        else if (text === undefined) complain(source.name, 'not JSON: not even text in UTF-8');
        else run.text(text, true);
      } catch (error) {
        complain(source.name, problemOf(error));
      }
    }
  return problems;
}

async function readPolicy(
  path: string,
  commandLine: CommandLine,
  take: (text: string, fileName: string) => Snapshot,
): Promise<Snapshot | undefined> {
  const [source] = sourcesAt(path, commandLine);
  if (!source || 'problem' in source) {
    say(commandLine, `${path}: ${source?.problem ?? 'no policy found'}`);
    return undefined;
  }
  try {
    const text = decodeText(await source.read());
    const snapshot = text === undefined ? undefined : take(text, source.fileName);
    const problem = snapshot ? syntaxProblem(snapshot) : 'not JSON: not even text in UTF-8';
    if (snapshot && problem === undefined && snapshot.file.policies.length) return snapshot;
    say(commandLine, `${source.name}: ${problem ?? 'no policy found'}`);
  } catch (error) {
    say(commandLine, `${source.name}: ${problemOf(error)}`);
  }
  return undefined;
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
    say(commandLine, change ? change.title : 'Nothing to narrow.', '');
    for (const line of plain(page).split('\n')) say(commandLine, line, '');
    return change?.edits ?? [];
  });
  return splice(snapshot.text, edits);
}

/** What narrows less is taken where what was asked for is not to be had. */
function choose(changes: readonly EvidenceChange[], to: NarrowTo): EvidenceChange | undefined {
  const upTo = narrowTos.indexOf(to);
  return changes.findLast((change) => narrowTos.indexOf(change.to) <= upTo) ?? changes[0];
}

function say(commandLine: CommandLine, line: string, name = 'leastwise: '): void {
  commandLine.error(`${name}${printable(line)}\n`);
}
