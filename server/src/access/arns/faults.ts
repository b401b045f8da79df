import type { Arn } from '../../policy/arn';
import { canBeAccount, fieldsOf, isStandIn, isUnfilled } from '../../policy/arn-fields';
import type { ServiceReference } from '../../reference/model';
import { intersects } from '../../text/wildcard';
import { accountFaults } from './account-faults';
import { fault } from './fault';
import type { ArnFault } from './fault';
import { regionFaults } from './region-faults';
import { resourceFaults } from './resource-faults';
import { serviceFaults } from './service-faults';
import { arnService, headOf } from './services';
import { fitsAcrossFields, typesOfResource } from './types';

/**
 * What is wrong with a text of `Resource` or `NotResource`, from left to right: of form, partition and service the first
 * fault alone, since what follows cannot be judged then; of Region and account each; of the resource where all before it is
 * right. Empty also where nothing can be said.
 */
export function arnFaults(text: string, reference: ServiceReference): readonly ArnFault[] {
  if (text === '*' || isUnfilled(text.split(':', 1)[0] ?? '')) return [];
  const fields = fieldsOf(text);
  const [prefix, partition = '', service = '', region = '', account = '', resource] = fields;
  if (prefix !== 'arn') return prefixFaults(text);
  const form = lackOfFields(text, fields, reference) ?? partitionFault(partition, reference);
  if (form) return [form];
  // What the star of a partition stands for may hold the service too.
  if (resource === undefined && partition.endsWith('*')) return [];
  const inService = serviceFaults(service, reference);
  if (inService.length || resource === undefined || isUnfilled(partition)) return inService;
  return faultsBehind({ partition, service, region, account, resource }, text, reference);
}

/** What is wrong behind a service that exists. */
function faultsBehind(arn: Arn, text: string, reference: ServiceReference): readonly ArnFault[] {
  const service = arnService(reference, arn.service);
  if (!service) return [];
  // The star reaches into the account, and what stands there is a part of the resource. A number is an account, miscounted.
  const mayReach = arn.region.endsWith('*') && !canBeAccount(arn.account) && !/^\d+$/.test(arn.account);
  if (mayReach && fitsAcrossFields(service, text)) return [];
  const types = typesOfResource(service, arn.resource);
  const found = [...regionFaults(arn, service, types, reference), ...accountFaults(arn, service, types)];
  return found.length || types.length ? found : resourceFaults(arn, text, service);
}

/** A text that may turn out to be an ARN begins with wildcards that can stand for `arn:`. */
function prefixFaults(text: string): readonly ArnFault[] {
  // Access Analyzer calls a lone `?` a wrong resource, and not a wrong prefix.
  if (/^\?+$/.test(text)) return [fault('unknown-resource', text)];
  return intersects(text, 'arn:*') ? [] : [fault('no-prefix', text)];
}

/** Of a partition with wildcards nothing is said as long as it can be one. */
function partitionFault(partition: string, { partitions }: ServiceReference): ArnFault | undefined {
  if (isUnfilled(partition) || partitions.some(({ id }) => intersects(partition, id))) return undefined;
  return fault('unknown-partition', partition, isStandIn(partition) ? 'stand-in' : undefined);
}

/**
 * A star at the end of a field may stand for those that are missing, where the field can begin so:
 * `arn:aws:cloudfront:*`, which AWS publishes. `arn:aws:s3:demo/*` lacks fields, for no Region begins with `demo/`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
function lackOfFields(
  text: string,
  fields: readonly string[],
  reference: ServiceReference,
): ArnFault | undefined {
  if (fields.length > 5 || fields.some(isUnfilled)) return undefined;
  const [, partition = '', service = '', region = '', account = ''] = fields;
  const reaches =
    partition.endsWith('*') ||
    service.endsWith('*') ||
    (region.endsWith('*') && beginsRegion(headOf(region), reference)) ||
    (account.endsWith('*') && canBeAccount(account));
  return reaches ? undefined : fault('too-few-fields', text);
}

function beginsRegion(head: string, { partitions }: ServiceReference): boolean {
  return partitions.some(({ regions }) => regions.some(({ id }) => id.startsWith(head)));
}
