import { gaps } from './gaps';
import { iamPage, statementOf } from './statement';
import type { Parts, StatementTemplate } from './statement';

export const trustService: StatementTemplate = trust({
  label: 'Allow an AWS service to assume the role',
  typed: ['Service', 'Allow service', 'Lambda', 'EC2'],
  words: 'Lets an AWS service act with the role, such as `lambda.amazonaws.com` or `ec2.amazonaws.com`.',
  page: iamPage('id_roles_create_for-service'),
  parts: {
    sid: 'AllowService',
    principal: { Service: gaps`${'service'}.amazonaws.com` },
    action: 'sts:AssumeRole',
  },
});

/** https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws */
export const trustGitHub: StatementTemplate = trust({
  label: 'Allow GitHub Actions to assume the role',
  typed: ['GitHub Actions', 'OIDC', 'Web identity', 'token.actions.githubusercontent.com'],
  words:
    'Lets the workflows of one branch of one repository act with the role, without stored keys. The account needs the identity provider `token.actions.githubusercontent.com`.\n\n' +
    'The subject of a job with an environment ends in `:environment:NAME` in place of the branch. Repositories made, renamed or moved since 15 July 2026 are named with their ids: `owner@123/repository@456`.',
  page: iamPage('id_roles_create_for-idp_oidc'),
  parts: {
    sid: 'AllowGitHubActions',
    principal: {
      Federated: gaps`arn:aws:iam::${'account id'}:oidc-provider/token.actions.githubusercontent.com`,
    },
    action: 'sts:AssumeRoleWithWebIdentity',
    condition: {
      StringEquals: {
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        'token.actions.githubusercontent.com:sub': gaps`repo:${'owner/repository'}:ref:refs/heads/${'branch'}`,
      },
    },
  },
});

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html */
export const trustAccount: StatementTemplate = trust({
  label: 'Allow another account to assume the role, with an external id',
  typed: ['Another account', 'External id', 'Cross-account', 'Third party', 'sts:ExternalId'],
  words:
    'Lets another account act with the role when it sends the external id that the two of you agreed on. The id keeps others from having that account use your role; it is no secret.',
  page: iamPage('id_roles_common-scenarios_third-party'),
  parts: {
    sid: 'AllowAnotherAccount',
    principal: { AWS: gaps`arn:aws:iam::${'account id'}:root` },
    action: 'sts:AssumeRole',
    condition: { StringEquals: { 'sts:ExternalId': gaps`${'external id'}` } },
  },
});

export const trustRole: StatementTemplate = trust({
  label: 'Allow another role to assume the role',
  typed: ['Role', 'Another role', 'AWS'],
  words:
    'Lets one role act with this one. A role of another account needs the permission `sts:AssumeRole` in its own account too.',
  page: iamPage('id_roles_create_for-user'),
  parts: {
    sid: 'AllowRole',
    principal: { AWS: gaps`arn:aws:iam::${'account id'}:role/${'role'}` },
    action: 'sts:AssumeRole',
  },
});

export const trustWithMfa: StatementTemplate = trust({
  label: 'Allow a user with MFA to assume the role',
  typed: ['MFA', 'User', 'aws:MultiFactorAuthPresent'],
  words:
    'Lets a user act with the role after signing in with MFA. `Bool` is right here: a request without the key is one without MFA, and is not let in.',
  page: iamPage('id_credentials_mfa_configure-api-require'),
  parts: {
    sid: 'AllowWithMfa',
    principal: { AWS: gaps`arn:aws:iam::${'account id'}:user/${'user'}` },
    action: 'sts:AssumeRole',
    condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  },
});

export const trustSaml: StatementTemplate = trust({
  label: 'Allow users of a SAML provider to assume the role',
  typed: ['SAML', 'Single sign-on', 'SAML:aud'],
  words: 'Lets people who signed in at a SAML identity provider open the AWS console with the role.',
  page: iamPage('id_roles_create_for-idp_saml'),
  parts: {
    sid: 'AllowSaml',
    principal: { Federated: gaps`arn:aws:iam::${'account id'}:saml-provider/${'provider'}` },
    action: 'sts:AssumeRoleWithSAML',
    condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
  },
});

/** https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html */
export const trustPods: StatementTemplate = trust({
  label: 'Allow EKS pods to assume the role',
  typed: ['EKS', 'Pods', 'Kubernetes', 'pods.eks.amazonaws.com'],
  words:
    'Lets pods act with the role through EKS Pod Identity, which tags the session with cluster, namespace and service account. The condition keeps the role to one namespace.',
  page: 'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html',
  parts: {
    sid: 'AllowPods',
    principal: { Service: 'pods.eks.amazonaws.com' },
    action: ['sts:AssumeRole', 'sts:TagSession'],
    condition: { StringEquals: { 'aws:RequestTag/kubernetes-namespace': gaps`${'namespace'}` } },
  },
});

function trust({
  parts,
  ...template
}: Omit<StatementTemplate, 'kinds' | 'write'> & {
  readonly parts: Omit<Parts, 'effect'>;
}): StatementTemplate {
  return {
    ...template,
    kinds: ['trust'],
    write: (kind) => statementOf(kind, { effect: 'Allow', ...parts }),
  };
}
