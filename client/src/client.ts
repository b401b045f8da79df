import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  baseTextMethod,
  basesChangedMethod,
  policyTextsMethod,
  referenceMethod,
  statusMethod,
} from '../../server/src/lsp/protocol';
import type { BaseTextParams, PolicyPageParams, StatusParams } from '../../server/src/lsp/protocol';
import { createMarks } from './ask/marks';
import type { AskArguments } from './ask/question';
import { createCodeActionsMiddleware } from './code-actions';
import { narrowFromCloudTrail } from './commands/narrow-from-cloudtrail';
import type { NarrowArguments } from './commands/narrow-from-cloudtrail';
import { ask } from './commands/ask';
import { chooseActions } from './commands/choose-actions';
import type { ChooseArguments } from './commands/choose-actions';
import { newPolicy } from './commands/new-policy';
import { openExample } from './commands/open-example';
import { openNotes } from './commands/open-notes';
import { restartServer } from './commands/restart-server';
import { showPolicyPage } from './commands/show-policy-page';
import { selectKind } from './commands/select-kind';
import { createEvidencePage } from './evidence/page';
import { createWindowKinds } from './kind/window-kinds';
import { createPolicyWatcher, readPolicyTexts } from './policy-texts';
import { createBaseTexts } from './git/base-texts';
import { createPages, rulePage } from './pages';
import { createSettingsMiddleware } from './settings';
import { createStatus } from './status/status';
import { addressOf, createDocumentSync } from './sync/document-sync';
import { createSizeGate } from './sync/size-gate';

/** Of every scheme: files, untitled documents, remote and virtual folders. */
const selector = [{ language: 'json' }, { language: 'jsonc' }];

/** Makes the client of a host, from what it shares with the others. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the server and everything that a person sees of it, until the extension ends. */
export function startClient(
  { extensionUri, subscriptions }: vscode.ExtensionContext,
  create: CreateClient,
): void {
  const gate = createSizeGate();
  const windowKinds = createWindowKinds();
  const status = createStatus(selector, gate);
  const policyWatcher = createPolicyWatcher();
  const marks = createMarks();
  const client: BaseLanguageClient = create('leastwise', 'Leastwise', {
    documentSelector: selector,
    initializationOptions: {
      rulePage,
      continuesCompletion: true,
      policyTexts: true,
      choosesActions: true,
      policyPages: true,
      baseText: true,
    },
    synchronize: { fileEvents: policyWatcher },
    diagnosticPullOptions: { onChange: true },
    middleware: {
      ...createDocumentSync({ gate, client: () => client, gateMoved: status.refresh }),
      ...createSettingsMiddleware(windowKinds),
      ...createCodeActionsMiddleware(() => client),
      provideCodeLenses: (document, token, next) =>
        isPast(document.uri) ? undefined : next(document, token),
      provideInlayHints: (document, range, token, next) =>
        isPast(document.uri) ? undefined : next(document, range, token),
      provideDiagnostics: (document, previous, token, next) =>
        isPast(document instanceof vscode.Uri ? document : document.uri)
          ? undefined
          : next(document, previous, token),
    },
  });

  const baseTexts = createBaseTexts(() => {
    if (client.isRunning()) void client.sendNotification(basesChangedMethod);
  });
  const pages = createPages(extensionUri, () => client);
  const evidencePage = createEvidencePage();
  const windowKindsChanged = () =>
    client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  client.onNotification(statusMethod, (params: StatusParams) => status.heard(params));
  client.onRequest(referenceMethod, () =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'reference.jsonl')),
  );
  client.onRequest(policyTextsMethod, readPolicyTexts);
  client.onRequest(baseTextMethod, ({ uri }: BaseTextParams) => baseTexts.of(uri));
  subscriptions.push(
    policyWatcher,
    baseTexts,
    marks,
    client.onDidChangeState(({ newState }) =>
      status.serverRuns(newState === State.Starting || newState === State.Running),
    ),
    pages,
    vscode.commands.registerCommand('leastwise.newPolicy', () =>
      newPolicy({ client, windowKinds, windowKindsChanged }),
    ),
    vscode.commands.registerCommand('leastwise.ask', (said?: AskArguments) => ask({ client, marks }, said)),
    vscode.commands.registerCommand('leastwise.clearAnswer', marks.clear),
    vscode.commands.registerCommand('leastwise.chooseActions', (given?: ChooseArguments) =>
      chooseActions(client, given),
    ),
    vscode.commands.registerCommand('leastwise.openNotes', openNotes),
    vscode.commands.registerCommand('leastwise.openExample', openExample),
    vscode.commands.registerCommand('leastwise.showGrants', (clicked?: PolicyPageParams) =>
      showPolicyPage('grants', pages, clicked),
    ),
    vscode.commands.registerCommand('leastwise.showChanges', (clicked?: PolicyPageParams) =>
      showPolicyPage('changes', pages, clicked),
    ),
    evidencePage,
    vscode.commands.registerCommand('leastwise.narrowFromCloudTrail', (given?: NarrowArguments) =>
      narrowFromCloudTrail({ client, page: evidencePage }, given),
    ),
    vscode.commands.registerCommand('leastwise.restartServer', () => restartServer(client)),
    vscode.commands.registerCommand('leastwise.selectKind', () =>
      selectKind({ status, windowKinds, windowKindsChanged }),
    ),
    vscode.workspace.onDidCloseTextDocument(async (document) => {
      // The next untitled document gets the same address.
      if (!document.isUntitled || windowKinds.of(addressOf(document)) === undefined) return;
      windowKinds.set(addressOf(document), undefined);
      await windowKindsChanged();
    }),
    status,
    { dispose: () => client.dispose() },
  );
  // The client itself tells a person of a failure, and the status item shows it.
  client.start().catch(() => undefined);
}

/** The left side of a diff: it cannot be mended, and its findings would stand in the Problems view twice. */
function isPast({ scheme }: vscode.Uri): boolean {
  return scheme === 'git';
}
