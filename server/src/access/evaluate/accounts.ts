import { readArn } from '../../policy/arn';
import type { Verdict } from '../verdict';
import { accountOf } from './caller';
import type { PolicySet } from './policy-set';
import type { AccessRequest } from './request';

/** Whose the caller and the resource are; undefined where that is not known. */
export interface Accounts {
  readonly caller: string | undefined;
  readonly resource: string | undefined;
  /** Whether they are one account. */
  readonly same: Verdict;
}

export function accountsOf(policies: PolicySet, request: AccessRequest): Accounts {
  const { context, caller: who, resource: arn } = request;
  const caller = policies.callerAccount ?? accountOf(who) ?? only(context.get('aws:principalaccount'));
  const resource = policies.resourceAccount ?? accountIn(arn) ?? only(context.get('aws:resourceaccount'));
  if (caller !== undefined && resource !== undefined)
    return { caller, resource, same: caller === resource ? 'yes' : 'no' };
  // Without a policy of the resource the question is what the caller's own policies grant.
  return { caller, resource, same: (policies.resource ?? policies.trust) ? 'maybe' : 'yes' };
}

function accountIn(resource: string): string | undefined {
  const account = readArn(resource)?.account;
  return account !== undefined && /^\d{12}$/.test(account) ? account : undefined;
}

function only(values: readonly string[] = []): string | undefined {
  return values.length === 1 ? values[0] : undefined;
}

/** The condition keys that would tell whether both are one account. */
export function unknownAccounts({ caller, resource }: Accounts): readonly string[] {
  return [
    ...(caller === undefined ? ['aws:PrincipalAccount'] : []),
    ...(resource === undefined ? ['aws:ResourceAccount'] : []),
  ];
}
