import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { evidenceMethods } from '../../../server/src/lsp/protocol';
import type {
  EvidenceAnswer,
  EvidenceCaller,
  EvidenceChangesParams,
  EvidenceEdit,
} from '../../../server/src/lsp/protocol';
import type { EvidencePage } from '../evidence/page';
import { sendFiles } from '../evidence/send';
import { addressOf } from '../sync/document-sync';

export interface NarrowOptions {
  readonly client: BaseLanguageClient;
  readonly page: EvidencePage;
}

/** What a person is not asked for, where another extension, or a test, says it. */
export interface NarrowArguments {
  /** The policy's document. */
  readonly uri?: string;
  /** Log files and folders. */
  readonly files?: readonly string[];
  /** An ARN, or `*` for whoever called. */
  readonly caller?: string;
  /** How far to narrow: `recordable`, `used`, `resources`. */
  readonly choice?: string;
}

/**
 * Reads records of CloudTrail that a person picks, and narrows the policy at the caret to what they show. Nothing of the
 * records leaves this machine, and nothing of them is kept once the command ends.
 */
export async function narrowFromCloudTrail(
  { client, page }: NarrowOptions,
  given: NarrowArguments = {},
): Promise<void> {
  const document = await policyDocument(given);
  if (!document) {
    await vscode.window.showInformationMessage('Open a policy first: it is the one that is narrowed.');
    return;
  }
  const picked = given.files?.map((each) => vscode.Uri.parse(each)) ?? (await pickFiles());
  if (!picked?.length) return;
  const run = await client.sendRequest<number>(evidenceMethods.begin);
  try {
    const sent = await sendFiles(run, picked, client);
    if (!sent) return;
    if (sent.left !== undefined) void vscode.window.showWarningMessage(`CloudTrail records: ${sent.left}.`);
    const caller = given.caller ?? (await pickCaller(run, client));
    if (caller === undefined) return;
    await offerChanges(document, run, caller, given.choice, { client, page });
  } finally {
    page.forget();
    await client.sendRequest(evidenceMethods.end, { run });
  }
}

async function policyDocument({ uri }: NarrowArguments): Promise<vscode.TextDocument | undefined> {
  if (uri !== undefined) return vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const document = vscode.window.activeTextEditor?.document;
  return document && ['json', 'jsonc'].includes(document.languageId) ? document : undefined;
}

/** The dialogs of Windows and Linux show files or folders, not both. */
async function pickFiles(): Promise<readonly vscode.Uri[] | undefined> {
  const folders = {
    label: 'A folder of log files',
    description: 'as a trail or `aws s3 sync` lays them out',
  };
  const files = { label: 'Log files', description: '.json and .json.gz' };
  const kind = await vscode.window.showQuickPick([folders, files], {
    title: 'Where are the records of CloudTrail?',
    placeHolder: 'They are read on this machine, and nothing of them is kept',
  });
  if (!kind) return undefined;
  return vscode.window.showOpenDialog({
    title: kind.label,
    openLabel: 'Read',
    canSelectFiles: kind === files,
    canSelectFolders: kind === folders,
    canSelectMany: true,
    ...(kind === files && { filters: { 'CloudTrail logs': ['json', 'gz'] } }),
  });
}

const everybody = '*';

interface CallerItem extends vscode.QuickPickItem {
  readonly arn: string;
}

/** Undefined where somebody leaves; the only caller there is needs no question. */
async function pickCaller(run: number, client: BaseLanguageClient): Promise<string | undefined> {
  const callers = await client.sendRequest<readonly EvidenceCaller[]>(evidenceMethods.callers, { run });
  if (callers.length < 2) return everybody;
  const items: readonly CallerItem[] = [
    { label: 'Everybody', description: 'all users and roles together', arn: everybody },
    ...callers.map(({ arn, calls }) => ({
      label: arn.slice(arn.indexOf('/') + 1),
      description: `${calls} calls`,
      detail: arn,
      arn,
    })),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Whose calls count?',
    placeHolder: 'The role or user that the policy is attached to',
    matchOnDetail: true,
  });
  return picked?.arn;
}

async function offerChanges(
  document: vscode.TextDocument,
  run: number,
  caller: string,
  choice: string | undefined,
  { client, page }: NarrowOptions,
): Promise<void> {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  const { line, character } = editor?.selection.active ?? new vscode.Position(0, 0);
  const params: EvidenceChangesParams = {
    run,
    textDocument: { uri: addressOf(document) },
    position: { line, character },
    ...(caller !== everybody && { caller }),
  };
  const answer = await client.sendRequest<EvidenceAnswer | null>(evidenceMethods.changes, params);
  if (!answer) {
    await vscode.window.showInformationMessage('There is no policy in this document to narrow.');
    return;
  }
  const change =
    choice === undefined ? await pick(answer, page) : answer.changes.find(({ to }) => to === choice);
  if (change) await apply(change, document, answer.version);
}

/** Shows the page first: what is taken away is to be read before it is. */
async function pick(
  { page: text, changes }: EvidenceAnswer,
  page: EvidencePage,
): Promise<EvidenceEdit | undefined> {
  await page.show(text);
  if (!changes.length) {
    void vscode.window.showInformationMessage(
      'The records give nothing to narrow: the page beside the policy says why.',
    );
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    changes.map((change) => ({ label: change.title, change })),
    { title: 'Narrow to what CloudTrail recorded', ignoreFocusOut: true },
  );
  return picked?.change;
}

/** As one step for undo. A document that has changed meanwhile is left as it is. */
async function apply({ edits }: EvidenceEdit, document: vscode.TextDocument, version: number): Promise<void> {
  if (document.version !== version) {
    await vscode.window.showWarningMessage('The policy has changed meanwhile: run the command again.');
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits)
    edit.replace(
      document.uri,
      new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
      newText,
    );
  await vscode.workspace.applyEdit(edit);
  // The page has the focus, and what comes next is to look at the policy, to save it or to undo.
  const shown = vscode.window.visibleTextEditors.find((each) => each.document === document);
  if (shown) await vscode.window.showTextDocument(document, shown.viewColumn);
}
