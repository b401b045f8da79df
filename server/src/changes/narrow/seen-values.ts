import type { Seen } from '../../policy/seen';

/** Before anything is known of the workspace, as in a finding's fixes. */
export const nothingSeen: Seen = {
  arns: [],
  accounts: [],
  regions: [],
  principals: new Map(),
  values: new Map(),
};

/** More would fill the menu. */
const most = 2;

/**
 * What the documents ask for by the condition key, or by another one of the same sort, and a person is likely to ask for
 * again; those of the key itself first. Only what names one thing: no wildcards, no variables, nothing to be filled in.
 */
export function seenValues(name: string, seen: Seen): readonly string[] {
  const key = name.toLowerCase();
  return pick([...(seen.values.get(key) ?? []), ...alike(key, seen)], (value) => fits(key, value));
}

/** The first few that are whole and that the test takes. */
export function pick(texts: readonly string[], isWanted: (text: string) => boolean): readonly string[] {
  const whole = texts.filter((text) => text !== '' && !/[*?<>]|\$\{/.test(text) && isWanted(text));
  return [...new Set(whole)].slice(0, most);
}

function alike(key: string, { accounts, regions, values }: Seen): readonly string[] {
  if (key.endsWith('account')) return accounts;
  if (key.endsWith('region')) return regions;
  if (!key.endsWith('orgid')) return [];
  return [...values].filter(([other]) => /^aws:\w+orgid$/.test(other)).flatMap(([, own]) => own);
}

/** A value that is no account under a key for accounts is somebody's mistake. */
function fits(key: string, value: string): boolean {
  if (key.endsWith('account')) return /^\d{12}$/.test(value);
  if (key.endsWith('orgid')) return /^o-[a-z\d]{10,32}$/.test(value);
  return true;
}
