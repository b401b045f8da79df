import type { ValuesByKey } from './known';

/** Who asks, sessions and identity providers. */
export const identityValues: ValuesByKey = {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principaltype
  'aws:PrincipalType': ['Account', 'User', 'FederatedUser', 'AssumedRole', 'Anonymous'],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthage
  'aws:MultiFactorAuthAge': [
    ['900', '15 minutes'],
    ['3600', 'an hour'],
    ['43200', '12 hours'],
  ],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-calledviaawsmcp
  'aws:CalledViaAWSMCP': ['aws-mcp.amazonaws.com'],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-federatedprovider
  'aws:FederatedProvider': [
    'cognito-identity.amazonaws.com',
    'accounts.google.com',
    'www.amazon.com',
    'graph.facebook.com',
  ],
  // Of bearer tokens, not of sessions. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#ck_durationseconds
  'sts:DurationSeconds': [
    ['900', '15 minutes'],
    ['3600', 'an hour'],
    ['43200', '12 hours'],
  ],
  // https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html
  'cognito-identity.amazonaws.com:amr': ['authenticated', 'unauthenticated'],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_saml.html
  'saml:aud': ['https://signin.aws.amazon.com/saml'],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-saml
  'saml:sub_type': ['persistent', 'transient'],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-role-session-properties
  'glue:RoleAssumedBy': ['glue.amazonaws.com'],
  'glue:CredentialIssuingService': ['glue.amazonaws.com'],
  'ec2:RoleDelivery': [
    ['1.0', 'IMDSv1'],
    ['2.0', 'IMDSv2'],
  ],
};
