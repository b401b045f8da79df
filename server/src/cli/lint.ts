import type { KindName } from '../policy/kind/name';
import type { ServiceReference } from '../reference/model';
import { defaultSettings } from '../settings';
import { takeSnapshot } from '../snapshot';
import type { CommandLine, ExitCode } from './command-line';
import { decodeText } from './decode';
import { jsonFormat } from './format/json';
import { prettyFormat } from './format/pretty';
import { bufferedOutput } from './output';
import type { Output } from './output';
import { printable } from './printable';
import type { Format, Tally } from './report';
import { problemOf, sourcesAt } from './sources';
import type { Source } from './sources';
import { syntaxProblem } from './syntax';

export interface LintRequest {
  /** Files, folders, `-`. */
  readonly paths: readonly string[];
  /** Said of every policy; undefined: each is asked for its own. */
  readonly kind: KindName | undefined;
  readonly format: FormatName;
}

export const formatNames = ['pretty', 'json'] as const;
export type FormatName = (typeof formatNames)[number];

/** Lints what lies at the paths, one file after the other; what cannot be linted is one line on standard error. */
export async function lint(request: LintRequest, commandLine: CommandLine): Promise<ExitCode> {
  const reference = commandLine.openReference();
  const run: Run = {
    request,
    commandLine,
    reference,
    format: formatOf(request.format, commandLine, reference),
    output: bufferedOutput(commandLine),
    tally: {
      files: 0,
      policies: 0,
      findings: { error: 0, warning: 0, information: 0, hint: 0 },
      problems: 0,
    },
    crashed: new Set(),
  };
  const finished = (await run.output.print(run.format.begin())) && (await lintPaths(run));
  if (finished && (await run.output.print(run.format.end(run.tally)))) await run.output.flush();
  return exitCode(run.tally);
}

interface Run {
  readonly request: LintRequest;
  readonly commandLine: CommandLine;
  readonly reference: ServiceReference;
  readonly format: Format;
  readonly output: Output;
  readonly tally: Counting<Tally>;
  /** Rules that have been reported to have thrown. */
  readonly crashed: Set<string>;
}

type Counting<T> = { -readonly [K in keyof T]: T[K] extends number ? number : Counting<T[K]> };

function formatOf(name: FormatName, commandLine: CommandLine, reference: ServiceReference): Format {
  return name === 'json' ? jsonFormat(commandLine.version, reference) : prettyFormat(commandLine);
}

function exitCode({ findings, problems }: Tally): ExitCode {
  if (problems) return 2;
  return findings.error || findings.warning ? 1 : 0;
}

/** False where nobody reads the results any more. */
async function lintPaths(run: Run): Promise<boolean> {
  const { commandLine, tally } = run;
  for (const path of run.request.paths) {
    const before = { ...tally };
    for (const source of sourcesAt(path, commandLine)) {
      if (!(await lintSource(source, run))) return false;
    }
    const silent = tally.policies === before.policies && tally.problems === before.problems;
    if (silent) complain(run, path, 'no policy found');
  }
  return true;
}

async function lintSource(source: Source, run: Run): Promise<boolean> {
  if ('problem' in source) {
    complain(run, source.name, source.problem);
    return true;
  }
  try {
    const text = decodeText(await source.read());
    if (text === undefined) complain(run, source.name, 'not JSON: not even text in UTF-8');
    else return await lintText(text, source, run);
  } catch (error) {
    complain(run, source.name, problemOf(error));
  }
  return true;
}

async function lintText(text: string, { name, fileName }: Named, run: Run): Promise<boolean> {
  const { tally } = run;
  const { kind } = run.request;
  const snapshot = takeSnapshot(text, {
    fileName,
    settings: { ...defaultSettings, kinds: kind ? { [fileName]: kind } : {} },
    reference: run.reference,
    today: run.commandLine.today,
    crashed: (rule, error) => crashed(run, name, rule, error),
  });
  const problem = syntaxProblem(snapshot);
  if (problem !== undefined) complain(run, name, problem);
  if (!snapshot.file.policies.length) return true;

  tally.files++;
  tally.policies += snapshot.file.policies.length;
  for (const { severity } of snapshot.findings()) tally.findings[severity]++;
  return run.output.print(run.format.file({ name, snapshot }));
}

interface Named {
  readonly name: string;
  readonly fileName: string;
}

/** A rule that throws costs its findings on that policy, and says so once. */
function crashed(run: Run, name: string, rule: string, error: unknown): void {
  if (run.crashed.has(rule)) return;
  run.crashed.add(rule);
  const why = error instanceof Error ? error.message : String(error);
  complain(run, name, `the rule ${rule} failed, its findings are missing: ${why}`);
}

function complain({ commandLine, tally }: Run, name: string, problem: string): void {
  tally.problems++;
  commandLine.error(`leastwise: ${printable(`${name}: ${problem}`)}\n`);
}
