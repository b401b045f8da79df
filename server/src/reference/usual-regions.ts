import type { Region } from './model';

/** The Regions that most accounts work in, the most usual first: an order of ours, since AWS publishes no figures. */
export const usualRegions: readonly string[] = [
  'us-east-1',
  'us-west-2',
  'eu-west-1',
  'eu-central-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-northeast-1',
  'us-east-2',
  'eu-west-2',
  'ap-south-1',
  'ca-central-1',
  'eu-west-3',
  'eu-north-1',
  'us-west-1',
  'ap-northeast-2',
  'sa-east-1',
];

/** The usual Regions first, the others as they come. */
export function usualFirst(regions: readonly Region[]): readonly Region[] {
  return regions.toSorted((left, right) => rankOf(left) - rankOf(right));
}

function rankOf({ id }: Region): number {
  const rank = usualRegions.indexOf(id);
  return rank < 0 ? usualRegions.length : rank;
}
