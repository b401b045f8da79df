import * as vscode from 'vscode';
import type { AskMark } from '../../../server/src/lsp/protocol';
import { addressOf } from '../sync/document-sync';
import { drawnIn } from './mark-lines';

/** The statements that decided the last answer, marked wherever their documents show. */
export interface Marks extends vscode.Disposable {
  /** In place of those that were there. */
  show(marks: readonly AskMark[]): void;
  clear(): void;
}

/** VS Code's own colours of a test that passed, one that failed, and a warning. */
const colors = {
  allows: 'testing.iconPassed',
  denies: 'testing.iconFailed',
  depends: 'list.warningForeground',
} as const;

/** A context key, so that Escape clears marks only while there are some. */
const hasMarks = 'leastwise.hasAnswer';

export function createMarks(): Marks {
  const types = {
    allows: decoration(colors.allows),
    denies: decoration(colors.denies),
    depends: decoration(colors.depends),
  };
  let marks: readonly AskMark[] = [];

  const draw = () => {
    for (const editor of vscode.window.visibleTextEditors) {
      const drawn = drawnIn(addressOf(editor.document), marks);
      for (const does of ['allows', 'denies', 'depends'] as const)
        editor.setDecorations(
          types[does],
          drawn
            .filter((each) => each.does === does)
            .flatMap(({ range, note }) => optionsOf(editor.document, range, note, colors[does])),
        );
    }
  };
  const show = (shown: readonly AskMark[]) => {
    marks = shown;
    draw();
    void vscode.commands.executeCommand('setContext', hasMarks, marks.length > 0);
  };
  const clear = () => {
    if (marks.length) show([]);
  };
  const listening = [
    vscode.window.onDidChangeVisibleTextEditors(draw),
    // What a statement decided it may no longer decide, wherever somebody wrote.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length && marks.some(({ uri }) => uri === addressOf(document))) clear();
    }),
  ];
  return {
    show,
    clear,
    dispose() {
      for (const each of [...listening, ...Object.values(types)]) each.dispose();
    },
  };
}

function decoration(color: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderWidth: '0 0 0 3px',
    borderStyle: 'solid',
    borderColor: new vscode.ThemeColor(color),
    overviewRulerColor: new vscode.ThemeColor(color),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    isWholeLine: true,
  });
}

/** The statement's lines, and the note behind the first of them. */
function optionsOf(
  document: vscode.TextDocument,
  { start, end }: AskMark['range'],
  note: string,
  color: string,
): readonly vscode.DecorationOptions[] {
  const first = document.lineAt(Math.min(start.line, document.lineCount - 1)).range;
  const after = {
    contentText: note,
    margin: '0 0 0 2em',
    color: new vscode.ThemeColor(color),
    fontStyle: 'italic',
  };
  const rest = { range: new vscode.Range(first.end, new vscode.Position(end.line, end.character)) };
  return [{ range: first, renderOptions: { after } }, ...(end.line > start.line ? [rest] : [])];
}
