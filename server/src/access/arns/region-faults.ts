import type { Arn } from '../../policy/arn';
import { isFormedAsRegion, isStandIn, isUnfilled } from '../../policy/arn-fields';
import type { Partition, ServiceReference } from '../../reference/model';
import { hasWildcard } from '../../text/wildcard';
import { fault } from './fault';
import type { ArnFault } from './fault';
import type { ArnService, ArnType } from './services';
import { mayBelongToAws } from './types';

/**
 * What is wrong with the Region of an ARN. `types` are those of the service that its resource can be. A Region with
 * wildcards is taken unless it can be neither empty nor wanted.
 *
 * Those who sign up to QuickSight themselves are named without one in AWS's guides, whatever the reference says.
 * https://docs.aws.amazon.com/quicksight/latest/user/iam-policy-examples.html
 */
export function regionFaults(
  { partition, region, account, resource }: Arn,
  service: ArnService,
  types: readonly ArnType[],
  reference: ServiceReference,
): readonly ArnFault[] {
  if (isUnfilled(region) || isUnfilled(resource.slice(0, 1))) return [];
  if (!region) {
    if (service.name === 'quicksight' && /^(?:user|group)\//.test(resource)) return [];
    const isLacking =
      account !== 'aws' && !/^[*?]/.test(resource) && types.length > 0 && types.every(needsRegion);
    return isLacking ? [fault('no-region', region)] : [];
  }
  const possible = types.length ? types : service.types;
  if (/[^*]/.test(region) && possible.length && possible.every((type) => type.region === ''))
    return isRegion(region) ? [fault('needless-region', region, doubtOf(service))] : unknownRegion(region);
  if (hasWildcard(region)) return [];
  const home = partitionOf(region, reference);
  if (!home) return unknownRegion(region);
  const isElsewhere = home.id !== partition && reference.partitions.some(({ id }) => id === partition);
  return isElsewhere ? [fault('region-of-other-partition', region)] : [];
}

/** The partition that has the Region; undefined for a Region that none has. */
export function partitionOf(region: string, { partitions }: ServiceReference): Partition | undefined {
  return partitions.find(({ regions }) => regions.some(({ id }) => id === region));
}

function needsRegion(type: ArnType): boolean {
  return type.region !== '' && type.region !== '*' && !mayBelongToAws(type);
}

function isRegion(region: string): boolean {
  return hasWildcard(region) || isFormedAsRegion(region);
}

/**
 * IAM itself refuses a Region in ARNs of its own and of buckets; of others it is sure where no resource of the service has
 * one. Where other resources have one, the data may be behind.
 */
function doubtOf({ name, types }: ArnService): 'data' | undefined {
  return name === 's3' || types.every(({ region }) => region === '') ? undefined : 'data';
}

function unknownRegion(region: string): readonly ArnFault[] {
  return [fault('unknown-region', region, isStandIn(region) ? 'stand-in' : undefined)];
}
