import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { startClient } from './client';

/** The extension in VS Code for the Web: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  const server = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  let worker: Worker | undefined;
  // Unlike a process, a worker outlives the connection to it.
  const end = () => worker?.terminate();
  const start = () => {
    end();
    worker = new Worker(server);
    // Not the worker itself: the client would not recognize VS Code's own sort of workers.
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    });
  };
  startClient(context, (id, name, options) => new LanguageClient(id, name, start, options));
  context.subscriptions.push({ dispose: end });
}
