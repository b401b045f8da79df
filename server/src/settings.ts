import { kindNames } from './policy/kind/name';
import type { KindName } from './policy/kind/name';
import { severities } from './rules/rule';
import type { Severity } from './rules/rule';

/** What a person set, for one document. */
export interface Settings {
  /** Globs of paths below the workspace folder, each with what the policies there are; the last match counts. */
  readonly kinds: Readonly<Record<string, KindName>>;
  /** Severities by rule id or Access Analyzer code. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Whether actions and condition keys are links to AWS's pages, which editors underline. */
  readonly links: boolean;
}

export const defaultSettings: Settings = { kinds: {}, rules: {}, links: true };

/** Reads what a client or a file says, leaving out whatever is not a setting of ours. Total: any value will do. */
export function readSettings(value: unknown): Settings {
  const { kinds, rules, links } = membersOf(value);
  return {
    links: typeof links === 'boolean' ? links : defaultSettings.links,
    kinds: only(kinds, (kind): kind is KindName => kindNames.some((known) => known === kind)),
    rules: only(
      rules,
      (level): level is Severity | 'off' => level === 'off' || severities.some((known) => known === level),
    ),
  };
}

function only<T>(value: unknown, keep: (member: unknown) => member is T): Record<string, T> {
  const kept = Object.entries(membersOf(value)).filter((entry): entry is [string, T] => keep(entry[1]));
  return Object.fromEntries(kept);
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
