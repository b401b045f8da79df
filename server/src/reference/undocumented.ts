/**
 * Actions that AWS's own policies of the last years name and that the Service Authorization Reference does not list:
 * AWS has them, so nothing can be said against a policy that names them. By prefix, with a policy that has them.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 * https://github.com/aws-samples/resource-control-policy-examples
 * https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
 */
const names: Readonly<Record<string, string>> = {
  // AWSManagedSettingsAdminAccess
  budgets: 'CreateBudget DeleteBudget DescribeBudget DescribeBudgets UpdateBudget',
  // AWSManagedSettingsAdminAccess
  organizations: 'CreateBuilderIdOwnedAccount',
  // AWSManagedSettingsAdminAccess
  payments:
    'AcceptTermsAndConditionsForProgramByAccountId BatchGetPaymentProfiles CreatePaymentAttempt CreatePaymentProfile Get GetAcceptedTermsAndConditionsForProgramByAccountId GetAccountBalance GetDefaultPaymentProfile GetEligibleCurrencies GetPaymentAttempt GetPaymentPreferences GetPreferredCurrency GetRecommendedTermsAndConditionsForProgram ListPaymentProfiles SearchFinancialRecords SetPreferredCurrency UpdatePaymentProfile',
  // IAM-RolesAnywhere-Deny-startsession-from-unexpected-networks-cidr.json
  rolesanywhere: 'CreateSession',
  // SecurityAgentWebAppAPIPolicy
  securityagent:
    'BatchGetAgentInstances BatchGetSecurityTestContentMetadata BatchGetTasks CreateDocumentReview DeleteDocumentReview GetCodeReviewTask GetDocReviewTask GetDocumentReview GetDocumentReviewArtifact ListAgentInstances ListControls ListDocumentReviewComments ListDocumentReviews ListTasks StartPentestExecution StopPentestExecution',
  // The policy that a topic is made with
  sns: 'Receive',
};

export const undocumentedActions: readonly string[] = Object.entries(names).flatMap(([prefix, list]) =>
  list.split(' ').map((name) => `${prefix}:${name}`),
);

const undocumented: ReadonlySet<string> = new Set(undocumentedActions.map((id) => id.toLowerCase()));

/** Whether AWS is known to have an action of that name, in any case, without listing it. */
export function isUndocumented(action: string): boolean {
  return undocumented.has(action.toLowerCase());
}

/** Those of a service, whose prefix is lower-case. */
export function undocumentedOf(
  service: string,
): readonly { readonly service: string; readonly name: string }[] {
  return undocumentedActions
    .filter((id) => id.startsWith(`${service}:`))
    .map((id) => ({ service, name: id.slice(service.length + 1) }));
}
