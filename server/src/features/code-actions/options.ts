import { CodeActionKind } from 'vscode-languageserver-types';
import type { Seen } from '../../policy/seen';
import type { DiagnosticsOptions } from '../diagnostics';

export interface CodeActionsOptions extends DiagnosticsOptions {
  readonly version: number;
  /** Whether the client can take tab stops in an edit of a document. */
  readonly snippets: boolean;
  /** The kinds that are asked for, each with those below it; absent: what fits a light bulb. */
  readonly only?: readonly string[];
  /** Whether nobody has asked yet: the editor wants to know whether to show a light bulb. */
  readonly unasked?: boolean;
  /** Whether the client has the command that lets somebody choose actions. */
  readonly choosesActions?: boolean;
  /** What the other documents of the workspace name; absent: nothing is known of them. */
  readonly seen?: readonly Seen[];
  /** A refactoring threw: what it offers is missing. */
  crashed?(part: string, error: unknown): void;
}

/** What `editor.codeActionsOnSave` names: to mend whatever leaves access as it is, and to put everything in order. */
export const fixAllKind = 'source.fixAll.leastwise';
export const organizeKind = 'source.organize.leastwise';

/**
 * Refactorings, below VS Code's own kind for changes that write something in another way. Its menu puts kinds that it does
 * not know behind all others, and what narrows comes before what leaves access as it is.
 */
export const narrowKind = `${CodeActionKind.RefactorRewrite}.narrow.leastwise`;
export const rewriteKind = `${CodeActionKind.RefactorRewrite}.leastwise`;

export const codeActionKinds: readonly string[] = [
  CodeActionKind.QuickFix,
  narrowKind,
  rewriteKind,
  fixAllKind,
  organizeKind,
];

export function isAsked(kind: string, only: readonly string[]): boolean {
  return only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}
