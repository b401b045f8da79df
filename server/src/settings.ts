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
  /** What stands over policies and statements. */
  readonly lenses: Readonly<Record<LensName, boolean>>;
  /** What stands behind texts. */
  readonly hints: Readonly<Record<HintName, boolean>>;
}

export const lensNames = ['size', 'grants', 'changes', 'statements'] as const;
export type LensName = (typeof lensNames)[number];

export const hintNames = ['wildcards'] as const;
export type HintName = (typeof hintNames)[number];

export const defaultSettings: Settings = {
  kinds: {},
  rules: {},
  links: true,
  lenses: { size: true, grants: true, changes: true, statements: true },
  hints: { wildcards: true },
};

/** Reads what a client or a file says, leaving out whatever is not a setting of ours. Total: any value will do. */
export function readSettings(value: unknown): Settings {
  const { kinds, rules, links, lenses, hints } = membersOf(value);
  return {
    lenses: switches(lenses, defaultSettings.lenses),
    hints: switches(hints, defaultSettings.hints),
    links: typeof links === 'boolean' ? links : defaultSettings.links,
    kinds: only(kinds, (kind): kind is KindName => kindNames.some((known) => known === kind)),
    rules: only(
      rules,
      (level): level is Severity | 'off' => level === 'off' || severities.some((known) => known === level),
    ),
  };
}

/** Each as it is set, or as it is by itself where it is set to no boolean. */
function switches<Name extends string>(
  value: unknown,
  standard: Readonly<Record<Name, boolean>>,
): Readonly<Record<Name, boolean>> {
  const members = membersOf(value);
  const set = Object.entries<boolean>(standard).map(([name, by]) => {
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    return [name, typeof member === 'boolean' ? member : by];
  });
  return Object.fromEntries(set) as Record<Name, boolean>;
}

function only<T>(value: unknown, keep: (member: unknown) => member is T): Record<string, T> {
  const kept = Object.entries(membersOf(value)).filter((entry): entry is [string, T] => keep(entry[1]));
  return Object.fromEntries(kept);
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
