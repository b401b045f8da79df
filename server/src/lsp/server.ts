import { TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completionAt, completionTriggers } from '../features/completion';
import { isAbout } from '../features/completion/about';
import { documentationOf } from '../features/completion/documentation';
import { codeActionsAt } from '../features/code-actions';
import { diagnosticsOf } from '../features/diagnostics';
import { hoverAt } from '../features/hover';
import { notesPage } from '../notes/page';
import { openReference } from '../reference/open';
import { clientOf } from './client';
import type { Client } from './client';
import { createFolders } from './folders';
import { createGuard } from './guard';
import { notesMethod } from './protocol';
import { createPublisher } from './publisher';
import { createSettingsSource } from './settings';
import { createSnapshots } from './snapshots';

/** What the server cannot do by itself and every host does in its own way. */
export interface Runtime {
  /** The packed service reference; rejects where the installation is broken. */
  loadReference(connection: Connection): Promise<Uint8Array> | Uint8Array;
  /** The address of a rule's documentation page where the client names none; undefined: no page to open. */
  pageOf?(rule: string): string | undefined;
}

/** Wires a connection to the features, and listens. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  const guard = createGuard(connection);
  let client: Client = clientOf({ capabilities: {}, processId: null, rootUri: null, workspaceFolders: null });
  let reference: Promise<ReturnType<typeof openReference>> | undefined;

  const settings = createSettingsSource(connection, () => client);
  const folders = createFolders(connection);
  const snapshots = createSnapshots({
    connection,
    settings,
    folders: folders.all,
    reference: () => (reference ??= Promise.resolve(runtime.loadReference(connection)).then(openReference)),
    crashed: guard.report,
  });
  const optionsFor = (uri: string) => ({
    uri,
    pageOf: (rule: string) => client.pageOf(rule) ?? runtime.pageOf?.(rule),
    relatedInformation: client.relatedInformation,
  });
  const publisher = createPublisher({
    connection,
    documents,
    diagnose: async (document) => {
      const snapshot = await snapshots.of(document);
      return diagnosticsOf(snapshot, optionsFor(document.uri));
    },
    pulls: () => client.pullsDiagnostics,
    refreshes: () => client.refreshesDiagnostics,
    guard,
  });

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = clientOf(params);
    folders.set(client.folders);
    return {
      serverInfo: { name: 'leastwise' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        completionProvider: {
          triggerCharacters: [...completionTriggers],
          resolveProvider: true,
          completionItem: { labelDetailsSupport: true },
        },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        codeActionProvider: { codeActionKinds: ['quickfix'] },
        ...(client.pullsDiagnostics && {
          diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
        }),
      },
    };
  });
  connection.onInitialized(() => {
    settings.listen(publisher.refresh);
    if (client.watchesFolders) folders.listen(publisher.refresh);
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }, token) => {
    const items = await guard.run([], async () => {
      const document = documents.get(uri);
      if (!document) return [];
      const snapshot = await snapshots.of(document);
      return token.isCancellationRequested ? [] : diagnosticsOf(snapshot, optionsFor(uri));
    });
    return { kind: 'full', items };
  });

  connection.onHover(({ textDocument: { uri }, position }, token) =>
    guard.run(null, async () => {
      const document = documents.get(uri);
      if (!document) return null;
      const snapshot = await snapshots.of(document);
      if (token.isCancellationRequested) return null;
      return hoverAt(snapshot, snapshot.positions().offset(position), { markdown: client.markdown }) ?? null;
    }),
  );

  connection.onCompletion(({ textDocument: { uri }, position, context }, token) =>
    guard.run(null, async () => {
      const document = documents.get(uri);
      if (!document) return null;
      const snapshot = await snapshots.of(document);
      if (token.isCancellationRequested) return null;
      return completionAt(snapshot, snapshot.positions().offset(position), {
        snippets: client.snippets,
        continues: client.continuesCompletion,
        trigger: context?.triggerCharacter,
        seen: snapshots.seenBeside(uri),
      });
    }),
  );

  connection.onCompletionResolve((item) =>
    guard.run(item, async () => {
      if (!isAbout(item.data)) return item;
      const value = documentationOf(item.data, await snapshots.reference());
      return value === undefined ? item : { ...item, documentation: client.markup(value) };
    }),
  );

  connection.onRequest(notesMethod, notesPage);

  connection.onCodeAction(({ textDocument: { uri }, range }, token) =>
    guard.run([], async () => {
      const document = documents.get(uri);
      if (!document) return [];
      const { version } = document;
      const snapshot = await snapshots.of(document);
      if (token.isCancellationRequested || document.version !== version) return [];
      return codeActionsAt(snapshot, range, { ...optionsFor(uri), version, snippets: client.snippetEdits });
    }),
  );

  documents.onDidClose(({ document: { uri } }) => {
    snapshots.forget(uri);
    settings.forget(uri);
  });
  documents.listen(connection);
  connection.listen();
}
