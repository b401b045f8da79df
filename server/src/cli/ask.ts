import type { Decision } from '../access/evaluate/answer';
import { ask as answer } from '../features/ask/ask';
import type { TakingPart } from '../features/ask/ask';
import type { Asked, AskedRequest, AskMark } from '../features/ask/messages';
import type { PolicyKind } from '../policy/model';
import type { ServiceReference } from '../reference/model';
import { defaultSettings } from '../settings';
import { takeSnapshot } from '../snapshot';
import type { CommandLine, ExitCode } from './command-line';
import { decodeText } from './decode';
import { stylesFor } from './format/style';
import type { Styles } from './format/style';
import { printable } from './printable';
import { problemOf, sourcesAt } from './sources';
import type { Source } from './sources';
import { syntaxProblem } from './syntax';

export interface AskRequest extends Omit<AskedRequest, 'context'> {
  /** `key=value`; a key without a value is not in the request. */
  readonly context: readonly string[];
  /** Files, folders, `-`, each of whose policies is asked for its own kind. */
  readonly paths: readonly string[];
  /** The same of policies that are said to be of a kind. */
  readonly pathsOf: Readonly<Partial<Record<PolicyKind, readonly string[]>>>;
}

/** Whether policies allow a request: prints the answer, and where the statements stand that decided. */
export async function ask(request: AskRequest, commandLine: CommandLine): Promise<ExitCode> {
  const reference = commandLine.openReference();
  const parts: TakingPart[] = [];
  for (const [path, kind] of pathsIn(request)) {
    const found = await partsAt(path, kind, commandLine, reference);
    if (typeof found === 'string') return complain(found, commandLine);
    parts.push(...found);
  }
  if (!parts.length) return complain('name the files of the policies that are to be asked', commandLine);
  const asking = { ...request, context: request.context.map(quoted).join(' ') };
  const asked = answer(asking, parts, reference);
  if ('problem' in asked) return complain(asked.problem, commandLine);
  await commandLine.out(printed(asked, stylesFor(commandLine.color)));
  return exitCodes[asked.decision];
}

const exitCodes: Readonly<Record<Decision, ExitCode>> = {
  allowed: 0,
  denied: 1,
  'not granted': 1,
  depends: 2,
};

function pathsIn({ paths, pathsOf }: AskRequest): readonly (readonly [string, PolicyKind | undefined])[] {
  return [
    ...paths.map((path) => [path, undefined] as const),
    ...Object.entries(pathsOf).flatMap(([kind, all]) =>
      all.map((path) => [path, kind as PolicyKind] as const),
    ),
  ];
}

/** The policies at a path, or why there are none. */
async function partsAt(
  path: string,
  kind: PolicyKind | undefined,
  commandLine: CommandLine,
  reference: ServiceReference,
): Promise<readonly TakingPart[] | string> {
  const parts: TakingPart[] = [];
  for (const source of sourcesAt(path, commandLine)) {
    const found = await partsOf(source, kind, commandLine, reference);
    if (typeof found === 'string') return `${source.name}: ${found}`;
    parts.push(...found);
  }
  return parts.length ? parts : `${path}: no policy found`;
}

async function partsOf(
  source: Source,
  kind: PolicyKind | undefined,
  { today }: CommandLine,
  reference: ServiceReference,
): Promise<readonly TakingPart[] | string> {
  if ('problem' in source) return source.problem;
  const text = await textOf(source);
  if (typeof text !== 'string') return text.problem;
  const { name, fileName } = source;
  const settings = { ...defaultSettings, kinds: kind ? { [fileName]: kind } : {} };
  const snapshot = takeSnapshot(text, { fileName, settings, reference, today });
  return (
    syntaxProblem(snapshot) ?? snapshot.file.policies.map((policy) => ({ uri: name, name, snapshot, policy }))
  );
}

async function textOf(
  source: Exclude<Source, { readonly problem: string }>,
): Promise<string | { readonly problem: string }> {
  try {
    return decodeText(await source.read()) ?? { problem: 'not JSON: not even text in UTF-8' };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** As the shell took the quotes away. */
function quoted(pair: string): string {
  return /\s/.test(pair) ? `"${pair}"` : pair;
}

function complain(problem: string, { error }: CommandLine): ExitCode {
  error(`leastwise: ${printable(problem)}\n`);
  return 2;
}

function printed({ decision, sentence, remark, marks }: Asked, styles: Styles): string {
  const lines = marks.map((mark) => `  ${styles.faint(placeOf(mark))} ${printable(mark.label)}`);
  const remarks = remark === undefined ? [] : [printable(remark)];
  return [styles.severity[colors[decision]](printable(sentence)), ...remarks, ...lines, ''].join('\n');
}

const colors = {
  allowed: 'information',
  denied: 'error',
  'not granted': 'error',
  depends: 'warning',
} as const;

/** `folder/policy.json:7:17`, which terminals turn into a link. */
function placeOf({ uri, range: { start } }: AskMark): string {
  return `${printable(uri)}:${start.line + 1}:${start.character + 1}`;
}
