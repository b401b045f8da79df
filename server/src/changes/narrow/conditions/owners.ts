import { mayBeOfAws, tellsResourceAccount } from '../../../access/aws-owned';
import { createNaming } from '../../../access/named-types';
import { scopingOf } from '../../../access/scope';
import { readArn } from '../../../policy/arn';
import type { Fix } from '../../../policy/fix';
import type { Statement } from '../../../policy/model';
import { knowsVariables } from '../../../policy/variables';
import { crossAccountServices } from '../../../reference/cross-account';
import type { Action } from '../../../reference/model';
import { seenValues } from '../seen-values';
import { confining } from './confining';
import type { Scene } from './scene';

/**
 * By who owns the resources, where others may own them. Only of actions that always have one, and none that AWS may own: a condition on the account
 * keeps people from public parameters, machine images and managed policies. Of an endpoint's policy buckets are left out
 * as well, since what installs packages reads them from buckets of AWS.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourceaccount
 */
export function byOwner(scene: Scene): readonly Fix[] {
  const { policy, statement, seen } = scene;
  // The resource of a resource policy is that of the policy, and its owner is known.
  if (policy.kind === 'resource' || policy.kind === 'trust' || namesAccounts(statement)) return [];
  const named = createNaming(statement);
  const carries = (action: Action) =>
    crossAccountServices.has(action.service) &&
    scopingOf(action) === 'always' &&
    tellsResourceAccount(action) &&
    !mayBeOfAws(named(action)) &&
    (policy.kind !== 'endpoint' || action.service !== 's3');
  const callers = policy.kind !== 'endpoint' && knowsVariables(policy);
  const besides = /^(?:aws:Resource(?:Account|Org(?:ID|Paths))|s3:ResourceAccount)$/i;
  const by = (key: string, ofCaller: string, gap: string) => {
    // One of each is enough: Regions and networks come behind.
    const known = seenValues(key, seen).slice(0, 1);
    const values = callers ? [ofCaller, ...known, gap] : [...known, gap];
    return confining(scene, { key, operator: 'StringEquals', values, besides, carries });
  };
  return [
    ...by('aws:ResourceAccount', '${aws:PrincipalAccount}', '<account id>'),
    ...by('aws:ResourceOrgID', '${aws:PrincipalOrgID}', 'o-<organization id>').slice(0, 1),
  ];
}

/** Whether the account stands in every ARN. */
function namesAccounts({ resource }: Statement): boolean {
  return (
    resource?.negated === false &&
    resource.texts.length > 0 &&
    resource.texts.every(({ value }) => /^\d{12}$/.test(readArn(value)?.account ?? ''))
  );
}
