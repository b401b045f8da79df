import type { Policy } from '../../../policy/model';
import { resourceCallers, roleAssumers } from '../../../reference/usual-principals';
import { mayBecomeTrust } from '../actions/trust';
import { servicesOf } from '../policy-services';

/** The service principals that policies of this sort name most often, the most usual first. */
export function likelyServices(policy: Policy): readonly string[] {
  if (policy.kind === 'trust' || mayBecomeTrust(policy)) return roleAssumers;
  const service = [...servicesOf(policy)].find((each) => resourceCallers.has(each));
  return resourceCallers.get(service ?? '') ?? [];
}
