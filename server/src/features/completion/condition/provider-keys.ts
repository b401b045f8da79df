import type { Statement } from '../../../policy/model';
import type { ConditionKey, ServiceReference } from '../../../reference/model';
import { matches } from '../../../text/wildcard';

/**
 * What is to be asked of the identity providers that a trust policy names, the claims that decide first.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
export function providerKeys(statement: Statement, reference: ServiceReference): readonly ConditionKey[] {
  const known = reference.service('sts')?.conditionKeys ?? [];
  return providersOf(statement).flatMap((provider) => {
    const documented = known.flatMap((key) => claimKey(key, provider) ?? []);
    return distinct([...(isSaml(provider) ? [] : everyClaim(provider)), ...documented]);
  });
}

/** Whether the key is a claim of an identity provider: `saml:aud`, `accounts.google.com:sub`. */
export function isProviderKey(key: string): boolean {
  const provider = providerOf(key).toLowerCase();
  return isSaml(provider) || provider.includes('.');
}

/** The provider of a claim: `token.actions.githubusercontent.com` of `token.actions.githubusercontent.com:sub`. */
export function providerOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf(':')));
}

function providersOf({ principal }: Statement): readonly string[] {
  const federated =
    principal?.principals.filter(({ type, text }) => type === 'Federated' && text.certain) ?? [];
  return [...new Set(federated.flatMap(({ text }) => providerOfPrincipal(text.value) ?? []))];
}

function providerOfPrincipal(principal: string): string | undefined {
  if (principal.includes(':saml-provider/')) return 'saml';
  const oidc = principal.indexOf(oidcMark);
  if (oidc >= 0) return principal.slice(oidc + oidcMark.length) || undefined;
  return /^[\w.-]+\.[a-z]+$/.test(principal) ? principal : undefined;
}

const oidcMark = ':oidc-provider/';

/** Tokens of every provider say whom they are about, and whom they are for. */
function everyClaim(provider: string): readonly ConditionKey[] {
  return providersWithOwnClaims.has(provider)
    ? []
    : ['sub', 'aud'].map((claim) => ({ key: `${provider}:${claim}`, type: 'String', description: '' }));
}

const providersWithOwnClaims: ReadonlySet<string> = new Set(['www.amazon.com', 'graph.facebook.com']);

/** A key of the reference for this provider, placeholders filled in: `token.actions.${Domain}.ghe.com:ref`. */
function claimKey(key: ConditionKey, provider: string): ConditionKey | undefined {
  const own = providerOf(key.key);
  if (own.toLowerCase() === provider.toLowerCase()) return key;
  const pattern = own.replace(/\$\{[^}]*\}/g, '*');
  if (pattern === own || !matches(pattern.toLowerCase(), provider.toLowerCase())) return undefined;
  return { key: provider + key.key.slice(own.length), type: key.type, description: '' };
}

function distinct(keys: readonly ConditionKey[]): readonly ConditionKey[] {
  return [...new Map(keys.map((key) => [key.key.toLowerCase(), key])).values()];
}

function isSaml(provider: string): boolean {
  return provider.toLowerCase() === 'saml';
}
