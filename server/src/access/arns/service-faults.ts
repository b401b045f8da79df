import { isStandIn, isUnfilled } from '../../policy/arn-fields';
import { prefixOfAlias } from '../../reference/aliases';
import type { ServiceReference } from '../../reference/model';
import { retiredServices } from '../../reference/retired';
import { nearest } from '../../text/nearest';
import { hasWildcard } from '../../text/wildcard';
import { fault } from './fault';
import type { ArnFault } from './fault';
import { arnService, arnServiceNames } from './services';

/**
 * What is wrong with the third field of an ARN. A service that AWS has retired is still known to Access Analyzer, but for
 * Elastic Inference, of which it says that it does not exist.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export function serviceFaults(service: string, reference: ServiceReference): readonly ArnFault[] {
  if (isUnfilled(service)) return [];
  if (hasWildcard(service)) return [fault('service-wildcard', service)];
  if (service === 'elastic-inference') return [fault('ended-service', service)];
  if (arnService(reference, service) || retiredServices.has(service)) return [];
  const lower = service.toLowerCase();
  if (arnService(reference, lower) || retiredServices.has(lower)) return [fault('service-case', service)];
  if (isStandIn(service)) return [fault('unknown-service', service, 'stand-in')];
  // What looks like nothing that is known may be newer than the data.
  const isMistake = !service || meantByService(service, reference) !== undefined;
  return [fault('unknown-service', service, isMistake ? undefined : 'data')];
}

/** The service that a person most likely meant; undefined where none is near. */
export function meantByService(service: string, reference: ServiceReference): string | undefined {
  const meant = remembered.get(reference) ?? new Map<string, string | undefined>();
  // A name is asked for again with every key that is hit; those of long ago need not stay.
  if (meant.size > rememberedNames) meant.clear();
  remembered.set(reference, meant);
  if (!meant.has(service))
    meant.set(
      service,
      prefixOfAlias.get(service.toLowerCase()) ?? nearest(service, arnServiceNames(reference)),
    );
  return meant.get(service);
}

const remembered = new WeakMap<ServiceReference, Map<string, string | undefined>>();

const rememberedNames = 10_000;
