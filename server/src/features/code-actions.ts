import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, Range, SnippetTextEdit, TextEdit } from 'vscode-languageserver-types';
import { printJsonEdits } from '../hosts/json/edit';
import type { HostEdit } from '../hosts/text-edit';
import type { Finding, Fix } from '../rules/rule';
import type { Snapshot } from '../snapshot';
import { overlaps, spanBetween } from '../text/span';
import { diagnosticOf } from './diagnostics';
import type { DiagnosticsOptions } from './diagnostics';

export interface CodeActionsOptions extends DiagnosticsOptions {
  readonly version: number;
  /** Whether the client can take tab stops in an edit of a document. */
  readonly snippets: boolean;
}

/** The quick fixes of the findings that the range touches. */
export function codeActionsAt(snapshot: Snapshot, range: Range, options: CodeActionsOptions): CodeAction[] {
  const positions = snapshot.positions();
  const span = spanBetween(positions.offset(range.start), positions.offset(range.end));
  return snapshot
    .findings()
    .filter((finding) => overlaps(finding, span))
    .slice(0, findingLimit)
    .flatMap((finding) =>
      finding
        .fixes()
        .filter((fix) => isSafe(fix, snapshot))
        .map((fix) => codeActionOf(fix, finding, snapshot, options)),
    );
}

/** Where a quote or a bracket is missing, what is put beside something may land inside of something else. */
function isSafe({ edits }: Fix, { file }: Snapshot): boolean {
  return !file.problems.length || edits.every(({ edit }) => edit === 'replace' || edit === 'rename');
}

/** A selection of the whole document would ask for every fix of it; nobody reads that list. */
const findingLimit = 20;

function codeActionOf(
  fix: Fix,
  finding: Finding,
  snapshot: Snapshot,
  options: CodeActionsOptions,
): CodeAction {
  const edits = printJsonEdits(snapshot.text, fix.edits, options.snippets).map((edit) =>
    textEditOf(edit, snapshot),
  );
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, snapshot, options)],
    ...(fix.preferred && { isPreferred: true }),
    edit: { documentChanges: [{ textDocument: { uri: options.uri, version: options.version }, edits }] },
  };
}

function textEditOf(edit: HostEdit, snapshot: Snapshot): TextEdit | SnippetTextEdit {
  const range = snapshot.positions().range(edit);
  return edit.snippet
    ? { range, snippet: { kind: 'snippet', value: edit.newText } }
    : { range, newText: edit.newText };
}
