import { readArn } from './arn';
import type { Policy, PolicyFile } from './model';
import type { Text } from './value';

/** What policies name: the accounts, Regions and ARNs that a person is likely to write again. Each once, in order. */
export interface Seen {
  /** Of resources, principals and condition values; wildcards and variables as they stand. */
  readonly arns: readonly string[];
  /** Twelve digits. */
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  /** Principals that are no ARNs of accounts, `lambda.amazonaws.com`, by their type as written; `''` where none stands. */
  readonly principals: ReadonlyMap<string, readonly string[]>;
  /** Values by condition key, lower-case. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Only what is fully known: a text that deployment fills in names nothing. */
export function seenIn({ policies }: PolicyFile): Seen {
  const gathered = createGathered();
  for (const policy of policies) gatherPolicy(policy, gathered);
  return gathered.seen();
}

/** All of it, each once, without one text: the word that somebody is about to write. */
export function mergeSeen(all: Iterable<Seen>, without: string): Seen {
  const gathered = createGathered(without);
  for (const seen of all) {
    for (const arn of seen.arns) gathered.add('arns', arn);
    for (const account of seen.accounts) gathered.add('accounts', account);
    for (const region of seen.regions) gathered.add('regions', region);
    for (const [type, texts] of seen.principals)
      for (const text of texts) gathered.addUnder('principals', type, text);
    for (const [key, values] of seen.values)
      for (const value of values) gathered.addUnder('values', key, value);
  }
  return gathered.seen();
}

/** Enough for a person; a workspace may hold thousands. */
const limit = 500;

function createGathered(without?: string) {
  const lists = { arns: new Set<string>(), accounts: new Set<string>(), regions: new Set<string>() };
  const maps = { principals: new Map<string, Set<string>>(), values: new Map<string, Set<string>>() };
  const put = (into: Set<string>, text: string) => {
    if (text !== without && into.size < limit) into.add(text);
  };
  const lookup = (map: Map<string, Set<string>>) => new Map([...map].map(([name, set]) => [name, [...set]]));
  return {
    add: (list: keyof typeof lists, text: string) => put(lists[list], text),
    addUnder(map: keyof typeof maps, name: string, text: string) {
      const known = maps[map].get(name) ?? new Set();
      maps[map].set(name, known);
      put(known, text);
    },
    seen: (): Seen => ({
      arns: [...lists.arns],
      accounts: [...lists.accounts],
      regions: [...lists.regions],
      principals: lookup(maps.principals),
      values: lookup(maps.values),
    }),
  };
}

type Gathered = ReturnType<typeof createGathered>;

function gatherPolicy({ statements }: Policy, gathered: Gathered): void {
  for (const { resource, principal, conditions } of statements) {
    for (const text of resource?.texts ?? []) gatherText(text, gathered);
    for (const { type, text } of principal?.principals ?? []) {
      gatherText(text, gathered);
      if (text.certain) gathered.addUnder('principals', type ?? '', text.value);
    }
    for (const { key, values, complete } of conditions) {
      if (!complete) continue;
      for (const value of values) {
        gathered.addUnder('values', key.toLowerCase(), String(value));
        if (typeof value === 'string') gatherValue(key, value, gathered);
      }
    }
  }
}

function gatherText({ value, certain }: Text, gathered: Gathered): void {
  if (!certain) return;
  if (isAccount(value)) gathered.add('accounts', value);
  gatherArn(value, gathered);
}

function gatherValue(key: string, value: string, gathered: Gathered): void {
  if (/account$/i.test(key) && isAccount(value)) gathered.add('accounts', value);
  if (/region$/i.test(key) && isRegion(value)) gathered.add('regions', value);
  gatherArn(value, gathered);
}

function gatherArn(text: string, gathered: Gathered): void {
  const arn = readArn(text);
  if (!arn) return;
  gathered.add('arns', text);
  if (isAccount(arn.account)) gathered.add('accounts', arn.account);
  if (isRegion(arn.region)) gathered.add('regions', arn.region);
}

function isAccount(text: string): boolean {
  return /^\d{12}$/.test(text);
}

function isRegion(text: string): boolean {
  return /^[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2}$/.test(text);
}
