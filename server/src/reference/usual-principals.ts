/**
 * The service principals that policies name most, by purpose, the most usual first: what a person is likely to look for
 * before anything is typed.
 */

/** Services that assume roles of an account: in its trust policies, and as those that a role is passed to. */
export const roleAssumers: readonly string[] = named(
  'lambda ec2 ecs-tasks states events scheduler codebuild codepipeline cloudformation glue firehose apigateway sagemaker bedrock ssm rds eks',
);

/**
 * Services with service-linked roles.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
 */
export const serviceLinked: readonly string[] = named(
  'elasticloadbalancing autoscaling ecs eks rds elasticache es spot guardduty config',
);

/**
 * Services that call others with the permissions of whoever called them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-calledvia
 */
export const forwarders: readonly string[] = named(
  'cloudformation athena dynamodb kms ssm backup sagemaker cloud9 glue',
);

/** Services that write to resources of an account by themselves. */
export const writers: readonly string[] = named(
  'cloudtrail delivery.logs logs config logging.s3 cloudfront s3 sns guardduty',
);

/** Who sends to a queue or a topic, delivers into a bucket, calls a function or uses a key; by prefix. */
export const resourceCallers: ReadonlyMap<string, readonly string[]> = new Map([
  // https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
  ['sns', named('s3 events cloudwatch budgets costalerts ses')],
  // https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html
  ['sqs', named('sns s3 events')],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
  ['s3', named('cloudfront cloudtrail logging.s3 delivery.logs config logdelivery.elasticloadbalancing s3')],
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
  // https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
  ['kms', named('logs s3 sns events cloudwatch cloudtrail delivery.logs cloudfront')],
  // https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html
  ['lambda', named('apigateway s3 events sns elasticloadbalancing cognito-idp logs')],
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
  ['logs', named('delivery.logs events route53 es')],
  // https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html
  ['ecr', named('lambda codebuild')],
]);

function named(names: string): readonly string[] {
  return names.split(' ').map((name) => `${name}.amazonaws.com`);
}
