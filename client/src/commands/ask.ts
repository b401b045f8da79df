import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askMethod } from '../../../server/src/lsp/protocol';
import type { AskAnswer, AskMark } from '../../../server/src/lsp/protocol';
import type { Marks } from '../ask/marks';
import { questionAt } from '../ask/question';
import type { AskArguments } from '../ask/question';
import { addressOf } from '../sync/document-sync';

export interface AskCommand {
  readonly client: BaseLanguageClient;
  readonly marks: Marks;
}

/**
 * Lets a person ask whether a request is allowed by policies that they put together: the answer is a message, and marks
 * on the statements that decided. Returns the answer; undefined where the person leaves.
 */
export async function ask(
  { client, marks }: AskCommand,
  said: AskArguments = {},
): Promise<AskAnswer | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    await vscode.window.showInformationMessage('Open a policy first: what it allows is asked there.');
    return undefined;
  }
  marks.clear();
  const question = await questionAt(editor, client, said);
  if (!question) return undefined;
  const { document } = editor;
  const { version } = document;
  const answer = await client.sendRequest<AskAnswer>(askMethod, question);
  tell(answer);
  // Who wrote on has moved what is to be marked.
  if ('marks' in answer && document.version === version) {
    await reveal(answer.marks, addressOf(document));
    marks.show(answer.marks);
  }
  return answer;
}

function tell(answer: AskAnswer): void {
  if ('problem' in answer) {
    void vscode.window.showErrorMessage(answer.problem);
    return;
  }
  const said = [answer.sentence, answer.remark].filter((each) => each !== undefined).join(' ');
  if (answer.decision === 'allowed') void vscode.window.showInformationMessage(said);
  else void vscode.window.showWarningMessage(said);
}

/** The first statement of the document at hand, else of another one. */
async function reveal(marks: readonly AskMark[], own: string): Promise<void> {
  const mark = marks.find(({ uri }) => uri === own) ?? marks[0];
  if (!mark) return;
  const { start, end } = mark.range;
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(mark.uri));
  editor.revealRange(
    new vscode.Range(start.line, start.character, end.line, end.character),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
}
