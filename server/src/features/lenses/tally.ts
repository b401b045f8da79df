import { accessLevels } from '../../reference/model';
import type { AccessLevel, ServiceReference } from '../../reference/model';
import type { ActionList } from './granted-actions';

/** How many actions a list comes to, of each service and of each access level. */
export interface Tally {
  readonly total: number;
  readonly levels: Readonly<Record<AccessLevel, number>>;
  /** The services that have any, in the order of the list, else of the reference. */
  readonly services: readonly ServiceTally[];
}

export interface ServiceTally {
  readonly prefix: string;
  readonly total: number;
  readonly levels: Readonly<Record<AccessLevel, number>>;
}

/** Counted from what the reference says of its services, none of which is opened. */
export function tallyOf({ rest, actions }: ActionList, { services }: ServiceReference): Tally {
  const counts = new Map<string, Counts>();
  if (rest) for (const { prefix, counts: levels } of services) counts.set(prefix, { ...levels });
  for (const { service, level } of actions) {
    const known = counts.get(service) ?? none();
    known[level] += rest ? -1 : 1;
    counts.set(service, known);
  }
  const tallies = [...counts].map(([prefix, levels]) => ({ prefix, levels, total: sum(levels) }));
  const levels = none();
  for (const each of tallies) for (const level of accessLevels) levels[level] += each.levels[level];
  return { total: sum(levels), levels, services: tallies.filter(({ total }) => total > 0) };
}

type Counts = Record<AccessLevel, number>;

function none(): Counts {
  return { List: 0, Read: 0, Tagging: 0, Write: 0, 'Permissions management': 0 };
}

function sum(levels: Counts): number {
  return accessLevels.reduce((total, level) => total + levels[level], 0);
}
