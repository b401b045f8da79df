import * as vscode from 'vscode';
import type { PolicyText } from '../../../server/src/lsp/protocol';
import { readPolicyTexts, readText } from '../policy-texts';
import { addressOf } from '../sync/document-sync';
import { sizeLimit } from '../sync/size-gate';

/** Open documents as they stand in the editor, then the files of the workspace that are not open. */
export async function askedTexts(first: vscode.TextDocument): Promise<readonly PolicyText[]> {
  const open = vscode.workspace.textDocuments.filter(isJson);
  const texts = new Map([first, ...open].map((document) => [addressOf(document), document.getText()]));
  for (const { uri, text } of await readPolicyTexts()) if (!texts.has(uri)) texts.set(uri, text);
  return [...texts].filter(([, text]) => text.length <= sizeLimit).map(([uri, text]) => ({ uri, text }));
}

/** The texts of those documents, from among texts that are known, or read where somebody named one beyond them. */
export async function textsOf(
  uris: ReadonlySet<string>,
  known: readonly PolicyText[],
): Promise<readonly PolicyText[]> {
  const texts = known.filter(({ uri }) => uris.has(uri));
  for (const uri of uris) {
    if (texts.some((each) => each.uri === uri)) continue;
    const text = await readText(vscode.Uri.parse(uri));
    if (text !== undefined) texts.push({ uri, text });
  }
  return texts;
}

function isJson({ languageId, uri }: vscode.TextDocument): boolean {
  return (languageId === 'json' || languageId === 'jsonc') && uri.scheme !== 'git';
}
