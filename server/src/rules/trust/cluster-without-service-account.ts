import { deniedIssuers, hasOnly, sharedClaims, trustedIssuers } from '../../access/trusted-issuers';
import { confineClaim } from '../../changes/narrow/principals/claims';
import { issuerKey } from '../../policy/provider';
import { quote } from '../../text/words';
import { statementExample } from '../examples';
import { defineRule } from '../rule';

const page = 'https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html';

/** https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html */
export const clusterWithoutServiceAccount = defineRule(
  {
    id: 'cluster-without-service-account',
    family: 'trust',
    severity: 'warning',
    security: true,
    kinds: ['trust'],
    docs: {
      summary:
        'The tokens of an Amazon EKS cluster are trusted, and no condition says of which service account.',
      why: `A cluster signs a token for every service account in it, of every namespace, and \`sub\` alone tells them apart. The
audience is the same for all of them. Without a condition on the subject every pod of the cluster can take the role,
whoever runs it.

Where no claim is tested at all, \`oidc-without-condition\` says so.`,
      mend: 'Add a condition on the subject, `system:serviceaccount:<namespace>:<service account>`.',
      bad: [withClaims({ aud: 'sts.amazonaws.com' })],
      good: [withClaims({ aud: 'sts.amazonaws.com', sub: 'system:serviceaccount:shop:orders' })],
      links: [page],
    },
  },
  (context) => {
    for (const { federation, text, issuer, claims, isAlone } of context.once(trustedIssuers)) {
      if (!isCluster(issuer) || !claims.size || !hasOnly(claims, sharedClaims)) continue;
      if (context.once(deniedIssuers).has(issuerKey(issuer))) continue;
      context.report({
        at: text,
        message: `No condition tests ${quote(`${issuer}:sub`)}, so every pod of the cluster can take the role; name the service account.`,
        // A condition holds for all principals of its statement, and others bring no such claim.
        fixes: () => (isAlone ? confineClaim(federation.statement, issuer, 'sub') : []),
      });
    }
  },
);

/** `oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE`. */
function isCluster(issuer: string): boolean {
  return /^oidc\.eks\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\/id\/./i.test(issuer);
}

function withClaims(claims: Readonly<Record<string, string>>) {
  const issuer = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE';
  return statementExample(
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${issuer}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: Object.fromEntries(
          Object.entries(claims).map(([claim, value]) => [`${issuer}:${claim}`, value]),
        ),
      },
    },
    'trust',
  );
}
