import { computeValues } from './condition-values/compute';
import { dataValues } from './condition-values/data';
import { identityValues } from './condition-values/identity';
import type { KnownValues } from './condition-values/known';
import { storageValues } from './condition-values/storage';

export type { KnownValue } from './condition-values/known';

/**
 * Values that AWS documents for condition keys, by key, lower-case: whole sets where they are short, else the ones that
 * people need. A policy may name others.
 */
export const conditionValues: KnownValues = /* @__PURE__ */ new Map(
  [identityValues, storageValues, computeValues, dataValues].flatMap((values) =>
    Object.entries(values).map(([key, known]) => [
      key.toLowerCase(),
      known.map((each) => (typeof each === 'string' ? { value: each } : { value: each[0], words: each[1] })),
    ]),
  ),
);
