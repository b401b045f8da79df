import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askOptionsMethod, askPoliciesMethod, askProblemMethod } from '../../../server/src/lsp/protocol';
import type {
  Ask,
  AskablePolicy,
  AskedPolicy,
  AskedRequest,
  AskOptions,
  PolicyText,
} from '../../../server/src/lsp/protocol';
import { addressOf } from '../sync/document-sync';
import { pickAction } from './pick-action';
import { pickResource } from './pick-resource';
import type { ProblemOf } from './pick-resource';
import { asksForCaller, policyItems } from './policy-items';
import { askedTexts, textsOf } from './texts';

/** What a keybinding can say beforehand; whatever is there is not asked for. */
export interface AskArguments {
  readonly action?: string;
  readonly resource?: string;
  readonly context?: string;
  readonly caller?: string;
  readonly policies?: readonly AskedPolicy[];
}

/** The question that a person puts together at the caret; undefined where they leave, or there is nothing to ask. */
export async function questionAt(
  editor: vscode.TextEditor,
  client: BaseLanguageClient,
  said: AskArguments,
): Promise<Ask | undefined> {
  const { document, selection } = editor;
  const own = addressOf(document);
  const options = async (more: { readonly typed?: string; readonly action?: string }) => {
    const { line, character } = selection.active;
    const params = { textDocument: { uri: own }, position: { line, character }, ...more };
    // A document that is too large is kept from the server.
    return (await client.sendRequest<AskOptions | null>(askOptionsMethod, params)) ?? nothing;
  };
  const problemOf = async (part: Partial<AskedRequest>) => {
    const params: AskedRequest = { ...faultless, ...part };
    return (await client.sendRequest<string | null>(askProblemMethod, params)) ?? undefined;
  };
  const action = said.action ?? (await pickAction(async (typed) => (await options({ typed })).actions));
  if (action === undefined) return undefined;
  const problem = await problemOf({ action });
  if (problem !== undefined) {
    void vscode.window.showErrorMessage(problem);
    return undefined;
  }
  const { resources, policy = 0 } = await options({ action });
  const resource =
    said.resource ?? (await pickResource(action, resources, (written) => problemOf({ resource: written })));
  if (resource === undefined) return undefined;
  const context = said.context ?? (await inputContext((written) => problemOf({ context: written })));
  if (context === undefined) return undefined;
  const texts = await askedTexts(document);
  const policies = said.policies ?? (await pickPolicies(client, texts, { uri: own, index: policy }));
  if (!policies?.length) return undefined;
  const caller =
    said.caller ??
    (asksForCaller(policies) ? await inputCaller((written) => problemOf({ caller: written })) : '');
  if (caller === undefined) return undefined;
  const named = new Set(policies.map(({ uri }) => uri));
  return { action, resource, context, caller, policies, texts: await textsOf(named, texts) };
}

/** Of what is not yet asked for nothing is wrong. */
const faultless: AskedRequest = { action: 's3:GetObject', resource: '*', context: '', caller: '' };

function inputContext(problemOf: ProblemOf): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: 'Ask: what is known of the request?',
    prompt:
      'Condition keys with their values; a key without a value is not in the request. Empty: nothing is known',
    placeHolder: 'aws:SourceIp=203.0.113.9 aws:MultiFactorAuthPresent=true aws:username=',
    ignoreFocusOut: true,
    validateInput: problemOf,
  });
}

function inputCaller(problemOf: ProblemOf): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: 'Ask: who calls?',
    prompt:
      'An ARN of a user, a role or a session, an account’s id, a service, or anonymous. Empty: nobody knows',
    placeHolder: 'arn:aws:iam::111122223333:role/reader',
    ignoreFocusOut: true,
    validateInput: problemOf,
  });
}

async function pickPolicies(
  client: BaseLanguageClient,
  texts: readonly PolicyText[],
  own: { readonly uri: string; readonly index: number },
): Promise<readonly AskedPolicy[] | undefined> {
  const policies = await client.sendRequest<readonly AskablePolicy[]>(askPoliciesMethod, { texts });
  const items = policyItems(policies, own, (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
  if (!items.length) await vscode.window.showInformationMessage('Leastwise finds no policy here to ask.');
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

const nothing: AskOptions = { actions: [], resources: [] };
