import { TextDocuments } from 'vscode-languageserver';
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticsOf } from '../features/diagnostics';
import { openReference } from '../reference/open';
import { createAnswer } from './answer';
import { listenForAsking } from './ask';
import { createBases } from './bases';
import { capabilitiesOf } from './capabilities';
import { createChanges } from './changes';
import { clientOf } from './client';
import type { Client } from './client';
import { listenForEvidence } from './evidence';
import { createFolders } from './folders';
import { createGuard } from './guard';
import { createNeighbours } from './neighbours';
import { createPublisher } from './publisher';
import { listenForRequests } from './requests';
import { createSettingsSource } from './settings';
import { createSnapshots } from './snapshots';
import { listenForViews, refreshLenses, refreshViews } from './views';

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
  const neighbours = createNeighbours({
    connection,
    guard,
    reads: () => client.policyTexts,
    isOpen: (uri) => documents.get(uri) !== undefined,
  });
  const seenBeside = (uri: string) => {
    const seen = new Map([...neighbours.seen(), ...snapshots.seen()]);
    seen.delete(uri);
    return [...seen.values()];
  };
  const bases = createBases({ connection, guard, knows: () => client.baseText });
  const changes = createChanges(bases);
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
      capabilities: capabilitiesOf(client),
    };
  });
  connection.onInitialized(() => {
    const refresh = () => {
      publisher.refresh();
      refreshViews(connection, client);
    };
    settings.listen(refresh);
    neighbours.listen();
    bases.listen(() => refreshLenses(connection, client));
    if (client.watchesFolders) folders.listen(refresh);
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

  const answer = createAnswer({ documents, snapshots, guard });
  listenForViews(connection, { answer, guard, changes, client: () => client, reference: loadReference });
  listenForEvidence(connection, { answer, guard, reference: loadReference });
  listenForAsking(connection, { answer, guard, reference: loadReference, snapshotOf: snapshots.ofText });
  listenForRequests(connection, {
    answer,
    guard,
    client: () => client,
    reference: loadReference,
    diagnosticsOptions: optionsFor,
    seenBeside,
  });

  documents.onDidOpen(neighbours.refresh);
  documents.onDidClose(({ document: { uri } }) => {
    snapshots.forget(uri);
    settings.forget(uri);
    bases.forget(uri);
    changes.forget(uri);
    neighbours.refresh();
  });
  documents.listen(connection);
  connection.listen();
}
