import type { PolicyKind } from '../policy/model';

/** As IAM Access Analyzer weighs a finding. */
export type CheckType = 'ERROR' | 'SECURITY_WARNING' | 'WARNING' | 'SUGGESTION';

export interface Check {
  readonly type: CheckType;
  /** The kinds of which AWS makes the check; Access Analyzer takes a boundary and a session policy for identity policies. */
  readonly kinds: readonly CheckedKind[];
}

/** What Access Analyzer tells apart; role trust policies are resource policies to it, and named here where a check is for them alone. */
export type CheckedKind = Extract<PolicyKind, 'identity' | 'resource' | 'trust' | 'scp' | 'rcp'>;

const every: readonly CheckedKind[] = ['identity', 'resource', 'scp', 'rcp'];

function checkOf(type: CheckType): (...kinds: readonly CheckedKind[]) => Check {
  return (...kinds) => ({ type, kinds: kinds.length ? kinds : every });
}

const error = checkOf('ERROR');
const securityWarning = checkOf('SECURITY_WARNING');
const warning = checkOf('WARNING');
const suggestion = checkOf('SUGGESTION');

/**
 * The 153 checks that IAM Access Analyzer makes of a policy, by its issue codes, as of autumn 2026.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export const checks = {
  ARN_ACCOUNT_NOT_ALLOWED: error(),
  ARN_REGION_NOT_ALLOWED: error(),
  DATA_TYPE_MISMATCH: error(),
  DUPLICATE_KEYS_WITH_DIFFERENT_CASE: error(),
  EMPTY_VARIABLE: error(),
  FEDERATED_PRINCIPAL_NOT_SUPPORTED: error('resource'),
  INVALID_ACTION: error(),
  INVALID_ARN_ACCOUNT: error(),
  INVALID_ARN_PREFIX: error(),
  INVALID_ARN_REGION: error(),
  INVALID_ARN_RESOURCE: error(),
  INVALID_ARN_SERVICE_CASE: error(),
  INVALID_CONDITION_DATA_TYPE: error(),
  INVALID_CONDITION_KEY_FORMAT: error(),
  INVALID_CONDITION_MULTIPLE_BOOLEAN: error(),
  INVALID_CONDITION_OPERATOR: error(),
  INVALID_EFFECT: error(),
  INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY: error('trust'),
  INVALID_GLOBAL_CONDITION_KEY: error(),
  INVALID_KMS_KEY_VALUE: error(),
  INVALID_PARTITION: error(),
  INVALID_POLICY_ELEMENT: error(),
  INVALID_PRINCIPAL_FORMAT: error('resource', 'rcp'),
  INVALID_PRINCIPAL_KEY: error('resource'),
  INVALID_REGION: error(),
  INVALID_SERVICE: error(),
  INVALID_SERVICE_CONDITION_KEY: error(),
  INVALID_SERVICE_IN_ACTION: error(),
  INVALID_SERVICE_PRINCIPAL_FORMAT: error(),
  INVALID_VARIABLE_FOR_OPERATOR: error(),
  INVALID_VERSION: error(),
  INVALID_VPCE_FORMAT: error(),
  INVALID_VPC_FORMAT: error(),
  JSON_SYNTAX_ERROR: error(),
  MISMATCHED_ACTION_FOR_PRINCIPAL: error('trust', 'resource'),
  MISSING_ACTION: error(),
  MISSING_ACTION_FOR_CONDITION_KEY: error(),
  MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY: error('trust'),
  MISSING_ARN_ACCOUNT: error(),
  MISSING_ARN_FIELD: error(),
  MISSING_ARN_REGION: error(),
  MISSING_BRACE_IN_VARIABLE: error(),
  MISSING_EFFECT: error(),
  MISSING_PRINCIPAL: error('resource', 'rcp'),
  MISSING_QUALIFIER: error(),
  MISSING_QUOTE_IN_VARIABLE: error(),
  MISSING_RESOURCE: error(),
  MISSING_STATEMENT: error(),
  MISSING_TAG_KEY_IN_CONDITION: error(),
  NULL_WITH_IF_EXISTS: error(),
  POLICY_SIZE_EXCEEDS_RCP_QUOTA: error('rcp'),
  POLICY_SIZE_EXCEEDS_SCP_QUOTA: error('scp'),
  PRIVATE_IP_ADDRESS: error(),
  PRIVATE_NOT_IP_ADDRESS: error(),
  RCP_SYNTAX_ERROR_ACTION: error('rcp'),
  RCP_SYNTAX_ERROR_ALLOW: error('rcp'),
  RCP_SYNTAX_ERROR_NOTACTION: error('rcp'),
  RCP_SYNTAX_ERROR_PRINCIPAL: error('rcp'),
  ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL: error('trust'),
  ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE: error('trust'),
  ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL: error('trust'),
  SCP_SYNTAX_ERROR_ACTION_WILDCARD: error('scp'),
  SCP_SYNTAX_ERROR_PRINCIPAL: error('scp'),
  TYPE_MISMATCH_IP_RANGE: error(),
  UNIQUE_SIDS_REQUIRED: error('identity', 'resource'),
  UNSUPPORTED_ACTION_FOR_CONDITION_KEY: error(),
  UNSUPPORTED_ACTION_IN_POLICY: error('resource'),
  UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL: error('resource'),
  UNSUPPORTED_ELEMENT_COMBINATION: error(),
  UNSUPPORTED_GLOBAL_CONDITION_KEY: error(),
  UNSUPPORTED_PRINCIPAL: error('identity'),
  UNSUPPORTED_RESOURCE_ARN_IN_POLICY: error('resource'),
  UNSUPPORTED_SID: error('identity', 'resource'),
  UNSUPPORTED_SPACE_IN_VARIABLE: error(),
  UNSUPPORTED_WILDCARD_IN_PRINCIPAL: error('resource'),
  VARIABLE_UNSUPPORTED_IN_ELEMENT: error(),
  VARIABLE_UNSUPPORTED_IN_VERSION: error(),
  VARIABLE_USAGE_TOO_PERMISSIVE: error(),
  WILDCARD_USAGE_TOO_PERMISSIVE: error(),
  ALLOW_WITH_NOT_PRINCIPAL: securityWarning('resource'),
  DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: securityWarning(),
  DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: securityWarning(),
  DYNAMODB_ATTRIBUTES_WITHOUT_SELECT: securityWarning(),
  FORALLVALUES_WITH_SINGLE_VALUED_KEY: securityWarning(),
  FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE: securityWarning('trust'),
  MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL: securityWarning('trust'),
  MISSING_GITHUB_REPO_CONDITION_KEY: securityWarning('trust'),
  MISSING_PAIRED_CONDITION_KEYS: securityWarning(),
  PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE: securityWarning('identity', 'resource'),
  PASS_ROLE_WITH_NOT_RESOURCE: securityWarning('identity', 'resource'),
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE: securityWarning('identity', 'resource'),
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE: securityWarning('identity', 'resource'),
  PASS_ROLE_WITH_STAR_IN_RESOURCE: securityWarning('identity', 'resource'),
  PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION: securityWarning('identity', 'resource'),
  RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL: securityWarning('resource'),
  S3_PREFIX_IN_NEGATIVE_CONTEXT: securityWarning(),
  STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS: securityWarning(),
  UNTRUSTWORTHY_CONDITION_KEY: securityWarning(),
  CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE: warning('identity', 'resource'),
  CREATE_SLR_WITH_NOT_RESOURCE: warning('identity', 'resource'),
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE: warning('identity', 'resource'),
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE: warning('identity', 'resource'),
  CREATE_SLR_WITH_STAR_IN_RESOURCE: warning('identity', 'resource'),
  CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION: warning('identity', 'resource'),
  DEPRECATED_GLOBAL_CONDITION_KEY: warning(),
  INVALID_DATE_VALUE: warning(),
  INVALID_ROLE_REFERENCE: warning('resource'),
  INVALID_USER_REFERENCE: warning('resource'),
  MISSING_VERSION: warning(),
  POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA: warning('identity'),
  POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA: warning('resource'),
  POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA: warning('trust'),
  RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY: warning('rcp'),
  RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY: warning('rcp'),
  RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK: warning('rcp'),
  SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED: warning('trust'),
  TYPE_MISMATCH: warning(),
  TYPE_MISMATCH_BOOLEAN: warning(),
  TYPE_MISMATCH_DATE: warning(),
  TYPE_MISMATCH_NUMBER: warning(),
  TYPE_MISMATCH_STRING: warning(),
  UNIQUE_SIDS_RECOMMENDED: warning('resource', 'scp', 'rcp'),
  USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES: warning(),
  WILDCARD_WITHOUT_LIKE_OPERATOR: warning(),
  ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: suggestion(),
  ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: suggestion(),
  CONFIRM_AUDIENCE_CLAIM_TYPE: suggestion('trust'),
  EMPTY_ARRAY_ACTION: suggestion(),
  EMPTY_ARRAY_CONDITION: suggestion(),
  EMPTY_ARRAY_CONDITION_FORALLVALUES: suggestion(),
  EMPTY_ARRAY_CONDITION_FORANYVALUE: suggestion(),
  EMPTY_ARRAY_CONDITION_IFEXISTS: suggestion(),
  EMPTY_ARRAY_PRINCIPAL: suggestion('resource'),
  EMPTY_ARRAY_RESOURCE: suggestion(),
  EMPTY_OBJECT_CONDITION: suggestion(),
  EMPTY_OBJECT_PRINCIPAL: suggestion('resource'),
  EMPTY_SID_VALUE: suggestion(),
  EQUIVALENT_TO_NULL_FALSE: suggestion(),
  EQUIVALENT_TO_NULL_TRUE: suggestion(),
  IMPROVE_IP_RANGE: suggestion(),
  IRRELEVANT_CONDITION_KEY_IN_POLICY: suggestion('resource'),
  NULL_WITH_QUALIFIER: suggestion(),
  PRIVATE_IP_ADDRESS_SUBSET: suggestion(),
  PRIVATE_NOT_IP_ADDRESS_SUBSET: suggestion(),
  RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL: suggestion('resource'),
  REDUNDANT_ACTION: suggestion(),
  REDUNDANT_CONDITION_VALUE_NUM: suggestion(),
  REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION: suggestion(),
  REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY: suggestion('trust'),
  REDUNDANT_RESOURCE: suggestion(),
  REDUNDANT_STATEMENT: suggestion(),
  REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION: suggestion(),
  WILDCARD_IN_SERVICE_NAME: suggestion(),
} as const satisfies Readonly<Record<string, Check>>;

export type CheckCode = keyof typeof checks;

export const checkCodes = Object.keys(checks) as readonly CheckCode[];

/** The checks that we do not make, each with the reason. */
export const checksNotMade: Readonly<Partial<Record<CheckCode, string>>> = {
  SCP_SYNTAX_ERROR_ACTION_WILDCARD:
    'Since September 2025 AWS Organizations takes wildcards anywhere in the actions of a service control policy, so that what the check calls an error is none.',
};

/** The paragraph on the check in AWS's list. */
export function pageOfCheck(code: CheckCode): string {
  const type = typeNames[checks[code].type];
  return `https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-${type}-${code.toLowerCase().replaceAll('_', '-')}`;
}

/** As the addresses name them. */
const typeNames: Readonly<Record<CheckType, string>> = {
  ERROR: 'error',
  SECURITY_WARNING: 'security-warning',
  WARNING: 'general-warning',
  SUGGESTION: 'suggestion',
};
