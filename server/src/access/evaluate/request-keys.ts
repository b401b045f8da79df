import { readArn } from '../../policy/arn';
import type { Caller } from './caller';

/** Condition keys in lower case with their values; none: the request lacks the key. */
type Keys = ReadonlyMap<string, readonly string[]>;

/** What a resource tells of the context: whose it is, where its ARN says that. */
export function keysOfResource(resource: string): Keys {
  const account = readArn(resource)?.account ?? '';
  return keys(/^\d{12}$/.test(account) ? { 'aws:resourceaccount': account } : {});
}

/**
 * What a caller tells of the context, as far as it always holds.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function keysOfCaller(caller: Caller | undefined): Keys {
  switch (caller?.kind) {
    case undefined:
      return new Map();
    case 'root':
      return ofAccount(caller.account, 'Account', {
        'aws:principalarn': `arn:aws:iam::${caller.account}:root`,
        'aws:userid': caller.account,
        'aws:username': undefined,
      });
    case 'user':
      return ofAccount(caller.account, 'User', {
        'aws:principalarn': caller.arn,
        'aws:username': caller.arn.slice(caller.arn.lastIndexOf('/') + 1),
      });
    case 'role session':
      // The role's own ARN, not the session's.
      return ofAccount(caller.account, 'AssumedRole', {
        'aws:principalarn': caller.role,
        'aws:username': undefined,
      });
    case 'federated user':
      return ofAccount(caller.account, 'FederatedUser', {
        'aws:principalarn': caller.arn,
        'aws:username': undefined,
      });
    case 'account':
      return keys({
        'aws:principalaccount': caller.account,
        'aws:principalisawsservice': 'false',
        'aws:principalservicename': undefined,
      });
    case 'service':
      return keys({
        'aws:principalisawsservice': 'true',
        'aws:principalservicename': caller.name,
        'aws:principalorgid': undefined,
        'aws:principalorgpaths': undefined,
        'aws:username': undefined,
      });
    case 'anonymous':
      return keys({
        'aws:principaltype': 'Anonymous',
        'aws:principalaccount': 'anonymous',
        'aws:userid': 'anonymous',
        'aws:principalisawsservice': 'false',
        'aws:principalarn': undefined,
        'aws:principalorgid': undefined,
        'aws:principalorgpaths': undefined,
        'aws:principalservicename': undefined,
        'aws:username': undefined,
      });
    case 'provider':
    case 'canonical user':
      return keys({ 'aws:principalisawsservice': 'false', 'aws:username': undefined });
  }
}

function ofAccount(account: string, type: string, more: Written): Keys {
  return keys({
    'aws:principalaccount': account,
    'aws:principaltype': type,
    'aws:principalisawsservice': 'false',
    'aws:principalservicename': undefined,
    ...more,
  });
}

type Written = Readonly<Record<string, string | undefined>>;

function keys(written: Written): Keys {
  return new Map(Object.entries(written).map(([key, value]) => [key, value === undefined ? [] : [value]]));
}
