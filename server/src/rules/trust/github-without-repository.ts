import { confineClaim } from '../../changes/narrow/principals/claims';
import { githubIssuer, isGithubIssuer } from '../../reference/identity-providers';
import { issuerKey } from '../../policy/provider';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { hasOnly, deniedIssuers, sharedClaims, trustedIssuers } from '../../access/trusted-issuers';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const githubWithoutRepository = defineRule(
  {
    id: 'github-without-repository',
    family: 'trust',
    severity: 'warning',
    security: true,
    kinds: ['trust'],
    accessAnalyzer: ['MISSING_GITHUB_REPO_CONDITION_KEY'],
    docs: {
      summary: 'GitHub Actions is trusted, and no condition says which repository.',
      why: `GitHub signs tokens for the workflows of every repository there is, of anybody. The claim \`sub\` of a token
names the repository and the branch or environment that the workflow runs for; the audience is the same for
everybody who uses AWS. Without a condition on the subject, anybody with an account at GitHub can take the role. IAM
saves new roles of that sort no longer, but has left older ones as they were.

The newer condition keys that name a repository or its owner (\`repository\`, \`repository_id\`, \`job_workflow_ref\`
and their like) count as well here; Access Analyzer asks for \`sub\`.`,
      mend: 'Add a condition on `token.actions.githubusercontent.com:sub` with repository and branch.',
      bad: [withCondition({ [`${githubIssuer}:aud`]: 'sts.amazonaws.com' })],
      good: [
        withCondition({
          [`${githubIssuer}:aud`]: 'sts.amazonaws.com',
          [`${githubIssuer}:sub`]: 'repo:octo-org/octo-repo:ref:refs/heads/main',
        }),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html#idp_oidc_Create_GitHub',
      ],
    },
  },
  (context) => {
    for (const { federation, text, issuer, claims, isAlone } of context.once(trustedIssuers)) {
      if (
        !isGithubIssuer(issuer) ||
        !hasOnly(claims, sharedClaims) ||
        context.once(deniedIssuers).has(issuerKey(issuer))
      )
        continue;
      const key = `${issuer}:sub`;
      const everybody = issuer.includes('/') ? 'of the enterprise' : 'on GitHub';
      context.report({
        at: text,
        message: `No condition tests ${quote(key)}, so a workflow of any repository ${everybody} can take the role; name the repository and branch.`,
        // A condition holds for all principals of its statement, and others bring no such claim.
        fixes: () => (isAlone ? confineClaim(federation.statement, issuer, 'sub') : []),
      });
    }
  },
);

function withCondition(claims: Readonly<Record<string, string>>) {
  return statementExample(
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${githubIssuer}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: claims },
    },
    'trust',
  );
}
