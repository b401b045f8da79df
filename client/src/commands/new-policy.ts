import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { documentsMethod } from '../../../server/src/lsp/protocol';
import type { PolicyDocument } from '../../../server/src/lsp/protocol';
import type { WindowKinds } from '../kind/window-kinds';
import { addressOf } from '../sync/document-sync';

export interface NewPolicyOptions {
  readonly client: BaseLanguageClient;
  readonly windowKinds: WindowKinds;
  /** No setting has changed, and yet the server must ask for the settings again. */
  readonly windowKindsChanged: () => Promise<void>;
}

/** Lets a person pick a whole policy and begins a document with it that no file stands behind. */
export async function newPolicy(options: NewPolicyOptions): Promise<void> {
  const picked = await vscode.window.showQuickPick(itemsOf(options.client), {
    title: 'New Policy',
    placeHolder: 'What kind of policy?',
    matchOnDescription: true,
  });
  if (picked) await begin(picked.policy, options);
}

interface DocumentItem extends vscode.QuickPickItem {
  readonly policy: PolicyDocument;
}

async function itemsOf(client: BaseLanguageClient): Promise<readonly DocumentItem[]> {
  const documents = await client.sendRequest<readonly PolicyDocument[]>(documentsMethod);
  return documents.map((policy) => ({ label: policy.label, description: policy.detail, policy }));
}

async function begin(
  { kind, snippet }: PolicyDocument,
  { windowKinds, windowKindsChanged }: NewPolicyOptions,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'json' });
  // No setting can name it, and an SCP without a file name looks like an identity policy.
  windowKinds.set(addressOf(document), kind);
  await windowKindsChanged();
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0), {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}
