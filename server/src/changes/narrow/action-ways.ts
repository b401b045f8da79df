import type { AccessLevel, Action } from '../../reference/model';
import { count } from '../../text/words';

/** A part of what a wildcard stands for that somebody may want to keep, and what to call it. */
export interface Way {
  readonly kept: readonly Action[];
  readonly name: string;
  readonly preferred?: boolean;
  /** Whether it takes nothing away yet: the wildcard written out. */
  readonly today?: boolean;
}

/** Why the actions that are left are fewer than the wildcard stands for. */
export interface Bounds {
  /** Those that cannot act on the statement's resources are left out. */
  readonly scoped: boolean;
  /** Those that another statement denies are left out. */
  readonly denied: boolean;
}

/** More nobody reads through; the pick list has all. */
const wayLimit = 5;

/**
 * The ways to keep some of the actions, the likeliest first: all that are of use where the resources or a Deny bound
 * them, reading, what gives nobody access, then levels by themselves. What the wildcard stands for today comes last: it
 * takes nothing away yet.
 */
export function waysAmong(usable: readonly Action[], bounds: Bounds): readonly Way[] {
  const where = wordsOf(bounds);
  const named = (kept: readonly Action[], what: string): Way => ({ kept, name: `its ${what}${where}` });
  const of = (...levels: readonly AccessLevel[]) => usable.filter(({ level }) => levels.includes(level));
  const [reading, harmless] = [of('Read', 'List'), of('Read', 'List', 'Tagging', 'Write')];
  const parts = [
    named(reading, count(reading.length, 'read and list action')),
    named(harmless, `${count(harmless.length, 'action')} outside permissions management`),
    // Who only reads anyway gains little by half of it.
    ...(reading.length < usable.length ? levelsByThemselves : []).map(({ level, what }) =>
      named(of(level), count(of(level).length, what)),
    ),
  ];
  if (where) {
    const all = { kept: usable, name: `the ${count(usable.length, 'action')}${where}`, preferred: true };
    return distinct([all, ...parts]).slice(0, wayLimit);
  }
  const all = { kept: usable, name: `the ${count(usable.length, 'action')} it matches today`, today: true };
  const smaller = distinct(parts).filter(({ kept }) => kept.length < usable.length);
  return [...smaller.slice(0, wayLimit - 1), all];
}

function wordsOf({ scoped, denied }: Bounds): string {
  const said = [
    ...(scoped ? ['that can act on its resources'] : []),
    ...(denied ? ['that nothing denies'] : []),
  ];
  return said.length ? ` ${said.join(' and ')}` : '';
}

/** Of two that keep the same, the first says it best. */
function distinct(ways: readonly Way[]): readonly Way[] {
  const seen = new Set<string>();
  return ways.filter(({ kept }) => {
    const key = kept.map(({ id }) => id).join();
    if (!key || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Levels that somebody may want without the others: to write without reading, to see what there is but not what is in
 * it. The pick list has the others.
 */
const levelsByThemselves = [
  { level: 'Write', what: 'write action' },
  { level: 'List', what: 'list action' },
] as const;
