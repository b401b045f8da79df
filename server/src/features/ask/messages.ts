import type { Decision } from '../../access/evaluate/answer';
import type { PolicyKind } from '../../policy/model';
import type { Position } from '../../text/positions';

/** What a client asks and is told about a request to AWS: plain values, as they go over the wire. */

/** One of the policies of a document. */
export interface AskedPolicy {
  readonly uri: string;
  /** In the order of the text. */
  readonly index: number;
  /** What it is for the request; its own kind unless a person says otherwise. */
  readonly kind: PolicyKind;
}

/** A policy that can take part. */
export interface AskablePolicy extends AskedPolicy {
  /** Where it begins, counted from 0. */
  readonly line: number;
}

export interface AskedText {
  readonly uri: string;
  readonly text: string;
}

/** What is known of a request, as somebody wrote it. */
export interface AskedRequest {
  readonly action: string;
  readonly resource: string;
  /** `aws:SourceIp=203.0.113.9 aws:username=`; a key that stands without a value is one that the request lacks. */
  readonly context: string;
  /** An ARN, an account's id, a service …; empty: nobody knows. */
  readonly caller: string;
}

export interface Ask extends AskedRequest {
  readonly policies: readonly AskedPolicy[];
  /** The documents that hold them. */
  readonly texts: readonly AskedText[];
}

export type AskAnswer = AskProblem | Asked;

/** Why there is no answer: one sentence. */
export interface AskProblem {
  readonly problem: string;
}

export interface Asked {
  readonly decision: Decision;
  /** One sentence. */
  readonly sentence: string;
  /** Another one on the question, where somebody may have meant another; absent where there is nothing to remark. */
  readonly remark?: string;
  /** The statements that decided, or may. */
  readonly marks: readonly AskMark[];
}

export interface AskMark {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
  readonly does: 'allows' | 'denies' | 'depends';
  /** `allows s3:GetObject`. */
  readonly label: string;
}

/** What a person is offered to ask at a place of a document. */
export interface AskOptions {
  /** The policy at the caret, else the first, by its index; absent where there is none. */
  readonly policy?: number;
  readonly actions: readonly AskAction[];
  /** Of the action that was asked for; `<…>` is to be filled in. */
  readonly resources: readonly string[];
}

export interface AskAction {
  readonly action: string;
  readonly detail: string;
}
