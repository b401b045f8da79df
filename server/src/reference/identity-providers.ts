import { fillPlaceholders } from '../text/placeholders';
import { matches } from '../text/wildcard';

/** An identity provider as a federated principal. */
interface IdentityProvider {
  /** What an OIDC provider's ARN ends in, with `${…}` where each customer has another; or the whole principal. */
  readonly name: string;
  readonly title: string;
}

/** An issuer of tokens that many accounts set up as an OIDC provider. */
export interface OidcProvider extends IdentityProvider {
  /**
   * Whom it signs tokens for, where one issuer serves all of its customers and AWS asks for a condition on the subject.
   * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
   */
  readonly everybody?: string;
}

/** A provider that needs no ARN. */
export interface WebIdentityProvider extends IdentityProvider {
  /** The claim that tells one's own identities from others, and of what each has another value. */
  readonly claim: string;
  readonly of: string;
}

/** Each by the page that gives the name. */
export const oidcProviders: readonly OidcProvider[] = [
  // https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
  {
    name: 'token.actions.githubusercontent.com',
    title: 'GitHub Actions',
    everybody: 'the workflows of every repository on GitHub',
  },
  // https://docs.gitlab.com/ci/cloud_services/aws/
  { name: 'gitlab.com', title: 'GitLab', everybody: 'the pipelines of every project on GitLab.com' },
  // https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
  { name: 'oidc.eks.${Region}.amazonaws.com/id/${ClusterOidcId}', title: 'Amazon EKS cluster' },
  // https://developer.hashicorp.com/terraform/cloud-docs/dynamic-provider-credentials/aws-configuration
  { name: 'app.terraform.io', title: 'HCP Terraform', everybody: 'the runs of every organization' },
  // https://support.atlassian.com/bitbucket-cloud/docs/deploy-on-aws-using-bitbucket-pipelines-openid-connect/
  {
    name: 'api.bitbucket.org/2.0/workspaces/${Workspace}/pipelines-config/identity/oidc',
    title: 'Bitbucket Pipelines',
  },
  // https://circleci.com/docs/guides/permissions-authentication/openid-connect-tokens/
  { name: 'oidc.circleci.com/org/${OrganizationId}', title: 'CircleCI' },
  // https://buildkite.com/docs/pipelines/security/oidc/aws
  { name: 'agent.buildkite.com', title: 'Buildkite' },
];

/** By the issuer, in any case; undefined for one of somebody's own. */
export function findOidcProvider(issuer: string): OidcProvider | undefined {
  const written = issuer.toLowerCase();
  return oidcProviders.find(({ name }) =>
    matches(
      fillPlaceholders(name.toLowerCase(), () => '*'),
      written,
    ),
  );
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export const webIdentityProviders: readonly WebIdentityProvider[] = [
  { name: 'cognito-identity.amazonaws.com', title: 'Amazon Cognito', claim: 'aud', of: 'identity pool' },
  { name: 'accounts.google.com', title: 'Google', claim: 'aud', of: 'app' },
  { name: 'www.amazon.com', title: 'Login with Amazon', claim: 'app_id', of: 'app' },
  { name: 'graph.facebook.com', title: 'Facebook', claim: 'app_id', of: 'app' },
];

/** By the whole principal. */
export function findWebIdentityProvider(name: string): WebIdentityProvider | undefined {
  return webIdentityProviders.find((each) => each.name === name);
}

/**
 * Issuers that sign tokens for customers of many organizations, each with the claim that tells whose a token is: since
 * 2025 IAM saves a role that trusts one only with a condition on that claim.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
const tenancyClaims: ReadonlyMap<string, 'sub' | 'aud'> = new Map([
  ['token.actions.githubusercontent.com', 'sub'],
  ['oidc-configuration.audit-log.githubusercontent.com', 'sub'],
  ['vstoken.actions.githubusercontent.com', 'sub'],
  ['agent.buildkite.com', 'sub'],
  ['app.terraform.io', 'sub'],
  ['gitlab.com', 'sub'],
  ['oidc.codefresh.io', 'sub'],
  ['proidc.upbound.io', 'sub'],
  ['scalr.io', 'sub'],
  ['studio.datachain.ai/api', 'sub'],
  ['tokens.cloud.shisho.dev', 'sub'],
  ['api.pulumi.com/oidc', 'aud'],
  ['cognito-identity.amazonaws.com', 'aud'],
  ['oidc.vercel.com', 'aud'],
  ['sandboxes.cloud', 'aud'],
]);

/** By the issuer, in any case; undefined where it serves one organization alone, or AWS does not list it. */
export function findTenancyClaim(issuer: string): 'sub' | 'aud' | undefined {
  return tenancyClaims.get(issuer.toLowerCase());
}

/** https://docs.github.com/en/actions/reference/security/oidc */
export const githubIssuer = 'token.actions.githubusercontent.com';

/** Whether the tokens are those of GitHub Actions; an enterprise may have an issuer of its own behind that of all. */
export function isGithubIssuer(issuer: string): boolean {
  const written = issuer.toLowerCase();
  return written === githubIssuer || written.startsWith(`${githubIssuer}/`);
}
