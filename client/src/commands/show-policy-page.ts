import * as vscode from 'vscode';
import type { PolicyPage, PolicyPageParams } from '../../../server/src/lsp/protocol';
import { policyPageUri } from '../pages';
import type { Pages } from '../pages';
import { addressOf } from '../sync/document-sync';

/**
 * Opens a page about a policy as a preview: the one whose lens somebody clicked, or the one at the caret of the active
 * editor.
 */
export async function showPolicyPage(
  page: PolicyPage,
  pages: Pages,
  clicked?: PolicyPageParams,
): Promise<void> {
  const params = clicked ?? atCaret(page);
  if (!params) {
    await vscode.window.showInformationMessage(
      'Open a policy first: the page is about the one at the caret.',
    );
    return;
  }
  const uri = policyPageUri(params);
  // A page that is open already shows the document as it was.
  pages.changed(uri);
  await vscode.commands.executeCommand('markdown.showPreview', uri);
}

function atCaret(page: PolicyPage): PolicyPageParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !['json', 'jsonc'].includes(editor.document.languageId)) return undefined;
  const { line, character } = editor.selection.active;
  return { page, uri: addressOf(editor.document), policy: { line, character } };
}
