import { effectOf, isWidened } from '../features/changes/effect';
import type { ChangeEffect } from '../features/changes/effect';
import { policyChanges } from '../features/changes/policy-changes';
import type { KindName } from '../policy/kind/name';
import type { ServiceReference } from '../reference/model';
import { defaultSettings } from '../settings';
import { takeSnapshot } from '../snapshot';
import type { CommandLine, ExitCode } from './command-line';
import { decodeText } from './decode';
import { jsonDiffFormat } from './diff/json';
import { pairSources } from './diff/pairs';
import type { SourcePair } from './diff/pairs';
import { prettyDiffFormat } from './diff/pretty';
import type { DiffFormat, DiffTally, Version } from './diff/report';
import type { FormatName } from './lint';
import { bufferedOutput } from './output';
import type { Output } from './output';
import { printable } from './printable';
import { problemOf } from './sources';
import type { Source } from './sources';
import { syntaxProblem } from './syntax';

export interface DiffRequest {
  /** A file, a folder or `-`: the older side and the newer one. */
  readonly before: string;
  readonly after: string;
  /** Said of every policy; undefined: each is asked for its own. */
  readonly kind: KindName | undefined;
  readonly format: FormatName;
  readonly failOn: FailOn;
}

export const failOns = ['widened', 'changed', 'never'] as const;
/** What the exit status tells of: something more is, or may be, granted; access changed in any way; nothing. */
export type FailOn = (typeof failOns)[number];

/** Says what policies grant and deny more and less than older versions of them. */
export async function diff(request: DiffRequest, commandLine: CommandLine): Promise<ExitCode> {
  const reference = commandLine.openReference();
  const run: Run = {
    request,
    commandLine,
    reference,
    format:
      request.format === 'json'
        ? jsonDiffFormat(commandLine.version, reference)
        : prettyDiffFormat(commandLine.color, reference),
    output: bufferedOutput(commandLine),
    tally: { files: 0, effects: { same: 0, narrower: 0, wider: 0, different: 0, unknown: 0 }, problems: 0 },
  };
  const finished = (await run.output.print(run.format.begin())) && (await comparePaths(run));
  if (finished && (await run.output.print(run.format.end(run.tally)))) await run.output.flush();
  return exitCode(run.tally, request.failOn);
}

interface Run {
  readonly request: DiffRequest;
  readonly commandLine: CommandLine;
  readonly reference: ServiceReference;
  readonly format: DiffFormat;
  readonly output: Output;
  readonly tally: Counting<DiffTally>;
}

type Counting<T> = { -readonly [K in keyof T]: T[K] extends number ? number : Counting<T[K]> };

function exitCode({ effects, problems }: DiffTally, failOn: FailOn): ExitCode {
  if (problems) return 2;
  const counts = (isCounted: (effect: ChangeEffect) => boolean) =>
    Object.entries(effects).some(([effect, number]) => number > 0 && isCounted(effect as ChangeEffect));
  if (failOn === 'never') return 0;
  return counts(failOn === 'widened' ? isWidened : (effect) => effect !== 'same') ? 1 : 0;
}

/** False where nobody reads the results any more. */
async function comparePaths(run: Run): Promise<boolean> {
  const { request, commandLine, tally } = run;
  const { before, after } = request;
  if (before === '-' && after === '-') return complain(run, '-', 'cannot be both sides');
  const pairs = pairSources(before, after, commandLine);
  if (!pairs) return complain(run, after, `cannot be compared with ${before}: one of them is a folder`);
  for (const pair of pairs) if (!(await comparePair(pair, run))) return false;
  if (!tally.files && !tally.problems) complain(run, after, 'no policy found');
  return true;
}

async function comparePair(pair: SourcePair, run: Run): Promise<boolean> {
  const problems = run.tally.problems;
  // A temporary file of git has a name of its own; what kind a policy is, the newer side's name tells.
  const named = [pair.after, pair.before].find((source) => source && 'fileName' in source);
  const fileName = named && 'fileName' in named ? named.fileName : '';
  const before = await readVersion(pair.before, fileName, run);
  const after = await readVersion(pair.after, fileName, run);
  // What was not read would count as no longer granted.
  if (run.tally.problems > problems) return true;
  const changes = policyChanges(before?.snapshot, after?.snapshot);
  if (!changes.length) return true;
  run.tally.files++;
  for (const change of changes) run.tally.effects[effectOf(change)]++;
  return run.output.print(run.format.file({ before, after, oldName: run.request.before, changes }));
}

/** Undefined where there is no file, or an empty one: git hands over /dev/null for a file that is new or gone. */
async function readVersion(
  source: Source | undefined,
  fileName: string,
  run: Run,
): Promise<Version | undefined> {
  if (!source) return undefined;
  const { name } = source;
  if ('problem' in source) {
    complain(run, name, source.problem);
    return undefined;
  }
  try {
    const text = decodeText(await source.read());
    if (text === undefined) complain(run, name, 'not JSON: not even text in UTF-8');
    else if (text !== '') return versionOf(text, name, fileName, run);
  } catch (error) {
    complain(run, name, problemOf(error));
  }
  return undefined;
}

function versionOf(text: string, name: string, fileName: string, run: Run): Version | undefined {
  const { kind } = run.request;
  const snapshot = takeSnapshot(text, {
    fileName,
    settings: { ...defaultSettings, kinds: kind ? { [fileName]: kind } : {} },
    reference: run.reference,
    today: run.commandLine.today,
  });
  const problem = syntaxProblem(snapshot);
  if (problem === undefined) return { name, snapshot };
  complain(run, name, problem);
  return undefined;
}

/** Always true: what cannot be read keeps nobody from reading the rest. */
function complain({ commandLine, tally }: Run, name: string, problem: string): true {
  tally.problems++;
  commandLine.error(`leastwise: ${printable(`${name}: ${problem}`)}\n`);
  return true;
}
