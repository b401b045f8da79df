import { splitAction } from '../../../access/actions';
import type { Policy } from '../../../policy/model';
import { mayBecomeTrust } from '../actions/trust';

/** The service principals that policies of this sort name most often, the most usual first. */
export function likelyServices(policy: Policy): readonly string[] {
  const short = policy.kind === 'trust' || mayBecomeTrust(policy) ? inTrust : ofService(policy);
  return short.map((name) => `${name}.amazonaws.com`);
}

const inTrust = [
  'lambda',
  'ec2',
  'ecs-tasks',
  'states',
  'events',
  'scheduler',
  'codebuild',
  'codepipeline',
  'cloudformation',
  'glue',
  'firehose',
  'apigateway',
  'sagemaker',
  'bedrock',
  'ssm',
];

function ofService({ statements }: Policy): readonly string[] {
  for (const { action } of statements)
    for (const { value } of action?.texts ?? []) {
      const services = byService.get(splitAction(value.toLowerCase()).prefix ?? '');
      if (services) return services;
    }
  return [];
}

/** Who sends to a queue or a topic, delivers into a bucket, calls a function or uses a key. */
const byService: ReadonlyMap<string, readonly string[]> = new Map([
  // https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
  ['sns', ['s3', 'events', 'cloudwatch', 'budgets', 'costalerts', 'ses']],
  // https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html
  ['sqs', ['sns', 's3', 'events']],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
  [
    's3',
    [
      'cloudfront',
      'cloudtrail',
      'logging.s3',
      'delivery.logs',
      'config',
      'logdelivery.elasticloadbalancing',
      's3',
    ],
  ],
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
  // https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
  ['kms', ['logs', 's3', 'sns', 'events', 'cloudwatch', 'cloudtrail', 'delivery.logs', 'cloudfront']],
  // https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html
  ['lambda', ['apigateway', 's3', 'events', 'sns', 'elasticloadbalancing', 'cognito-idp', 'logs']],
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
  ['logs', ['delivery.logs', 'events', 'route53', 'es']],
  // https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html
  ['ecr', ['lambda', 'codebuild']],
]);
