import { splitClaim } from '../../access/federation';
import { confineClaim } from '../../changes/narrow/principals/claims';
import { issuerKey } from '../../policy/provider';
import {
  findTenancyClaim,
  findWebIdentityProvider,
  isGithubIssuer,
} from '../../reference/identity-providers';
import { changeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { deniedIssuers, trustedIssuers } from '../../access/trusted-issuers';
import type { Trusted } from '../../access/trusted-issuers';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const oidcWithoutCondition = defineRule(
  {
    id: 'oidc-without-condition',
    family: 'trust',
    severity: 'warning',
    security: true,
    kinds: ['trust'],
    accessAnalyzer: ['MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL'],
    docs: {
      summary: 'An OpenID Connect provider is trusted, and no condition asks whose token it is.',
      why: `An identity provider signs tokens for many: for every app, every cluster, every employee that it knows. A role
that trusts the provider and tests no claim of its tokens can be taken with any of them. The condition key of a claim
is the provider's name, a colon and the claim: \`idp.example.com:aud\` for the app that the token was made for,
\`idp.example.com:sub\` for who it is about. Keys that name another provider test nothing of these tokens.

A policy with a denial that tests the provider's claims is left alone, and GitHub has a rule of its own.`,
      mend: 'Add a condition on a claim of the provider.',
      bad: [withCondition()],
      good: [withCondition({ 'idp.example.com:aud': 'client-1', 'idp.example.com:sub': 'user-1' })],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif',
      ],
    },
  },
  (context) => {
    for (const trusted of context.once(trustedIssuers)) {
      const { issuer, claims, text } = trusted;
      if (claims.size || isGithubIssuer(issuer) || context.once(deniedIssuers).has(issuerKey(issuer)))
        continue;
      context.report({ at: text, message: messageOf(trusted), fixes: () => mending(trusted) });
    }
  },
);

function messageOf(trusted: Trusted): string {
  const { issuer } = trusted;
  const other = foreignIssuer(trusted);
  return other === undefined
    ? `No condition tests a claim of ${quote(issuer)}, so every token that it signs lets its bearer take the role; add one on ${quote(`${issuer}:${claimOf(trusted)}`)}.`
    : `The conditions test claims of ${quote(other)} and none of ${quote(issuer)}, whose tokens have no claims of that name; name the issuer of the principal.`;
}

/** The one issuer whose claims the statement tests, while it is none of its principals. */
function foreignIssuer({ federation: { claims, principals } }: Trusted): string | undefined {
  if (claims.size !== 1 || principals.length > 1) return undefined;
  const [first] = foreignConditions(claims);
  return first && splitClaim(first.condition.key)?.issuer;
}

function claimOf({ issuer }: Trusted): string {
  return findWebIdentityProvider(issuer.toLowerCase())?.claim ?? findTenancyClaim(issuer) ?? 'aud';
}

function mending(trusted: Trusted): readonly Fix[] {
  const { federation, issuer, isAlone } = trusted;
  if (foreignIssuer(trusted) !== undefined) return renamingKeys(trusted);
  // Conditions hold together: one on each of two issuers would let nobody in.
  return isAlone ? confineClaim(federation.statement, issuer, claimOf(trusted)) : [];
}

/** As they stand the conditions never hold, and the statement has no effect. */
function renamingKeys({ federation, issuer }: Trusted): readonly Fix[] {
  const other = foreignConditions(federation.claims);
  const edits = other.map(({ condition }) =>
    changeCondition(condition, { key: `${issuer}:${splitClaim(condition.key)?.claim ?? ''}` }),
  );
  if (edits.some((each) => !each)) return [];
  return [
    {
      title: `Name ${quote(issuer)} in the condition keys`,
      effect: 'unknown',
      preferred: true,
      edits: edits.flatMap((each) => each ?? []),
    },
  ];
}

function foreignConditions(claims: Trusted['federation']['claims']) {
  return [...claims.values()].flatMap((ofIssuer) => [...ofIssuer.values()].flat());
}

function withCondition(claims?: Readonly<Record<string, string>>) {
  return statementExample(
    {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/idp.example.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      ...(claims && { Condition: { StringEquals: claims } }),
    },
    'trust',
  );
}
