import { findServicePrincipal } from '../service-principals';

/**
 * How a service tells for whom it calls: by the account and mostly the resource (`account`), by the resource alone as far
 * as its guide says (`resource`), or not at all (`none`); undefined where nothing is known of it. The guides of the
 * services say it where they show the policy of a bucket, topic, queue, function or key that the service is to reach.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export type SourceTold = 'account' | 'resource' | 'none';

const told: ReadonlyMap<string, SourceTold> = new Map([
  ...each(
    'account',
    `access-analyzer acm-pca bcm-data-exports billingreports budgets cloudtrail cloudwatch codebuild
    codestar-notifications cognito-idp config costalerts delivery.logs devops-guru dnssec-route53 es guardduty
    inspector2 iot lambda.alarms.cloudwatch lex lexv2 logging.s3 logs macie opensearchservice route53 s3 secretsmanager
    ses storage-lens.s3 textract transcribe`,
  ),
  ...each('resource', 'apigateway cloudfront codecommit elasticloadbalancing events sns'),
  // Machines and code that run by themselves, and load balancers, whose path in the bucket has the account in it:
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
  ...each(
    'none',
    'ec2 ecs-tasks edgelambda lambda logdelivery.elasticloadbalancing logdelivery.elb replicator.lambda',
  ),
]);

/** By the name of its principal, with a Region or without. */
export function sourceToldBy(name: string): SourceTold | undefined {
  const plain = findServicePrincipal(name)?.principal.name ?? name;
  return told.get(plain.replace(/\.amazonaws\.com(?:\.cn)?$/, ''));
}

function each(how: SourceTold, names: string): readonly (readonly [string, SourceTold])[] {
  return names.split(/\s+/).map((name) => [name, how]);
}
