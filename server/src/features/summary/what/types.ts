import type { ResourceType } from '../../../reference/model';
import { plural } from '../words/nouns';

/** How a resource type is spoken of. */
export interface TypeWords {
  readonly one: string;
  readonly many: string;
  /** What the first part of its name names: the table of an index. Absent: the name is one. */
  readonly of?: string;
  /** Which part of an ARN's name is the name that people know. Absent: all of it. */
  readonly name?: 'first' | 'last';
}

export function wordsOfType({ service, name }: ResourceType): TypeWords {
  const known = curatedTypes.get(`${service}:${name}`);
  if (known) return { many: plural(known.one), ...known };
  const one = spaced(name);
  return { one, many: plural(one) };
}

/** `task-definition`, `autoScalingGroup`, `rule-on-default-event-bus`, `PermissionSet` as words. */
function spaced(name: string): string {
  return name
    .replace(/\/(?:app|net|gwy)\/?$/, '')
    .replace(/[-_/]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/ on .*| resource$/, '')
    .trim();
}

type Words = Omit<TypeWords, 'many'> & { readonly many?: string };

/** Where the type's own name is not what people call it, or a part of the ARN is not the name. */
export const curatedTypes: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['autoscaling:autoScalingGroup', { one: 'Auto Scaling group', name: 'last' }],
  ['cloudformation:stack', { one: 'stack', name: 'first' }],
  ['cloudformation:stackset', { one: 'stack set', name: 'first' }],
  ['dynamodb:index', { one: 'index', of: 'table' }],
  ['dynamodb:stream', { one: 'stream', of: 'table' }],
  ['ec2:vpc', { one: 'VPC' }],
  ['ec2:vpc-endpoint', { one: 'VPC endpoint' }],
  ['ecs:container-instance', { one: 'container instance', of: 'cluster' }],
  ['ecs:service', { one: 'service', of: 'cluster' }],
  ['ecs:task', { one: 'task', of: 'cluster' }],
  ['elasticloadbalancing:loadbalancer', { one: 'load balancer' }],
  ['elasticloadbalancing:loadbalancer/app/', { one: 'load balancer', name: 'first' }],
  ['elasticloadbalancing:loadbalancer/net/', { one: 'load balancer', name: 'first' }],
  ['elasticloadbalancing:targetgroup', { one: 'target group', name: 'first' }],
  ['events:rule-on-custom-event-bus', { one: 'rule', of: 'event bus' }],
  ['execute-api:execute-api-general', { one: 'API path' }],
  ['firehose:deliverystream', { one: 'delivery stream' }],
  ['glue:table', { one: 'table', of: 'database' }],
  ['iam:mfa', { one: 'MFA device' }],
  ['iam:oidc-provider', { one: 'OIDC provider' }],
  ['iam:saml-provider', { one: 'SAML provider' }],
  ['lambda:function alias', { one: 'version or alias', many: 'versions and aliases', of: 'function' }],
  ['lambda:function version', { one: 'version or alias', many: 'versions and aliases', of: 'function' }],
  ['lambda:layerVersion', { one: 'version', of: 'layer' }],
  ['logs:log-stream', { one: 'log stream', of: 'log group' }],
  ['rds:cluster-pg', { one: 'cluster parameter group' }],
  ['rds:db', { one: 'database instance' }],
  ['rds:og', { one: 'option group' }],
  ['rds:pg', { one: 'parameter group' }],
  ['rds:secgrp', { one: 'database security group' }],
  ['rds:subgrp', { one: 'subnet group' }],
  ['route53:hostedzone', { one: 'hosted zone' }],
  ['ssm:servicesetting', { one: 'service setting' }],
  ['states:statemachine', { one: 'state machine' }],
  ['wafv2:ipset', { one: 'IP set' }],
  ['wafv2:rulegroup', { one: 'rule group' }],
  ['wafv2:webacl', { one: 'web ACL' }],
]);
