import type { AccessLevel } from '../../reference/model';

/** What a person may choose from, and what they chose: plain values, as they go over the wire. */

export interface ActionChoices {
  /** Of the document that was looked at. */
  readonly version: number;
  /** What is chosen for: `"s3:Get*"`, `the statement`. Plain text. */
  readonly what: string;
  /** Whether the statement takes away what it lists. */
  readonly denies: boolean;
  /** By access level, from the one that shows least, then by service and name. */
  readonly choices: readonly ActionChoice[];
}

export interface ActionChoice {
  /** `s3:GetObject`. */
  readonly id: string;
  readonly level: AccessLevel;
  /** The resource types that it is mostly used on, by name; empty: it takes none. */
  readonly types: readonly string[];
  /** AWS's own sentence. Plain text. */
  readonly about: string;
  /** Whether a text of the statement stands for it now. */
  readonly listed: boolean;
  /** What makes it weigh more than its level tells: it hands out credentials, or lets somebody raise their permissions. */
  readonly sensitive?: 'credentials' | 'escalation';
  /** AWS's page, at its row. */
  readonly page?: string;
}

/** What comes of a choice. */
export interface ChosenActions {
  readonly version: number;
  readonly edits: readonly ChosenEdit[];
}

export interface ChosenEdit {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly newText: string;
}

/** Counted from 0. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** Why a choice cannot be written: nothing would be left, the list would be too long, a template leaves no place for it. */
export type Refusal = 'empty' | 'too long' | 'no place';
