/**
 * A service, or a part of one, and its service principals: `ecs-tasks` is `ecs-tasks.amazonaws.com`. They are those that
 * stand in AWS's managed policies as `iam:PassedToService` and `iam:AWSServiceName`
 * (https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html), those of service-linked roles
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html), and those that the
 * guides of the services give for trust and resource policies, with their page where they stand.
 */
export type PrincipalRows = readonly (readonly [title: string, ...names: readonly string[]])[];
