import { readArn } from './arn';

/** The identity provider that a federated principal names. */
export type FederatedProvider =
  | { readonly kind: 'saml' }
  | {
      readonly kind: 'web';
      /** Whose tokens it takes, as it is written: a host, and a path where it has one. */
      readonly issuer: string;
      /** Whether an ARN names it; a domain alone is one of the few that AWS knows by name. */
      readonly byArn: boolean;
    };

/**
 * Undefined for what names no provider.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-federated-web-identity
 */
export function readProvider(text: string): FederatedProvider | undefined {
  const arn = readArn(text);
  if (!arn) return isHost(text) ? { kind: 'web', issuer: text, byArn: false } : undefined;
  if (arn.service !== 'iam' || arn.region) return undefined;
  const slash = arn.resource.indexOf('/');
  const [type, name] = [arn.resource.slice(0, slash), arn.resource.slice(slash + 1)];
  if (type === 'saml-provider') return name && !name.includes('/') ? { kind: 'saml' } : undefined;
  if (type !== 'oidc-provider') return undefined;
  return isIssuer(name) ? { kind: 'web', issuer: name, byArn: true } : undefined;
}

/** A host, with a port or a path behind it or without. An issuer in IAM has no `https://`. */
export function isIssuer(text: string): boolean {
  const end = text.search(/[/:]/);
  return isHost(end < 0 ? text : text.slice(0, end));
}

/** How issuers are compared: in any case, and whether or not a slash ends them, which some have and few people write. */
export function issuerKey(issuer: string): string {
  const key = issuer.toLowerCase();
  return key.endsWith('/') ? key.slice(0, -1) : key;
}

function isHost(text: string): boolean {
  return text.length <= 253 && /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(text);
}
