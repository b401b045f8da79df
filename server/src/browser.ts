import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { referenceMethod } from './lsp/protocol';
import { startServer } from './lsp/server';

/** The server in a web worker, over messages; it cannot read files and asks its client for the reference. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  loadReference: (connection) => connection.sendRequest<Uint8Array>(referenceMethod),
});
