import type { Span } from '../text/span';
import type { Member, NewValue, Template } from './edit';
import type { PolicyFile, PolicyKind } from './model';
import type { Value } from './value';

/** A document that somebody is writing in, read as it would stand were the word at the caret finished. */
export interface Draft {
  readonly file: PolicyFile;
  /** Where `locate` finds the word in `file`, whose offsets are not those of the document. */
  readonly offset: number;
  readonly word: Word;
  /** What a setting or the file's name says of the document as a whole; undefined where neither speaks. */
  readonly kind: PolicyKind | undefined;
  /** The word as a value, where a whole policy goes in its place: `"PolicyDocument": ¦`; undefined elsewhere. */
  readonly place: Value | undefined;
  /** How the text reads with something else in place of the word. */
  write(insertion: Insertion, options: WriteOptions): Written;
}

export interface Word {
  /** What is replaced: the whole token, quotes included; empty where nothing is written yet. Offsets of the document. */
  readonly span: Span;
  /** What it says, without quotes and escapes, and what of that stands before the caret. */
  readonly text: string;
  readonly before: string;
  /** `document`: nothing else is written. `name`: a member's name. */
  readonly role: 'document' | 'name' | 'value';
  /** Whether a quote opens it already. */
  readonly quoted: boolean;
  /** Of a name: whether its value stands there already, so that the name alone is written. */
  readonly hasValue: boolean;
}

/** What is to stand in place of a word. Members come with braces around them where there are none: in an empty document. */
export type Insertion =
  | { readonly write: 'value'; readonly value: NewValue }
  | { readonly write: 'name'; readonly name: string | Template }
  | { readonly write: 'members'; readonly members: readonly Member[] };

export interface WriteOptions {
  /** Gaps as tab stops; else `<name>` stands in them. */
  readonly snippets: boolean;
}

export interface Written {
  readonly newText: string;
  /** Whether `newText` is in LSP's snippet syntax. */
  readonly snippet: boolean;
  /** A comma that the part before lacks goes in here, an offset of the document; undefined where it lacks none. */
  readonly commaAt: number | undefined;
}
