import type { ConditionUse } from './condition-uses';
import type { Federation } from './federation';
import { federations, splitClaim } from './federation';
import { isNegated } from '../policy/operator';
import type { Policy } from '../policy/model';
import { issuerKey } from '../policy/provider';
import type { Text } from '../policy/value';
import type { ServiceReference } from '../reference/model';
import { letsAssume } from './assuming';

/** The claims that a statement tests of one issuer, by name in lower case. */
export type IssuerClaims = ReadonlyMap<string, readonly ConditionUse[]>;

/** A principal whose tokens let somebody take the role. */
export interface Trusted {
  readonly federation: Federation;
  readonly text: Text;
  /** As the principal has it. */
  readonly issuer: string;
  readonly claims: IssuerClaims;
  /** Whether the statement is for tokens of this issuer alone: a condition on one holds for nobody else. */
  readonly isAlone: boolean;
}

/**
 * Every issuer of web identities that a statement trusts to take the role, with all of its conditions known. For rules:
 * `context.once(trustedIssuers)`.
 */
export function trustedIssuers(context: {
  readonly policy: Policy;
  readonly reference: ServiceReference;
}): readonly Trusted[] {
  return federations(context)
    .filter(({ statement }) => letsAssume(statement) && statement.conditionsKnown)
    .flatMap((federation) => {
      const issuers = issuersOf(federation);
      const isAlone = issuers.size === 1 && !issuers.has(undefined);
      return federation.principals.flatMap(({ principal: { text }, provider }) => {
        if (provider?.kind !== 'web') return [];
        const { issuer } = provider;
        const claims = federation.claims.get(issuerKey(issuer)) ?? none;
        return [{ federation, text, issuer, claims, isAlone }];
      });
    });
}

/** Undefined stands for every principal that brings no such token. */
function issuersOf({ statement: { principal }, principals }: Federation): ReadonlySet<string | undefined> {
  const issuers = new Set(
    principals.map(({ provider }) => (provider?.kind === 'web' ? issuerKey(provider.issuer) : undefined)),
  );
  if (!principal?.complete || principal.principals.length !== principals.length) issuers.add(undefined);
  return issuers;
}

const none: IssuerClaims = new Map();

/** The issuers whose claims a denial of the policy tests: what it leaves over is not worked out here. */
export function deniedIssuers({ policy }: { readonly policy: Policy }): ReadonlySet<string> {
  const issuers = new Set<string>();
  for (const { effect, conditions } of policy.statements) {
    if (effect !== 'Deny') continue;
    for (const { key } of conditions) issuers.add(issuerKey(splitClaim(key)?.issuer ?? ''));
  }
  return issuers;
}

/** Whether some condition on one of the claims asks for a value of it. */
export function asksFor(claims: IssuerClaims, names: Iterable<string>): boolean {
  return [...names].some((name) => claims.get(name)?.some(asksForOne));
}

/** Whether no claim beside these is tested. */
export function hasOnly(claims: IssuerClaims, names: ReadonlySet<string>): boolean {
  return [...claims.keys()].every((name) => names.has(name));
}

/**
 * Claims that tokens of many customers of one issuer share: for whom they were made, from which branch or environment,
 * how somebody signed in.
 * https://docs.github.com/en/actions/reference/security/oidc, https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
export const sharedClaims: ReadonlySet<string> = new Set([
  'amr',
  'aud',
  'azp',
  'build_branch',
  'cluster_name',
  'environment',
  'pipeline_source',
  'ref',
  'ref_protected',
  'ref_type',
  'runner_environment',
  'user_access_level',
  'workflow',
]);

/** Not with a negated operator, nor with `*` for every value. */
function asksForOne({ operator, condition, values }: ConditionUse): boolean {
  if (!operator || operator.base === 'Null' || isNegated(operator)) return false;
  if (!condition.complete) return true;
  return values.length > 0 && values.every(({ value }) => !/^[*?]*$/.test(String(value)));
}
