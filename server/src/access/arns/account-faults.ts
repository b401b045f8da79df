import type { Arn } from '../../policy/arn';
import { canBeAccount, isStandIn, isUnfilled } from '../../policy/arn-fields';
import { hasWildcard } from '../../text/wildcard';
import { fault } from './fault';
import type { ArnFault } from './fault';
import type { ArnService, ArnType } from './services';
import { mayBelongToAws } from './types';

/** What is wrong with the account of an ARN. `types` are those of the service that its resource can be. */
export function accountFaults(
  { account, resource }: Arn,
  service: ArnService,
  types: readonly ArnType[],
): readonly ArnFault[] {
  if (isUnfilled(account) || isUnfilled(resource.slice(0, 1))) return [];
  if (!account) {
    // `arn:*:kms:*:::*` has its star in the resource, and Access Analyzer says nothing of it.
    const isLacking = !/^[*?]/.test(resource) && types.length > 0 && types.every(needsAccount);
    return isLacking ? [fault('no-account', account)] : [];
  }
  const possible = types.length ? types : service.types;
  if (possible.some((type) => type.account === account)) return [];
  const isNeedless = possible.length > 0 && possible.every((type) => type.account === '');
  // With a star alone, `arn:aws:s3::*:demo`, an ARN has the empty account among others.
  if (isNeedless && /[^*]/.test(account) && isNumber(account))
    return [fault('needless-account', account, doubtOf(service))];
  if (canBeAccount(account)) return [];
  return [fault('malformed-account', account, isStandIn(account) ? 'stand-in' : undefined)];
}

/** Digits, as many or as few as they are: what is no number stands in a field that is not its own. */
function isNumber(account: string): boolean {
  return /^[\d*?-]+$/.test(account) || (canBeAccount(account) && !hasWildcard(account));
}

function needsAccount(type: ArnType): boolean {
  return type.account !== '' && type.account !== '*' && !mayBelongToAws(type);
}

/** Sure where no resource of the service has an account, and of buckets. Where others have one, the data may be behind. */
function doubtOf({ name, types }: ArnService): 'data' | undefined {
  return name === 's3' || types.every(({ account }) => account === '') ? undefined : 'data';
}
