import { findServicePrincipal } from '../service-principals';

/**
 * Services that tell for which account and resource they take a role, as far as their guides show trust policies that ask
 * for it. Amazon EC2 and AWS Lambda tell nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export const servicesTellingRoles: ReadonlySet<string> = new Set(
  `autoscaling bedrock bedrock-agentcore codebuild codedeploy comprehend datasync dms ecs-tasks firehose fis grafana
  greengrass iot kendra kinesisanalytics lex lexv2 logs monitoring.rds omics osis-pipelines personalize pipes rekognition
  sagemaker scheduler ssm states transcribe transfer vpc-flow-logs`.split(/\s+/),
);

/** By the name of its principal, with a Region or without. */
export function tellsSourceToRoles(name: string): boolean {
  const plain = findServicePrincipal(name)?.principal.name ?? name;
  return servicesTellingRoles.has(plain.replace(/\.amazonaws\.com(?:\.cn)?$/, ''));
}
