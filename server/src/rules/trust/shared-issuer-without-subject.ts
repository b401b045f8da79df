import { confineClaim } from '../../changes/narrow/principals/claims';
import {
  findTenancyClaim,
  findOidcProvider,
  findWebIdentityProvider,
  isGithubIssuer,
} from '../../reference/identity-providers';
import { issuerKey } from '../../policy/provider';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { deniedIssuers, sharedClaims, trustedIssuers } from '../../access/trusted-issuers';
import type { IssuerClaims } from '../../access/trusted-issuers';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html */
export const sharedIssuerWithoutSubject = defineRule(
  {
    id: 'shared-issuer-without-subject',
    family: 'trust',
    severity: 'warning',
    security: true,
    kinds: ['trust'],
    docs: {
      summary: 'A provider that serves many organizations is trusted, and no condition says which of them.',
      why: `GitLab.com, HCP Terraform, Buildkite and others sign the tokens of all of their customers under one name; Amazon
Cognito those of every identity pool. One claim of a token tells whose it is: mostly \`sub\`, for some \`aud\`. A role
that does not test it can be taken by other customers. IAM knows these providers and since 2025 refuses to save such a
trust policy; older ones stay as they are until they are next changed.

Conditions on other claims that tell a customer, a project or a user count as well. Providers without
any condition, and GitHub, have rules of their own.`,
      mend: 'Add a condition on the claim.',
      bad: [withCondition({ 'gitlab.com:aud': 'https://gitlab.com' })],
      good: [
        withCondition({
          'gitlab.com:aud': 'https://gitlab.com',
          'gitlab.com:sub': 'project_path:acme/app:ref_type:branch:ref:main',
        }),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html',
      ],
    },
  },
  (context) => {
    for (const { federation, text, issuer, claims, isAlone } of context.once(trustedIssuers)) {
      const claim = findTenancyClaim(issuer);
      if (claim === undefined || !claims.size || isGithubIssuer(issuer)) continue;
      if (tellsWhose(claims, claim) || context.once(deniedIssuers).has(issuerKey(issuer))) continue;
      const key = `${issuer}:${claim}`;
      context.report({
        at: text,
        message: `No condition tests ${quote(key)}, so ${everybodyOf(issuer)} can take the role, and AWS no longer saves such a policy; add one.`,
        fixes: () => (isAlone ? confineClaim(federation.statement, issuer, claim) : []),
      });
    }
  },
);

function tellsWhose(claims: IssuerClaims, claim: 'sub' | 'aud'): boolean {
  return [...claims.keys()].some((name) => name === claim || !sharedClaims.has(name));
}

function everybodyOf(issuer: string): string {
  const pool = findWebIdentityProvider(issuer.toLowerCase());
  if (pool) return `identities of every ${pool.of}`;
  return findOidcProvider(issuer)?.everybody ?? 'every customer of that provider';
}

function withCondition(claims: Readonly<Record<string, string>>) {
  return statementExample(
    {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/gitlab.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: claims },
    },
    'trust',
  );
}
