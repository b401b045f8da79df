import type { Attachment } from '../policy/attachment';
import type { KindSource, PolicyKind } from '../policy/model';

/** Messages between our client and our server beyond the Language Server Protocol; any client may leave them out. */

/** Server to client, a notification: what the server sees in a document. Sent whenever it changes. */
export const statusMethod = 'leastwise/status';

export interface StatusParams {
  readonly uri: string;
  /** In the order of the text; empty where the document holds no policy. */
  readonly policies: readonly PolicyStatus[];
  readonly reference: ReferenceStatus;
}

export interface PolicyStatus {
  readonly kind: PolicyKind;
  readonly kindFrom: KindSource;
  /** What a resource policy belongs to; absent where that is not known. */
  readonly attachedTo?: Attachment;
  /** How many statements it has. */
  readonly statements: number;
}

export interface ReferenceStatus {
  readonly version: string;
  /** ISO 8601 date, UTC. */
  readonly updatedAt: string;
  /** How many days ago that was. */
  readonly days: number;
  /** Whether what it lacks is said softly for that. */
  readonly isOld: boolean;
}

/** Client to server, a request without parameters: the security notes as one Markdown document. */
export const notesMethod = 'leastwise/notes';

/** Client to server, a request without parameters: whole policies to begin a document with, as PolicyDocument[]. */
export const documentsMethod = 'leastwise/documents';

export interface PolicyDocument {
  readonly label: string;
  /** What it does, in a few words. Plain text. */
  readonly detail: string;
  readonly kind: PolicyKind;
  /** The text, in LSP's snippet syntax. */
  readonly snippet: string;
}

/**
 * Server to client, a request without parameters, made where the server cannot read files (a web worker): the bytes
 * of `dist/reference.jsonl` as a Uint8Array.
 */
export const referenceMethod = 'leastwise/reference';

/**
 * Server to client, a request without parameters, made of clients that say `policyTexts: true` in their
 * initialization options: files of the workspace that may hold policies, as PolicyText[].
 */
export const policyTextsMethod = 'leastwise/policyTexts';

export interface PolicyText {
  readonly uri: string;
  readonly text: string;
}

/**
 * Client to server, a request with PolicyPageParams: a page about one policy of an open document as Markdown; null where
 * the document is closed or has no such policy. The commands of lenses carry the same parameters; they go to clients
 * that say `policyPages: true` in their initialization options.
 */
export const policyPageMethod = 'leastwise/policyPage';

export interface PolicyPageParams {
  /** What it grants; what that changed against the version in git. */
  readonly page: PolicyPage;
  readonly uri: string;
  /** Which of the document's policies, in the order of the text; or the one at a place, else the first. */
  readonly policy: number | { readonly line: number; readonly character: number };
}

export const policyPages = ['grants', 'changes'] as const;
export type PolicyPage = (typeof policyPages)[number];

export { attachments } from '../policy/attachment';
export { policyKinds } from '../policy/model';
export type { KindName } from '../policy/kind/name';
