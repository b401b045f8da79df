import type { Service, ServiceReference } from '../../server/src/reference/model';

export interface Changes {
  readonly versions: Change<string>;
  readonly dates: Change<string>;
  readonly names: readonly NameChanges[];
  /** Actions whose access level has changed: `s3:GetObject: Read -> Write`. */
  readonly levels: readonly string[];
}

export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** One sort of names: how many there are, and which have come and gone, sorted. */
export interface NameChanges {
  readonly what: string;
  readonly count: Change<number>;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What one reference has and another has not, by name. */
export function changesBetween(before: ServiceReference, after: ServiceReference): Changes {
  return {
    versions: { before: before.version, after: after.version },
    dates: { before: before.updatedAt, after: after.updatedAt },
    names: Object.entries(namesOf).map(([what, names]) => nameChanges(what, names(before), names(after))),
    levels: levelChanges(before, after),
  };
}

function levelChanges(before: ServiceReference, after: ServiceReference): readonly string[] {
  return before.services
    .flatMap(({ prefix }) => before.service(prefix)?.actions ?? [])
    .flatMap(({ id, level }) => {
      const now = after.action(id)?.level ?? level;
      return now === level ? [] : [`${id}: ${level} -> ${now}`];
    });
}

const namesOf: Readonly<Record<string, (reference: ServiceReference) => readonly string[]>> = {
  services: ({ services }) => services.map(({ prefix }) => prefix),
  actions: (reference) => ofServices(reference, ({ actions }) => actions.map(({ id }) => id)),
  'resource types': (reference) =>
    ofServices(reference, ({ prefix, resourceTypes }) =>
      resourceTypes.map(({ name, arn }) => `${prefix} ${name} ${arn}`),
    ),
  'condition keys': (reference) =>
    ofServices(reference, ({ prefix, conditionKeys }) =>
      conditionKeys.map(({ key, type }) => `${key} (${prefix}, ${type})`),
    ),
  partitions: ({ partitions }) => partitions.map(({ id }) => id),
  Regions: ({ partitions }) => partitions.flatMap(({ regions }) => regions.map(({ id }) => id)),
  'services that RCPs cover': ({ services, rcpCovers }) =>
    services.map(({ prefix }) => prefix).filter((prefix) => rcpCovers(prefix)),
};

function ofServices(
  reference: ServiceReference,
  names: (service: Service) => readonly string[],
): readonly string[] {
  return reference.services.flatMap(({ prefix }) => {
    const service = reference.service(prefix);
    return service ? names(service) : [];
  });
}

function nameChanges(what: string, before: readonly string[], after: readonly string[]): NameChanges {
  const [old, fresh] = [new Set(before), new Set(after)];
  return {
    what,
    count: { before: old.size, after: fresh.size },
    added: [...fresh].filter((name) => !old.has(name)).sort(),
    removed: [...old].filter((name) => !fresh.has(name)).sort(),
  };
}

/** How many names of a list are shown before it is cut. */
const shownNames = 40;

/** For a terminal, a line each. */
export function changesText({ versions, dates, names, levels }: Changes): string {
  return [
    `version ${arrow(versions)}`,
    `date ${arrow(dates)}`,
    ...names.flatMap(({ what, count, added, removed }) => [
      `${what} ${arrow(count)}`,
      ...listText('+', added),
      ...listText('-', removed),
    ]),
    ...(levels.length ? [`access levels that changed ${levels.length}`, ...listText('~', levels)] : []),
  ].join('\n');
}

function arrow<T extends string | number>({ before, after }: Change<T>): string {
  return before === after ? `${after}` : `${before} -> ${after}`;
}

function listText(sign: string, names: readonly string[]): readonly string[] {
  const more = names.length - shownNames;
  return [
    ...names.slice(0, shownNames).map((name) => `  ${sign} ${name}`),
    ...(more > 0 ? [`  ${sign} … and ${more} more`] : []),
  ];
}
