import type { Region } from '../../../../reference/model';
import { usualFirst } from '../../../../reference/usual-regions';
import { partitionFor } from '../../arns';
import { exactly, titled } from './suggestion';
import type { Suggestion, ValuePlace } from './suggestion';

/** Regions, those that the documents name first, those of other partitions once somebody types them. */
export function regionValues({ key, context }: ValuePlace): readonly Suggestion[] {
  if (!isRegionKey(key)) return [];
  const { partitions } = context.reference;
  const own = partitions.find(({ id }) => id === partitionFor(context)) ?? partitions[0];
  const known = new Map(
    partitions.flatMap((partition) =>
      partition.regions.map(({ id, title }) => [
        id,
        { ...titled(id, title), ...(partition !== own && { onceTyped: true }) },
      ]),
    ),
  );
  const seen = context.seen.regions.map((id) => ({ ...(known.get(id) ?? exactly(id)), onceTyped: false }));
  const ownRegions = usualFirst(own?.regions ?? []);
  return [
    ...seen,
    ...ownRegions.flatMap(({ id }) => known.get(id) ?? []),
    ...groupsOf(ownRegions),
    ...known.values(),
  ];
}

/** `kms:MultiRegion` and `ec2:VpceMultiRegion` say whether, not where. */
function isRegionKey(key: string): boolean {
  return (/regions?$/.test(key) && !key.endsWith('multiregion')) || key === 's3:locationconstraint';
}

/** `eu-*`: those of a continent. */
function groupsOf(regions: readonly Region[]): readonly Suggestion[] {
  const begins = new Set(regions.map(({ id }) => id.slice(0, id.indexOf('-') + 1)));
  return [...begins].map((begin) => exactly(`${begin}*`, `all Regions of ${begin}`));
}
