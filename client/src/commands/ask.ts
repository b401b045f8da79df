import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askMethod, askOptionsMethod, askPoliciesMethod } from '../../../server/src/lsp/protocol';
import type {
  Ask,
  AskablePolicy,
  AskAnswer,
  AskedPolicy,
  AskMark,
  AskOptions,
  PolicyText,
} from '../../../server/src/lsp/protocol';
import type { Marks } from '../ask/marks';
import { pickAction } from '../ask/pick-action';
import { pickResource } from '../ask/pick-resource';
import { asksForCaller, policyItems } from '../ask/policy-items';
import { askedTexts, textsOf } from '../ask/texts';
import { addressOf } from '../sync/document-sync';

export interface AskOptionsOfClient {
  readonly client: BaseLanguageClient;
  readonly marks: Marks;
}

/** What a keybinding can say beforehand; whatever is there is not asked for. */
export interface AskArguments {
  readonly action?: string;
  readonly resource?: string;
  readonly context?: string;
  readonly caller?: string;
  readonly policies?: readonly AskedPolicy[];
}

/**
 * Lets a person ask whether a request is allowed by policies that they put together: the answer is a message, and marks
 * on the statements that decided. Returns the answer; undefined where the person leaves.
 */
export async function ask(
  { client, marks }: AskOptionsOfClient,
  said: AskArguments = {},
): Promise<AskAnswer | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    await vscode.window.showInformationMessage('Open a policy first: what it allows is asked there.');
    return undefined;
  }
  marks.clear();
  const question = await complete(editor, client, said);
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

async function complete(
  editor: vscode.TextEditor,
  client: BaseLanguageClient,
  said: AskArguments,
): Promise<Ask | undefined> {
  const { document, selection } = editor;
  const own = addressOf(document);
  const options = (more: { readonly typed?: string; readonly action?: string }) =>
    client.sendRequest<AskOptions>(askOptionsMethod, {
      textDocument: { uri: own },
      position: { line: selection.active.line, character: selection.active.character },
      ...more,
    });
  const action = said.action ?? (await pickAction(async (typed) => (await options({ typed })).actions));
  if (action === undefined) return undefined;
  const { resources, policy = 0 } = await options({ action });
  const resource = said.resource ?? (await pickResource(action, resources));
  if (resource === undefined) return undefined;
  const context = said.context ?? (await inputContext());
  if (context === undefined) return undefined;
  const texts = await askedTexts(document);
  const policies = said.policies ?? (await pickPolicies(client, texts, { uri: own, index: policy }));
  if (!policies?.length) return undefined;
  const caller = said.caller ?? (asksForCaller(policies) ? await inputCaller() : '');
  if (caller === undefined) return undefined;
  const named = new Set(policies.map(({ uri }) => uri));
  return { action, resource, context, caller, policies, texts: await textsOf(named, texts) };
}

function inputContext(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: 'Ask: what is known of the request?',
    prompt:
      'Condition keys with their values; a key without a value is not in the request. Empty: nothing is known',
    placeHolder: 'aws:SourceIp=203.0.113.9 aws:MultiFactorAuthPresent=true aws:username=',
    ignoreFocusOut: true,
  });
}

function inputCaller(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: 'Ask: who calls?',
    prompt:
      'An ARN of a user, a role or a session, an account’s id, a service, or anonymous. Empty: nobody knows',
    placeHolder: 'arn:aws:iam::111122223333:role/reader',
    ignoreFocusOut: true,
  });
}

async function pickPolicies(
  client: BaseLanguageClient,
  texts: readonly PolicyText[],
  own: { readonly uri: string; readonly index: number },
): Promise<readonly AskedPolicy[] | undefined> {
  const policies = await client.sendRequest<readonly AskablePolicy[]>(askPoliciesMethod, { texts });
  const items = policyItems(policies, own, (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
  if (items.length < 2) return items.map(({ policy }) => policy);
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Ask: which policies take part?',
    placeHolder: 'Those of the caller, of the resource, and what limits them',
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ policy }) => policy);
}

function tell(answer: AskAnswer): void {
  if ('problem' in answer) void vscode.window.showErrorMessage(answer.problem);
  else if (answer.decision === 'allowed') void vscode.window.showInformationMessage(answer.sentence);
  else void vscode.window.showWarningMessage(answer.sentence);
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
