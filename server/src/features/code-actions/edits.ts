import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { HostEdit } from '../../hosts/text-edit';
import type { Fix } from '../../policy/fix';
import type { Snapshot } from '../../snapshot';
import type { CodeActionsOptions } from './options';

/** Where a quote or a bracket is missing, what is put beside something may land inside of something else. */
export function isSafe({ edits }: Fix, { file }: Snapshot): boolean {
  return !file.problems.length || edits.every(({ edit }) => edit === 'replace' || edit === 'rename');
}

export function workspaceEditOf(
  edits: readonly HostEdit[],
  snapshot: Snapshot,
  { uri, version }: Pick<CodeActionsOptions, 'uri' | 'version'>,
): WorkspaceEdit {
  return {
    documentChanges: [
      { textDocument: { uri, version }, edits: edits.map((edit) => textEditOf(edit, snapshot)) },
    ],
  };
}

function textEditOf(edit: HostEdit, snapshot: Snapshot): TextEdit | SnippetTextEdit {
  const range = snapshot.positions().range(edit);
  return edit.snippet
    ? { range, snippet: { kind: 'snippet', value: edit.newText } }
    : { range, newText: edit.newText };
}
