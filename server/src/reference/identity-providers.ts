/** An identity provider as a federated principal. */
export interface IdentityProvider {
  /** What an OIDC provider's ARN ends in, with `${…}` where each customer has another; or the whole principal. */
  readonly name: string;
  readonly title: string;
}

/** Issuers of tokens that many accounts set up as an OIDC provider, each by the page that gives the name. */
export const oidcProviders: readonly IdentityProvider[] = [
  // https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
  { name: 'token.actions.githubusercontent.com', title: 'GitHub Actions' },
  // https://docs.gitlab.com/ci/cloud_services/aws/
  { name: 'gitlab.com', title: 'GitLab' },
  // https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
  { name: 'oidc.eks.${Region}.amazonaws.com/id/${ClusterOidcId}', title: 'Amazon EKS cluster' },
  // https://developer.hashicorp.com/terraform/cloud-docs/dynamic-provider-credentials/aws-configuration
  { name: 'app.terraform.io', title: 'HCP Terraform' },
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

/** Providers that need no ARN. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export const webIdentityProviders: readonly IdentityProvider[] = [
  { name: 'cognito-identity.amazonaws.com', title: 'Amazon Cognito' },
  { name: 'accounts.google.com', title: 'Google' },
  { name: 'www.amazon.com', title: 'Login with Amazon' },
  { name: 'graph.facebook.com', title: 'Facebook' },
];
