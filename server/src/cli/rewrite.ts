import { expandPolicy } from '../changes/rewrite/expand-actions';
import { shrinkPolicy, shrinkStatementLimit } from '../changes/rewrite/shrink-actions';
import { printJsonEdits } from '../hosts/json/edit';
import { splice } from '../hosts/text-edit';
import type { ModelEdit } from '../policy/edit';
import type { Policy } from '../policy/model';
import type { ServiceReference } from '../reference/model';
import { count } from '../text/words';
import type { CommandLine, ExitCode } from './command-line';
import { complain, putText, readDocument } from './one-document';

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
  const { snapshot, name } = document;
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
  return (await putText(text, document, request.write, commandLine)) ? code : 2;
}
