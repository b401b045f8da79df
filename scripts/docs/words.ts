import type { PolicyKind } from '../../server/src/policy/model';
import type { RuleFamily, RuleMeta } from '../../server/src/rules/rule';

export const familyTitles: Readonly<Record<RuleFamily, string>> = {
  structure: 'Form',
  names: 'Names',
  arns: 'ARNs',
  principals: 'Principals',
  trust: 'Role trust policies',
  'condition-keys': 'Condition keys',
  'condition-values': 'Condition values',
  variables: 'Policy variables',
  redundancy: 'Redundancy',
  'service-roles': 'Roles for services',
  'resource-policies': 'Resource policies',
  'least-privilege': 'Least privilege',
  'control-policies': 'Service and resource control policies',
};

export const kindTitles: Readonly<Record<PolicyKind, string>> = {
  identity: 'identity policy',
  boundary: 'permissions boundary',
  resource: 'resource policy',
  trust: 'role trust policy',
  scp: 'service control policy',
  rcp: 'resource control policy',
  endpoint: 'VPC endpoint policy',
  session: 'session policy',
};

export function kindsOf({ kinds }: RuleMeta): string {
  return kinds ? kinds.map((kind) => kindTitles[kind]).join(', ') : 'every kind';
}

/** The severity as Leastwise and as IAM Access Analyzer name it. */
export function severityOf({ severity, security }: RuleMeta): string {
  return security && severity === 'warning' ? 'warning (security)' : severity;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const checksPage =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html';
