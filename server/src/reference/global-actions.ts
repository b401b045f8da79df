import { matches } from '../text/wildcard';
import type { Action, Service, ServiceReference } from './model';

/**
 * Actions whose requests go to one Region, whatever Region somebody works in, as a policy names them.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
 */
export const globalActions: readonly string[] = [
  'account:*',
  'billing:*',
  'budgets:*',
  'ce:*',
  'cloudfront:*',
  'cur:*',
  'globalaccelerator:*',
  'health:*',
  'iam:*',
  'networkmanager:*',
  'organizations:*',
  'pricing:*',
  'route53:*',
  'route53domains:*',
  's3:ListAllMyBuckets',
  'shield:*',
  'sts:*',
  'support:*',
  'trustedadvisor:*',
  'waf:*',
];

/**
 * Whether the requests of an action go to one Region as far as can be told: it is one of those above, or the resources of
 * its service are in no Region by their ARNs. Buckets have none in theirs either, and are in one.
 */
export function isGlobalAction({ id, service }: Action, reference: ServiceReference): boolean {
  if (globalActions.some((pattern) => matches(pattern, id))) return true;
  const known = reference.service(service);
  return service !== 's3' && known !== undefined && hasNoRegion(known);
}

function hasNoRegion({ resourceTypes }: Service): boolean {
  return resourceTypes.length > 0 && resourceTypes.every(({ arn }) => !arn.includes('${Region}'));
}
