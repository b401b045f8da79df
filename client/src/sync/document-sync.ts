import type { TextDocument } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import type { SizeGate } from './size-gate';

type SyncMiddleware = Pick<Middleware, 'didOpen' | 'didChange' | 'didSave' | 'didClose' | 'sendRequest'>;

export interface DocumentSyncOptions {
  readonly gate: SizeGate;
  readonly client: () => BaseLanguageClient;
  /** A document came to be kept out, or no longer is. */
  readonly gateMoved: () => void;
}

/** Keeps documents that are too large, and every request about them, from the server. */
export function createDocumentSync({ gate, client, gateMoved }: DocumentSyncOptions): SyncMiddleware {
  return {
    async didOpen(document, next) {
      if (gate.opens(addressOf(document), lengthOf(document))) await next(document);
      else gateMoved();
    },
    async didChange(event, next) {
      const { document } = event;
      const step = gate.changes(addressOf(document), lengthOf(document));
      if (step === 'change') return next(event);
      if (step === 'nothing') return;
      gateMoved();
      // Sent by the client's own features, so that it also forgets, or asks for, the document's diagnostics.
      const features = client();
      const feature =
        step === 'open'
          ? features.getFeature('textDocument/didOpen')
          : features.getFeature('textDocument/didClose');
      await feature.getProvider(document)?.send(document);
    },
    async didSave(document, next) {
      if (!gate.keepsOut(addressOf(document))) await next(document);
    },
    async didClose(document, next) {
      if (gate.closes(addressOf(document))) await next(document);
    },
    async sendRequest(type, params, token, next) {
      const uri = documentOf(params);
      if (uri !== undefined && gate.keepsOut(uri)) {
        // The answer that the protocol has for every request about a document.
        return null as Awaited<ReturnType<typeof next>>;
      }
      return next(type, params, token);
    },
  };
}

export function addressOf({ uri }: TextDocument): string {
  return uri.toString();
}

/** Without joining the lines to one text, which would cost a large document's size at each keystroke. */
function lengthOf(document: TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

function documentOf(params: unknown): string | undefined {
  const { textDocument } = (params ?? {}) as { readonly textDocument?: { readonly uri?: unknown } };
  return typeof textDocument?.uri === 'string' ? textDocument.uri : undefined;
}
