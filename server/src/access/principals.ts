import { readArn } from '../policy/arn';
import type { Policy, PolicyKind, PrincipalElement, PrincipalType, Statement } from '../policy/model';
import type { Text } from '../policy/value';
import { findWebIdentityProvider } from '../reference/identity-providers';
import { hasBlank } from '../text/placeholders';
import { hasWildcard } from '../text/wildcard';

/** Whether a resource policy's statement says whom it allows: principals are named, and none is everybody. */
export function namesPrincipals({ kind }: Policy, { principal }: Statement): boolean {
  return (
    kind === 'resource' &&
    principal !== undefined &&
    !principal.negated &&
    principal.principals.length > 0 &&
    principal.principals.every(({ text }) => text.value !== '*')
  );
}

/** A principal that is written out in full, under its type. */
export interface NamedPrincipal {
  readonly statement: Statement;
  readonly element: PrincipalElement;
  /** As it is written; it may be none of AWS's types. */
  readonly type: string;
  readonly text: Text;
}

/** Kinds whose statements name principals of any type. */
export const kindsWithPrincipals: readonly PolicyKind[] = ['resource', 'trust', 'endpoint'];

/**
 * The principals of a policy of which all is known, in the order of the text: without wildcards, variables and what
 * somebody is yet to fill in. For rules: `context.once(namedPrincipals)`.
 */
export function namedPrincipals({ policy }: { readonly policy: Policy }): readonly NamedPrincipal[] {
  if (!kindsWithPrincipals.includes(policy.kind)) return [];
  const named: NamedPrincipal[] = [];
  for (const statement of policy.statements) {
    const element = statement.principal;
    for (const { type, text } of element?.principals ?? [])
      if (element && type !== undefined && isKnownText(text) && !hasWildcard(text.value))
        named.push({ statement, element, type, text });
  }
  return named;
}

/** Whether nothing in the text is left to deployment, to a request or to a person. */
export function isKnownText({ value, certain }: Text): boolean {
  return certain && !value.includes('${') && !hasBlank(value);
}

/** The type that a principal is of by its form; undefined where the form does not tell. */
export function principalTypeOf(name: string): PrincipalType | undefined {
  if (/^\d{12}$/.test(name)) return 'AWS';
  if (/^[0-9a-f]{64}$/.test(name)) return 'CanonicalUser';
  if (findWebIdentityProvider(name)) return 'Federated';
  if (/^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/.test(name)) return 'Service';
  const arn = readArn(name);
  if (!arn || hasWildcard(name)) return undefined;
  if (arn.service === 'iam' && /^(?:saml|oidc)-provider\//.test(arn.resource)) return 'Federated';
  return (arn.service === 'iam' || arn.service === 'sts') && !arn.region ? 'AWS' : undefined;
}
