import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import {
  ConfigurationRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  RegistrationRequest,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import type { ClientCapabilities, ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { startServer } from '../../server/src/lsp/server';
import type { Runtime } from '../../server/src/lsp/server';

export interface TestClient {
  readonly connection: ProtocolConnection;
  /** What the server answers `workspace/configuration` with; change it and send `didChangeConfiguration`. */
  readonly settings: { value: unknown };
  /** Everything that the server logged. */
  readonly logged: string[];
  open(uri: string, text: string): void;
  change(uri: string, text: string): void;
  stop(): Promise<void>;
}

/** A client that can do everything, as VS Code can. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] },
    },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  readonly runtime?: Partial<Runtime>;
}

/** The whole server and a client, in this process, over a pair of streams. */
export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const {
    capabilities = fullCapabilities,
    folders = ['file:///work'],
    runtime,
    initializationOptions,
  } = options;
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    loadReference: () => readFileSync(join(__dirname, '..', '..', 'dist', 'reference.jsonl')),
    ...runtime,
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const settings: TestClient['settings'] = { value: {} };
  const logged: string[] = [];
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings.value));
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onNotification(LogMessageNotification.type, ({ message }) => {
    logged.push(message);
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});

  const versions = new Map<string, number>();
  return {
    connection,
    settings,
    logged,
    open(uri, text) {
      versions.set(uri, 1);
      const textDocument = { uri, languageId: 'json', version: 1, text };
      void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    },
    change(uri, text) {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const params = { textDocument: { uri, version }, contentChanges: [{ text }] };
      void connection.sendNotification(DidChangeTextDocumentNotification.type, params);
    },
    async stop() {
      await connection.sendRequest(ShutdownRequest.type);
      connection.dispose();
    },
  };
}
