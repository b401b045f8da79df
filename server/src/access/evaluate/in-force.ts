import type { Policy, PolicyKind } from '../../policy/model';
import type { ServiceReference } from '../../reference/model';
import { splitAction } from '../actions';
import type { Accounts } from './accounts';
import { isServiceLinked } from './caller';
import type { Caller } from './caller';
import type { PolicySet } from './policy-set';
import type { AccessRequest } from './request';

/** Policies of a kind that count together. */
export interface Layer {
  readonly kind: PolicyKind;
  readonly policies: readonly Policy[];
}

/** The policies that have a say in the request, in the order in which AWS asks them. */
export function layersInForce(
  policies: PolicySet,
  request: AccessRequest,
  accounts: Accounts,
  reference: ServiceReference | undefined,
): readonly Layer[] {
  const { caller } = request;
  const ofCaller = hasPolicies(caller);
  const layer = (kind: PolicyKind, list: readonly Policy[] | undefined, applies = true): readonly Layer[] =>
    list && applies ? [{ kind, policies: list }] : [];
  const isLinked = isServiceLinked(caller);
  return [
    ...layer('rcp', policies.rcp, !isLinked && rcpsApply(policies, request, accounts, reference)),
    ...(isLimitedByScps(caller) && !isLinked && !isManagement(policies, accounts.caller)
      ? (policies.scp ?? []).flatMap((level) => layer('scp', level))
      : []),
    ...layer('endpoint', policies.endpoint),
    ...layer('resource', policies.resource),
    ...layer('trust', policies.trust, isAssuming(request)),
    ...layer('identity', policies.identity, ofCaller),
    ...layer('boundary', policies.boundary, ofCaller),
    ...layer('session', policies.session, ofCaller),
  ];
}

/** Whether the request is for a role to be assumed, or for what goes along with that. */
export function isAssuming({ action }: AccessRequest): boolean {
  return /^sts:(?:assumerole|tagsession$|setsourceidentity$|setcontext$)/i.test(action);
}

/** Whether policies are attached to the caller: the root user of an account has none, and a service has none either. */
function hasPolicies(caller: Caller | undefined): boolean {
  return isLimitedByScps(caller) && caller?.kind !== 'root';
}

/**
 * SCPs limit the users and roles of an account, its root user too, but no service and nobody outside.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 */
function isLimitedByScps(caller: Caller | undefined): boolean {
  return !caller || 'account' in caller;
}

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html */
function rcpsApply(
  policies: PolicySet,
  { action }: AccessRequest,
  accounts: Accounts,
  reference: ServiceReference | undefined,
): boolean {
  const { prefix } = splitAction(action);
  const covered = !reference || prefix === undefined || reference.rcpCovers(prefix.toLowerCase());
  return covered && !isManagement(policies, accounts.resource);
}

function isManagement({ managementAccount }: PolicySet, account: string | undefined): boolean {
  return managementAccount !== undefined && managementAccount === account;
}
