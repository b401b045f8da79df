import type { PrincipalRows } from './rows';

/** Identities, keys, and what watches over an account. */
export const securityPrincipals: PrincipalRows = [
  ['AWS IAM Access Analyzer', 'access-analyzer'],
  ['AWS IAM Identity Center', 'sso'],
  ['AWS IAM Roles Anywhere', 'rolesanywhere'],
  ['Amazon Cognito user pools', 'cognito-idp', 'email.cognito-idp'],
  ['Amazon Cognito identity pools', 'cognito-identity', 'cognito-identity-us-gov'],
  ['AWS Directory Service', 'ds'],
  ['AWS Secrets Manager', 'secretsmanager'],
  ['AWS Certificate Manager', 'acm'],
  // https://docs.aws.amazon.com/privateca/latest/userguide/crl-planning.html
  ['AWS Private Certificate Authority', 'acm-pca'],
  ['AWS CloudHSM', 'cloudhsm'],
  ['Amazon GuardDuty', 'guardduty', 'malware-protection.guardduty', 'malware-protection-plan.guardduty'],
  ['Amazon Inspector', 'inspector', 'inspector2', 'agentless.inspector2', 'thirdparty.inspector2'],
  ['Amazon Macie', 'macie'],
  ['Amazon Detective', 'detective'],
  ['Amazon Security Lake', 'securitylake'],
  ['AWS Security Hub', 'securityhub', 'securityhubv2'],
  ['AWS Security Agent', 'securityagent'],
  ['AWS Security Incident Response', 'security-ir', 'triage.security-ir'],
  ['AWS Shield', 'shield'],
  ['AWS WAF', 'waf', 'wafv2'],
  ['AWS Firewall Manager', 'fms'],
  ['AWS Network Firewall', 'network-firewall'],
  ['AWS Audit Manager', 'auditmanager'],
  ['AWS Artifact', 'artifact'],
];
