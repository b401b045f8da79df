import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expandPolicy } from '../changes/rewrite/expand-actions';
import { shrinkPolicy, shrinkStatementLimit } from '../changes/rewrite/shrink-actions';
import { printJsonEdits } from '../hosts/json/edit';
import { splice } from '../hosts/text-edit';
import type { ModelEdit } from '../policy/edit';
import type { Policy } from '../policy/model';
import type { ServiceReference } from '../reference/model';
import { defaultSettings } from '../settings';
import { takeSnapshot } from '../snapshot';
import type { Snapshot } from '../snapshot';
import { count } from '../text/words';
import type { CommandLine, ExitCode } from './command-line';
import { decodeText, encodeLike } from './decode';
import { printable } from './printable';
import { problemOf, sourcesAt } from './sources';
import type { Source } from './sources';
import { syntaxProblem } from './syntax';

export interface RewriteRequest {
  /** A file, or `-`. */
  readonly path: string;
  /** Whether the file is written anew; standard input goes to standard output in any case. */
  readonly write: boolean;
}

export interface ShrinkRequest extends RewriteRequest {
  /** Whether patterns are cut between words only. */
  readonly wholeWords: boolean;
}

/** Writes the policies of a file with fewer characters for the same actions of today. */
export function shrink(
  { wholeWords, ...request }: ShrinkRequest,
  commandLine: CommandLine,
): Promise<ExitCode> {
  return rewrite(request, commandLine, (policy, reference) => {
    const shrunk = shrinkPolicy(policy, reference, wholeWords ? 'words' : 'letters');
    if (shrunk)
      return {
        edits: shrunk.edits,
        said: `${count(shrunk.textsBefore, 'action')} to ${count(shrunk.textsAfter, 'pattern')}, ${count(shrunk.saved, 'character')} fewer`,
      };
    return policy.statements.length > shrinkStatementLimit
      ? { problem: `a policy of more than ${shrinkStatementLimit} statements is not shrunk` }
      : undefined;
  });
}

/** Writes the policies of a file with the actions that its wildcards match today. */
export function expand(request: RewriteRequest, commandLine: CommandLine): Promise<ExitCode> {
  return rewrite(request, commandLine, (policy, reference) => {
    const expansion = expandPolicy(policy, reference);
    return expansion && { edits: expansion.edits, said: `${count(expansion.texts, 'wildcard')} written out` };
  });
}

/** What becomes of a policy; undefined where it stays as it is. */
type Rewriting =
  { readonly edits: readonly ModelEdit[]; readonly said: string } | { readonly problem: string } | undefined;

/** The text goes to standard output, what was done to standard error. */
async function rewrite(
  request: RewriteRequest,
  commandLine: CommandLine,
  rewritingOf: (policy: Policy, reference: ServiceReference) => Rewriting,
): Promise<ExitCode> {
  const reference = commandLine.openReference();
  const document = await readDocument(request.path, commandLine, reference);
  if (!document) return 2;
  const { snapshot, bytes, name } = document;
  const edits: ModelEdit[] = [];
  let code: ExitCode = 0;
  for (const policy of snapshot.file.policies) {
    const rewriting = rewritingOf(policy, reference);
    if (rewriting && 'problem' in rewriting) {
      complain(commandLine, `${name}: ${rewriting.problem}`);
      code = 2;
    } else {
      commandLine.error(`${rewriting?.said ?? 'nothing to do'}\n`);
      edits.push(...(rewriting?.edits ?? []));
    }
  }
  const text = splice(snapshot.text, printJsonEdits(snapshot.text, edits, false));
  if (!request.write || request.path === '-') await commandLine.out(text.endsWith('\n') ? text : `${text}\n`);
  else if (edits.length && !overwrite(request.path, encodeLike(text, bytes), commandLine)) code = 2;
  return code;
}

interface Document {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
}

/** Undefined where there is nothing to rewrite, which has been said then. */
async function readDocument(
  path: string,
  commandLine: CommandLine,
  reference: ServiceReference,
): Promise<Document | undefined> {
  const [source, another] = sourcesAt(path, commandLine);
  if (!source || 'problem' in source || another || !isAt(path, source)) {
    const problem = source && 'problem' in source ? source.problem : 'not a file';
    complain(commandLine, `${path}: ${problem}`);
    return undefined;
  }
  const { name, fileName } = source;
  try {
    const bytes = await source.read();
    const text = decodeText(bytes);
    const snapshot =
      text === undefined
        ? undefined
        : takeSnapshot(text, { fileName, reference, settings: defaultSettings, today: commandLine.today });
    const problem = snapshot ? syntaxProblem(snapshot) : 'not JSON: not even text in UTF-8';
    if (snapshot && problem === undefined && snapshot.file.policies.length) return { name, bytes, snapshot };
    complain(commandLine, `${name}: ${problem ?? 'no policy found'}`);
  } catch (error) {
    complain(commandLine, `${name}: ${problemOf(error)}`);
  }
  return undefined;
}

/** Whether the source is the path itself, and not a file of the folder that it is. */
function isAt(path: string, { name }: Source): boolean {
  return name === path || name === path.replaceAll('\\', '/');
}

function overwrite(path: string, bytes: Uint8Array, commandLine: CommandLine): boolean {
  try {
    writeFileSync(resolve(commandLine.cwd, path), bytes);
    return true;
  } catch (error) {
    complain(commandLine, `${path}: ${problemOf(error).replace('cannot be read', 'cannot be written')}`);
    return false;
  }
}

function complain(commandLine: CommandLine, problem: string): void {
  commandLine.error(`leastwise: ${printable(problem)}\n`);
}
