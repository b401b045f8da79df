import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Snapshot } from '../snapshot';
import type { Guard } from './guard';
import type { Snapshots } from './snapshots';

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** A handler of requests about a document. */
export type Answer = <Params extends AboutDocument, Result>(
  /** What is answered where the document is gone, has moved on, or the work fails. */
  otherwise: Result,
  work: (snapshot: Snapshot, params: Params, document: TextDocument) => Result | Promise<Result>,
) => (params: Params, token: CancellationToken) => Promise<Result>;

export interface AnswerOptions {
  readonly documents: TextDocuments<TextDocument>;
  readonly snapshots: Snapshots;
  readonly guard: Guard;
}

/** Answers requests from the snapshot of their document's newest version. */
export function createAnswer({ documents, snapshots, guard }: AnswerOptions): Answer {
  return (otherwise, work) => (params, token) =>
    guard.run(otherwise, async () => {
      const document = documents.get(params.textDocument.uri);
      if (!document) return otherwise;
      const { version } = document;
      const snapshot = await snapshots.of(document);
      // A place in a text that has moved on is no longer that place.
      if (token.isCancellationRequested || document.version !== version) return otherwise;
      return work(snapshot, params, document);
    });
}
