/**
 * What the initials in AWS's titles stand for, by prefix, and parts of a service that people know by a name of their
 * own: somebody who looks for `Simple Queue Service` means the service whose title is `Amazon SQS`.
 * https://docs.aws.amazon.com/glossary/latest/reference/glos-chap.html
 */
export const fullNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['ec2', ['Elastic Compute Cloud', 'VPC (Virtual Private Cloud)']],
  ['elasticloadbalancing', ['Application Load Balancer', 'Network Load Balancer']],
  ['es', ['Elasticsearch Service']],
  ['rds', ['Relational Database Service', 'Aurora']],
  ['s3', ['Simple Storage Service']],
  ['ses', ['Simple Email Service']],
  ['sns', ['Simple Notification Service']],
  ['sqs', ['Simple Queue Service']],
  ['ssm', ['Parameter Store', 'Session Manager']],
  ['sso', ['Single Sign-On']],
  ['wafv2', ['Web Application Firewall']],
]);
