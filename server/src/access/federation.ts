import type { Policy, Principal, Statement } from '../policy/model';
import { issuerKey, readProvider } from '../policy/provider';
import type { FederatedProvider } from '../policy/provider';
import type { ServiceReference } from '../reference/model';
import { hasBlank } from '../text/placeholders';
import { conditionUses } from './condition-uses';
import type { ConditionUse } from './condition-uses';

/** A statement that names federated principals. */
export interface Federation {
  readonly statement: Statement;
  readonly principals: readonly FederatedPrincipal[];
  /** The conditions on claims of tokens, by issuer as `issuerKey` writes it, then by claim in lower case. */
  readonly claims: Claims;
}

export type Claims = ReadonlyMap<string, ReadonlyMap<string, readonly ConditionUse[]>>;

export interface FederatedPrincipal {
  readonly principal: Principal;
  /** Whether all of its text is known: nothing is left to deployment or to a person. */
  readonly known: boolean;
  /** Undefined where the text names none, or is not known. */
  readonly provider: FederatedProvider | undefined;
}

/** Every statement of a policy that names federated principals in `Principal`. For rules: `context.once(federations)`. */
export function federations(context: {
  readonly policy: Policy;
  readonly reference: ServiceReference;
}): readonly Federation[] {
  const federated = context.policy.statements.filter(
    ({ principal }) =>
      principal && !principal.negated && principal.principals.some(({ type }) => type === 'Federated'),
  );
  if (!federated.length) return [];
  const uses = new Map<Statement, ConditionUse[]>(federated.map((statement) => [statement, []]));
  for (const use of conditionUses(context)) uses.get(use.statement)?.push(use);
  return federated.map((statement) => ({
    statement,
    principals: (statement.principal?.principals ?? [])
      .filter(({ type }) => type === 'Federated')
      .map(readPrincipal),
    claims: claimsIn(uses.get(statement) ?? []),
  }));
}

/** The part of a condition key before its claim, and the claim; undefined for the keys of AWS's services. */
export function splitClaim(key: string): { readonly issuer: string; readonly claim: string } | undefined {
  const colon = key.lastIndexOf(':');
  const issuer = key.slice(0, colon);
  // Every issuer has a dot in its host; a tag's key may have both a dot and a colon, behind the colon of the prefix.
  if (colon < 0 || !/^[a-z\d-]+\./i.test(issuer)) return undefined;
  return { issuer, claim: key.slice(colon + 1) };
}

function readPrincipal(principal: Principal): FederatedPrincipal {
  const { value, certain } = principal.text;
  const known = certain && !hasBlank(value) && !value.includes('${');
  return { principal, known, provider: known ? readProvider(value) : undefined };
}

function claimsIn(uses: readonly ConditionUse[]): Claims {
  const claims = new Map<string, Map<string, ConditionUse[]>>();
  for (const use of uses) {
    const parts = splitClaim(use.key);
    if (!parts) continue;
    const issuer = issuerKey(parts.issuer);
    const ofIssuer = claims.get(issuer) ?? new Map<string, ConditionUse[]>();
    const ofClaim = ofIssuer.get(parts.claim) ?? [];
    ofClaim.push(use);
    claims.set(issuer, ofIssuer.set(parts.claim, ofClaim));
  }
  return claims;
}
