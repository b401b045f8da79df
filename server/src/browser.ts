import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { referenceMethod } from './lsp/protocol';
import { startServer } from './lsp/server';

/** The server in a web worker, over messages; it cannot read files and asks its client for the reference. */
// A worker's own scope, which has no type here: the types of a worker and of Node do not go together.
const scope = globalThis as never;
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  loadReference: (connection) => connection.sendRequest<Uint8Array>(referenceMethod),
});
