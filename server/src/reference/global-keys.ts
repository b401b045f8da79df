import { crossServiceKeys } from './global-keys/cross-service';
import type { GlobalConditionKey } from './global-keys/key';
import { networkKeys } from './global-keys/network';
import { principalKeys } from './global-keys/principal';
import { requestKeys } from './global-keys/request';
import { resourceKeys } from './global-keys/resource';
import { sessionKeys } from './global-keys/session';
import type { ConditionKey } from './model';

export { crossServiceKeys };
export type { GlobalConditionKey };

/**
 * AWS's global condition keys, which belong to no service, in our own words: who asks, by which session, from where, for
 * what, and how.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const globalConditionKeys: readonly GlobalConditionKey[] = [
  ...principalKeys,
  ...sessionKeys,
  ...networkKeys,
  ...resourceKeys,
  ...requestKeys,
];

/** Whether the key is one of ours, of `globalConditionKeys` or `crossServiceKeys`, with availability and pitfall. */
export function isGlobalKey(key: ConditionKey): key is GlobalConditionKey {
  return 'availability' in key;
}

/**
 * Keys that AWS no longer documents as global, lower-case, each with what to write instead.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html (`aws:ARN`);
 * https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html (`aws:SourceOwner`)
 */
export const retiredGlobalKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws:arn', ['aws:PrincipalArn', 'aws:SourceArn']],
  ['aws:sourceowner', ['aws:SourceAccount']],
]);

/**
 * Keys that every request carries, lower-case, anonymous ones and those of AWS services included.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const alwaysPresentKeys: ReadonlySet<string> = new Set([
  'aws:currenttime',
  'aws:epochtime',
  'aws:principalaccount',
  'aws:principaltype',
  'aws:requestedregion',
  'aws:securetransport',
  'aws:useragent',
  'aws:userid',
  'aws:viaawsservice',
]);
