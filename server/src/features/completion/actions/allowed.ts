import type { Policy } from '../../../policy/model';
import type { Target } from '../../../policy/locate';
import { endedServices } from '../../../reference/ended';
import type { ServiceReference } from '../../../reference/model';

export type ActionTarget = Extract<Target, { readonly at: 'action' }>;

/**
 * Whether the kind of the policy takes the element at all: a resource control policy takes no `NotAction`.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
 */
export function allowsAction({ policy, entry }: ActionTarget): boolean {
  return policy.kind !== 'rcp' || entry.name !== 'NotAction';
}

export function allowsService({ kind }: Policy, prefix: string, reference: ServiceReference): boolean {
  return kind !== 'rcp' || reference.rcpCovers(prefix);
}

/** Whether a policy is likely to begin with the service: not with one that AWS has shut down. */
export function suggestsService(policy: Policy, prefix: string, reference: ServiceReference): boolean {
  return !endedServices.has(prefix) && allowsService(policy, prefix, reference);
}
