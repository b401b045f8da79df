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
 * Server to client, a request with BaseTextParams, made of clients that say `baseText: true` in their initialization
 * options: what a document is compared with, as BaseText; null where there is nothing.
 */
export const baseTextMethod = 'leastwise/baseText';

export interface BaseTextParams {
  readonly uri: string;
}

export interface BaseText {
  /** What that version is called: `HEAD`. */
  readonly name: string;
  /** Null where that version has no such document. */
  readonly text: string | null;
}

/** Client to server, a notification without parameters: what documents are compared with may be another text now. */
export const basesChangedMethod = 'leastwise/basesChanged';

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

/**
 * Client to server, requests about the records of CloudTrail, all in one run: begin, the texts of files piece by piece,
 * the question who called, the changes that come of it, end. The server keeps counts and names until the run ends, the
 * texts no longer than a file takes. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-user-guide.html
 */
export const evidenceMethods = {
  /** No parameters; the number of the run. */
  begin: 'leastwise/evidence/begin',
  /** EvidenceTextParams; nothing. */
  text: 'leastwise/evidence/text',
  /** EvidenceRunParams; EvidenceCaller[], most calls first. */
  callers: 'leastwise/evidence/callers',
  /** EvidenceChangesParams; EvidenceAnswer, or null where the document is closed or holds no policy. */
  changes: 'leastwise/evidence/changes',
  /** EvidenceRunParams; nothing. */
  end: 'leastwise/evidence/end',
} as const;

export interface EvidenceRunParams {
  readonly run: number;
}

export interface EvidenceTextParams extends EvidenceRunParams {
  /** A piece of a file, unpacked. */
  readonly text: string;
  /** Whether the file ends with it. */
  readonly last: boolean;
}

export interface EvidenceCaller {
  /** Of a user or role. */
  readonly arn: string;
  readonly calls: number;
}

export interface EvidenceChangesParams extends EvidenceRunParams {
  readonly textDocument: { readonly uri: string };
  /** The policy there is meant, else the first. */
  readonly position: { readonly line: number; readonly character: number };
  /** The ARN of a caller; absent: whoever called. */
  readonly caller?: string;
}

export interface EvidenceAnswer {
  /** Of the document that the edits are for. */
  readonly version: number;
  /** What the records say of the policy, in Markdown. */
  readonly page: string;
  readonly changes: readonly EvidenceEdit[];
}

export interface EvidenceEdit {
  readonly title: string;
  /** `recordable`, `used`, `resources`: how far it goes. */
  readonly to: string;
  readonly edits: readonly EvidenceTextEdit[];
}

interface EvidenceTextEdit {
  readonly range: { readonly start: EvidencePlace; readonly end: EvidencePlace };
  readonly newText: string;
}

interface EvidencePlace {
  readonly line: number;
  readonly character: number;
}

/** Client to server, a request with AskOptionsParams: what there is to ask at a place, as AskOptions. */
export const askOptionsMethod = 'leastwise/askOptions';

export interface AskOptionsParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
  /** What somebody typed to find an action; absent: actions that the place speaks of. */
  readonly typed?: string;
  /** The action whose resources are wanted. */
  readonly action?: string;
}

/** Client to server, a request with AskPoliciesParams: the policies of documents, as AskablePolicy[]. */
export const askPoliciesMethod = 'leastwise/askPolicies';

export interface AskPoliciesParams {
  readonly texts: readonly PolicyText[];
}

/** Client to server, a request with Ask: whether policies allow a request to AWS, as AskAnswer. */
export const askMethod = 'leastwise/ask';

/** Client to server, a request with AskedRequest: what cannot be read of it, one sentence; null where all of it can. */
export const askProblemMethod = 'leastwise/askProblem';

export type {
  Ask,
  AskablePolicy,
  AskAction,
  AskAnswer,
  Asked,
  AskedPolicy,
  AskedRequest,
  AskMark,
  AskOptions,
} from '../features/ask/messages';
/** Client to server, a request with ChooseActionsParams: what can be chosen at a place, as ActionChoices; null for nothing. */
export const chooseActionsMethod = 'leastwise/chooseActions';

export interface ChooseActionsParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/**
 * Client to server, a request with ChosenActionsParams: the edits that write a choice, as ChosenActions, or why there are
 * none; null where the document has moved on.
 */
export const chosenActionsMethod = 'leastwise/chosenActions';

export interface ChosenActionsParams extends ChooseActionsParams {
  /** Of the document that the choices were for. */
  readonly version: number;
  /** Every action that is to be listed, of those that were to choose from. */
  readonly ids: readonly string[];
}

export type {
  ActionChoice,
  ActionChoices,
  ChosenActions,
  Refusal,
} from '../features/choose-actions/messages';
export { attachments } from '../policy/attachment';
export { policyKinds } from '../policy/model';
export type { KindName } from '../policy/kind/name';
