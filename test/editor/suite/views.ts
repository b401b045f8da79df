import * as vscode from 'vscode';
import { until } from './until';

/** The lenses of a document, resolved. */
async function askLenses(document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  const resolved = 100;
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[] | undefined>(
    'vscode.executeCodeLensProvider',
    document.uri,
    resolved,
  );
  return lenses ?? [];
}

/** What they say. */
export async function lensesOf(document: vscode.TextDocument): Promise<readonly string[]> {
  return (await askLenses(document)).flatMap(({ command }) => command?.title ?? []);
}

export function lensSaying(document: vscode.TextDocument, text: RegExp): Promise<vscode.CodeLens> {
  return until(`a lens saying ${String(text)}`, async () =>
    (await askLenses(document)).find(({ command }) => text.test(command?.title ?? '')),
  );
}
