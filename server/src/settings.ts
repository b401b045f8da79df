import type { PolicyKind } from './policy/model';
import type { Severity } from './rules/rule';

/** What a person set, for one document. */
export interface Settings {
  /** Globs of paths below the workspace folder, each with the kind of the policies there; the last match counts. */
  readonly kinds: Readonly<Record<string, PolicyKind>>;
  /** Severities by rule id or Access Analyzer code. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export const defaultSettings: Settings = { kinds: {}, rules: {} };
