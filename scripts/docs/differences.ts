/** Where we and IAM Access Analyzer judge the corpora differently, a check each, with the reason. Written by hand. */
export const differences = `On the 712 current policies every finding of a check is the same, statement by statement, and no policy that
Access Analyzer found clean has an error. On the older versions, which it judged between 2021 and 2026 with the checks and
the services of that time:

- \`ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE\`: 5 of 23 statements are not reported, as their actions support
  tags by now.
- \`EQUIVALENT_TO_NULL_FALSE\`: 20 statements more, judged before Access Analyzer had the check in July 2025.
- \`INVALID_ACTION\`: 6 of 11 statements are not reported, as the actions exist by now; 17 are reported beyond, whose
  actions AWS has withdrawn since.
- \`INVALID_SERVICE_IN_ACTION\`, \`INVALID_SERVICE\`: \`ssm-sap\` was unknown then and is a service now. 22 statements more
  name Elastic Inference, which Access Analyzer still knew then.
- \`INVALID_SERVICE_CONDITION_KEY\`: \`glue:LakeFormationPermissions\` was unknown then and is documented now.
- \`MISSING_ARN_ACCOUNT\`: 2 statements name a view of AWS's own, in an ARN without an account, which AWS used in its policies
  before and after; we take such an ARN for right.
- \`STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS\`: 1 statement more, judged before Access Analyzer had the check in
  November 2024.

Severity differs in six places, always towards the softer. An action or a service that no name of AWS's is near is a
warning, as it may be newer than the data. \`MISSING_QUALIFIER\` is a warning for the keys of a service, since three managed
policies of AWS's lack it on \`events:detail-type\`. \`INVALID_CONDITION_OPERATOR\` is information where only upper and lower
case differ, which AWS does not say it refuses. \`INVALID_POLICY_ELEMENT\` is a warning for an \`Id\` in an identity policy,
which AWS reads over. \`UNSUPPORTED_ACTION_IN_POLICY\` is a warning for resources that Access Analyzer does not make the check
for and whose service takes such a policy, a KMS key's say. \`UNSUPPORTED_ACTION_FOR_CONDITION_KEY\` is a warning for those keys
of Amazon S3, AWS KMS and DynamoDB that Access Analyzer is not known to report.

Where a fix would grant more than before, there is none, although Access Analyzer describes a mend: a denial with one more
condition denies less, so the keys that \`RCP_MISSING_…\` ask for are named in the message and not inserted.`;
