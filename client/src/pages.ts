import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { notesMethod } from '../../server/src/lsp/protocol';

/**
 * Markdown pages that open as previews: package.json associates this scheme with VS Code's Markdown preview, so that
 * the link of a diagnostic's rule opens its page as a person would read it.
 */
export const pageScheme = 'leastwise';

/** Where the server finds a rule's page; it puts the rule's id in place of `{rule}`. */
export const rulePage = `${pageScheme}:/rules/{rule}.md`;

export const notesPage = vscode.Uri.from({ scheme: pageScheme, path: '/AWS Security Notes.md' });

export function registerPages(extension: vscode.Uri, client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(pageScheme, {
    provideTextDocumentContent: async ({ path }) => {
      if (path === notesPage.path) return client.sendRequest<string>(notesMethod);
      if (!isRulePage(path)) return undefined;
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'docs', path));
      return new TextDecoder().decode(bytes);
    },
  });
}

/** Nothing else of the extension's folder can be asked for. */
function isRulePage(path: string): boolean {
  return /^\/rules\/[\w-]+\.md$/.test(path);
}
