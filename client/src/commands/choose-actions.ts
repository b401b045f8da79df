import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chooseActionsMethod, chosenActionsMethod } from '../../../server/src/lsp/protocol';
import type {
  ActionChoices,
  ChooseActionsParams,
  ChosenActions,
  ChosenActionsParams,
  Refusal,
} from '../../../server/src/lsp/protocol';
import { pickActions } from '../choose-actions/pick';
import { addressOf } from '../sync/document-sync';

/** What a person is not asked for: a code action says where, a test what is chosen. */
export interface ChooseArguments {
  /** Counted from 0; absent: the caret. */
  readonly position?: ChooseActionsParams['position'];
  /** Ids of actions; absent: a person ticks them. */
  readonly ids?: readonly string[];
}

/** Lets a person tick the actions that stand for the wildcard or the statement at the caret, and writes them. */
export async function chooseActions(client: BaseLanguageClient, given: ChooseArguments = {}): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return say('Open a policy first, and put the caret on an action of it.');
  const { document, selection } = editor;
  const { line, character } = given.position ?? selection.active;
  const at: ChooseActionsParams = {
    textDocument: { uri: addressOf(document) },
    position: { line, character },
  };
  const choices = await client.sendRequest<ActionChoices | null>(chooseActionsMethod, at);
  if (!choices)
    return say('Put the caret on an action, or on the "Action" of a statement that names services.');
  const ids = given.ids ?? (await pickActions(choices));
  if (!ids) return;
  const { version } = choices;
  const params: ChosenActionsParams = { ...at, version, ids };
  const chosen = await client.sendRequest<ChosenActions | Refusal | null>(chosenActionsMethod, params);
  if (typeof chosen === 'string') return say(refusals[chosen]);
  if (!chosen || document.version !== chosen.version)
    return say('The policy has changed meanwhile: choose again.');
  await write(chosen, document);
}

const refusals: Readonly<Record<Refusal, string>> = {
  empty: 'A statement needs an action: remove the statement if it is to allow none.',
  'too long': 'The list would be longer than a policy may be: keep the wildcard, or choose fewer actions.',
  'no place': 'The template leaves no place for a list of actions here.',
};

async function say(text: string): Promise<void> {
  await vscode.window.showInformationMessage(text);
}

/** As one step for undo. */
async function write({ edits }: ChosenActions, document: vscode.TextDocument): Promise<void> {
  if (!edits.length) return;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits)
    edit.replace(
      document.uri,
      new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
      newText,
    );
  await vscode.workspace.applyEdit(edit);
}
