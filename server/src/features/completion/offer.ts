import type { Insertion, Word } from '../../policy/draft';
import type { Policy, PolicyKind } from '../../policy/model';
import type { Seen } from '../../policy/seen';
import type { ServiceReference } from '../../reference/model';
import type { About } from './about';

/** Something that can stand at the caret. */
export interface Offer {
  /** What the list shows. */
  readonly label: string;
  readonly what: Sort;
  /** What stands there once it is accepted. */
  readonly insert: Insertion;
  /** What somebody may type to find it, from the beginning of the word on; absent: the label. */
  readonly typed?: readonly (string | OtherName)[];
  /** A few words right after the label, and at the end of its line. Plain text. */
  readonly detail?: string;
  readonly description?: string;
  /** Its place in the list: lower stands higher; absent: 0. Those of one rank keep their order. */
  readonly rank?: number;
  /** Whether it stays where a list is cut: a wildcard below the many actions that it stands for. */
  readonly kept?: boolean;
  /** Whether it is left out until something is typed: a list of everything would be too long to read. */
  readonly onceTyped?: boolean;
  /** What its documentation tells of; absent: it has none. */
  readonly about?: About;
  /** Whether more is to be chosen right after it: an action after its prefix. */
  readonly continues?: boolean;
}

/** A name that an offer does not show; found by it, the offer says so in `detail` instead of its own. */
export interface OtherName {
  readonly name: string;
  readonly detail: string;
}

/** What an offer is, by which the list shows a sign beside it. */
export type Sort =
  | 'document'
  | 'statement'
  | 'element'
  | 'value'
  | 'service'
  | 'action'
  | 'wildcard'
  | 'resource'
  | 'principal'
  | 'operator'
  | 'condition-key'
  | 'variable';

/** What the offers are drawn from. */
export interface OfferContext {
  readonly word: Word;
  /** Where the word stands in `policies`. */
  readonly offset: number;
  /** What a setting or the file's name says of the document as a whole; undefined where neither speaks. */
  readonly kind: PolicyKind | undefined;
  readonly reference: ServiceReference;
  /** The policies of the document, the word at the caret finished. */
  readonly policies: readonly Policy[];
  /** What this document and others of the workspace name, without the word itself. */
  readonly seen: Seen;
}

/** A text in place of the word. */
export function text(value: string): Insertion {
  return { write: 'value', value };
}
