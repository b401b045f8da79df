import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Guard } from './guard';

/** Brings diagnostics to the client: on its request where it pulls them, else after each pause in typing. */
export interface Publisher {
  /** Something other than a text changed: all diagnostics may be others now. */
  readonly refresh: () => void;
}

export interface PublisherOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  diagnose(document: TextDocument): Promise<Diagnostic[]>;
  pulls(): boolean;
  refreshes(): boolean;
  readonly guard: Guard;
}

/** Milliseconds without a keystroke before diagnostics are pushed. */
const pause = 150;

export function createPublisher(options: PublisherOptions): Publisher {
  const { connection, documents, diagnose, pulls, refreshes, guard } = options;
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  const stopWaiting = (uri: string) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  };
  const publish = (uri: string) =>
    guard.run(undefined, async () => {
      const document = documents.get(uri);
      if (!document) return;
      const { version } = document;
      const diagnostics = await diagnose(document);
      // A text that has moved on or gone gets no marks of its past.
      if (documents.get(uri)?.version !== version) return;
      await connection.sendDiagnostics({ uri, version, diagnostics });
    });
  const schedule = (uri: string) => {
    stopWaiting(uri);
    waiting.set(
      uri,
      setTimeout(() => void publish(uri), pause),
    );
  };

  documents.onDidChangeContent(({ document }) => {
    if (!pulls()) schedule(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    stopWaiting(uri);
    if (!pulls()) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return {
    refresh() {
      if (!pulls()) for (const { uri } of documents.all()) schedule(uri);
      else if (refreshes()) void connection.languages.diagnostics.refresh();
    },
  };
}
