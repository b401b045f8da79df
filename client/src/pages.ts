import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { notesMethod, policyPageMethod } from '../../server/src/lsp/protocol';
import type { PolicyPage, PolicyPageParams } from '../../server/src/lsp/protocol';

/**
 * Markdown pages that open as previews: package.json associates this scheme with VS Code's Markdown preview, so that
 * the link of a diagnostic's rule opens its page as a person would read it.
 */
export const pageScheme = 'leastwise';

/** Where the server finds a rule's page; it puts the rule's id in place of `{rule}`. */
export const rulePage = `${pageScheme}:/rules/{rule}.md`;

export const notesPage = vscode.Uri.from({ scheme: pageScheme, path: '/AWS Security Notes.md' });

const policyPageTitles: Readonly<Record<PolicyPage, string>> = {
  grants: 'What the policy grants',
  changes: 'What the policy changed',
};

/** The page about a policy; its path is what the preview's tab says. */
export function policyPageUri(params: PolicyPageParams): vscode.Uri {
  const name = params.uri.slice(params.uri.lastIndexOf('/') + 1);
  const path = `/policies/${policyPageTitles[params.page]}: ${decodeURIComponent(name)}.md`;
  return vscode.Uri.from({ scheme: pageScheme, path, query: JSON.stringify(params) });
}

export interface Pages extends vscode.Disposable {
  /** The page is to be made anew where it is open. */
  changed(page: vscode.Uri): void;
}

export function createPages(extension: vscode.Uri, client: () => BaseLanguageClient): Pages {
  const changes = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(pageScheme, {
    onDidChange: changes.event,
    provideTextDocumentContent: async ({ path, query }) => {
      if (path === notesPage.path) return client().sendRequest<string>(notesMethod);
      if (path.startsWith('/policies/')) return policyPage(query, client());
      if (!isRulePage(path)) return undefined;
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'docs', path));
      return new TextDecoder().decode(bytes);
    },
  });
  return {
    changed: (page) => changes.fire(page),
    dispose() {
      provider.dispose();
      changes.dispose();
    },
  };
}

async function policyPage(query: string, client: BaseLanguageClient): Promise<string> {
  const params = JSON.parse(query) as PolicyPageParams;
  const page = await client.sendRequest<string | null>(policyPageMethod, params);
  return page ?? 'The document is closed, or this policy is no longer in it.\n';
}

/** Nothing else of the extension's folder can be asked for. */
function isRulePage(path: string): boolean {
  return /^\/rules\/[\w-]+\.md$/.test(path);
}
