import { findOidcProvider } from '../../reference/identity-providers';

/**
 * Keys whose values AWS hands out, an account, an organization, a VPC, an endpoint: each names one thing, and others
 * have values that begin the same. Lower-case.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const exactKeys: ReadonlyMap<string, string> = new Map([
  ['aws:principalaccount', 'account id'],
  ['aws:principalorgid', 'organization id'],
  ['aws:resourceaccount', 'account id'],
  ['aws:resourceorgid', 'organization id'],
  ['aws:sourceaccount', 'account id'],
  ['aws:sourceorgid', 'organization id'],
  ['aws:sourcevpc', 'VPC id'],
  ['aws:sourcevpce', 'VPC endpoint id'],
  ['aws:vpceaccount', 'account id'],
  ['aws:vpceorgid', 'organization id'],
]);

const subject = ':sub';

/** The subject in the tokens of an issuer that serves all of its customers alike. The key stands in lower case. */
export function isSharedSubject(key: string): boolean {
  return key.endsWith(subject) && findOidcProvider(key.slice(0, -subject.length))?.everybody !== undefined;
}
