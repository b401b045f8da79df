import { CompletionTriggerKind, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver';
import type {
  CodeAction,
  CodeActionParams,
  CompletionList,
  CompletionParams,
  Connection,
  DocumentLink,
  DocumentLinkParams,
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
  Hover,
  HoverParams,
  InitializeParams,
  InitializeResult,
  SelectionRange,
  SelectionRangeParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completionAt, completionTriggers } from '../features/completion';
import { isAbout } from '../features/completion/about';
import { documentationOf } from '../features/completion/documentation';
import { codeActionsAt } from '../features/code-actions';
import { diagnosticsOf } from '../features/diagnostics';
import { foldingRanges } from '../features/folding';
import { hoverAt } from '../features/hover';
import { documentLinks } from '../features/links';
import { selectionRanges } from '../features/selection-ranges';
import { policyDocuments } from '../features/templates/policy-documents';
import { documentSymbols } from '../features/symbols';
import { notesPage } from '../notes/page';
import { openReference } from '../reference/open';
import { createAnswer } from './answer';
import { clientOf } from './client';
import type { Client } from './client';
import { createFolders } from './folders';
import { createGuard } from './guard';
import { createNeighbours } from './neighbours';
import { documentsMethod, notesMethod } from './protocol';
import type { PolicyDocument } from './protocol';
import { createPublisher } from './publisher';
import { createSettingsSource } from './settings';
import { createSnapshots } from './snapshots';

/** What the server cannot do by itself and every host does in its own way. */
export interface Runtime {
  /** The packed service reference; rejects where the installation is broken. */
  loadReference(connection: Connection): Promise<Uint8Array> | Uint8Array;
  /** Absent: the clock's. */
  today?(): Date;
  /** The address of a rule's documentation page where the client names none; undefined: no page to open. */
  pageOf?(rule: string): string | undefined;
}

/** Wires a connection to the features, and listens. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  const guard = createGuard(connection);
  let client: Client = clientOf({ capabilities: {}, processId: null, rootUri: null, workspaceFolders: null });
  let reference: Promise<ReturnType<typeof openReference>> | undefined;

  const loadReference = () =>
    (reference ??= Promise.resolve(runtime.loadReference(connection)).then(openReference));
  const settings = createSettingsSource(connection, () => client);
  const folders = createFolders(connection);
  const snapshots = createSnapshots({
    connection,
    settings,
    folders: folders.all,
    reference: loadReference,
    today: runtime.today ?? (() => new Date()),
    crashed: guard.report,
  });
  const answer = createAnswer({ documents, snapshots, guard });
  const neighbours = createNeighbours(connection, guard, () => client.policyTexts);
  const seenBeside = (uri: string) => {
    const seen = new Map([...neighbours.seen(), ...snapshots.seen()]);
    seen.delete(uri);
    return [...seen.values()];
  };
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
        documentLinkProvider: {},
        // The JSON server of VS Code has an outline as well.
        documentSymbolProvider: { label: 'Leastwise' },
        foldingRangeProvider: true,
        selectionRangeProvider: true,
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
    neighbours.listen();
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

  connection.onHover(
    answer<HoverParams, Hover | null>(
      null,
      (snapshot, { position }) =>
        hoverAt(snapshot, snapshot.positions().offset(position), { markdown: client.markdown }) ?? null,
    ),
  );
  connection.onCompletion(
    answer<CompletionParams, CompletionList | null>(
      null,
      (snapshot, { position, context, textDocument: { uri } }) =>
        completionAt(snapshot, snapshot.positions().offset(position), {
          snippets: client.snippets,
          continues: client.continuesCompletion,
          trigger: context?.triggerCharacter,
          typing: context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions,
          seen: seenBeside(uri),
        }),
    ),
  );
  connection.onCompletionResolve((item) =>
    guard.run(item, async () => {
      if (!isAbout(item.data)) return item;
      const value = documentationOf(item.data, await loadReference());
      return value === undefined ? item : { ...item, documentation: client.markup(value) };
    }),
  );
  connection.onCodeAction(
    answer<CodeActionParams, CodeAction[]>([], (snapshot, { range, textDocument: { uri } }, { version }) =>
      codeActionsAt(snapshot, range, { ...optionsFor(uri), version, snippets: client.snippetEdits }),
    ),
  );
  connection.onDocumentLinks(
    answer<DocumentLinkParams, DocumentLink[]>([], (snapshot) =>
      snapshot.settings.links ? documentLinks(snapshot) : [],
    ),
  );
  connection.onDocumentSymbol(answer<DocumentSymbolParams, DocumentSymbol[]>([], documentSymbols));
  connection.onFoldingRanges(answer<FoldingRangeParams, FoldingRange[]>([], foldingRanges));
  connection.onSelectionRanges(
    answer<SelectionRangeParams, SelectionRange[] | null>(null, (snapshot, { positions }) =>
      selectionRanges(
        snapshot,
        positions.map((position) => snapshot.positions().offset(position)),
      ),
    ),
  );
  connection.onRequest(notesMethod, notesPage);
  connection.onRequest(documentsMethod, (): readonly PolicyDocument[] => policyDocuments());

  documents.onDidClose(({ document: { uri } }) => {
    snapshots.forget(uri);
    settings.forget(uri);
  });
  documents.listen(connection);
  connection.listen();
}
