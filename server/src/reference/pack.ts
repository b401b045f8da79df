import type { Partition } from './model';

/**
 * The packed service reference: one JSON header line, then one line of facts and one of prose for each service, so
 * that a service is parsed when it is first asked for, and its descriptions when somebody reads them.
 * `scripts/reference` writes it, `open.ts` reads it. Indexes in facts point into the same record.
 */
export interface PackHeader {
  readonly version: string;
  /** ISO 8601 date, UTC. */
  readonly updatedAt: string;
  readonly services: readonly PackedService[];
  /** Service prefixes that resource control policies cover. */
  readonly rcpServices: readonly string[];
  readonly partitions: readonly Partition[];
}

export interface PackedService {
  readonly prefix: string;
  readonly title: string;
  /** How many actions of each access level, in the order of `accessLevels`. */
  readonly counts: readonly number[];
  /** Bytes of the facts line and of the prose line, without their line ends. */
  readonly facts: number;
  readonly prose: number;
}

export interface PackedFacts {
  readonly conditionKeys: readonly (readonly [key: string, type: string])[];
  readonly resourceTypes: readonly (readonly [name: string, arn: string, conditionKeys: readonly number[]])[];
  /** Sorted by lower-cased name; level indexes `accessLevels`. */
  readonly actions: readonly PackedAction[];
}

export type PackedAction = readonly [
  name: string,
  level: number,
  resourceTypes: readonly (readonly [type: number, required: 0 | 1, conditionKeys: readonly number[]])[],
  conditionKeys: readonly number[],
];

export interface PackedProse {
  /** Descriptions in the order of the facts' actions and condition keys. */
  readonly actions: readonly string[];
  readonly conditionKeys: readonly string[];
}
