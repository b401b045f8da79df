import type { Policy } from '../../policy/model';
import type { ServiceReference } from '../../reference/model';
import { grantsOf } from '../grants/grant';
import type { Grant, GrantOptions } from '../grants/grant';

/** What one side of a comparison gives: what some grants hold and no denial does. */
export interface Side {
  readonly grants: readonly Grant[];
  readonly denials: readonly Grant[];
}

/** Of policies that stand together. */
export function readSide(
  policies: readonly Policy[],
  reference: ServiceReference,
  options?: GrantOptions,
): Side {
  const grants = policies.flatMap((policy) => grantsOf(policy, reference, options));
  return {
    grants: grants.filter(({ effect }) => effect === 'Allow'),
    denials: grants.filter(({ effect }) => effect === 'Deny'),
  };
}
