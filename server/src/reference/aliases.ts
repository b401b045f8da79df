/** Names that people give to services, each with the prefix that its actions begin with. */
export const prefixOfAlias: ReadonlyMap<string, string> = new Map([
  ['alb', 'elasticloadbalancing'],
  ['elb', 'elasticloadbalancing'],
  ['nlb', 'elasticloadbalancing'],
  ['cloudwatchlogs', 'logs'],
  ['cloudwatch-logs', 'logs'],
  ['cloudwatch-events', 'events'],
  ['eventbridge', 'events'],
  ['stepfunctions', 'states'],
  ['step-functions', 'states'],
  ['sfn', 'states'],
  ['emr', 'elasticmapreduce'],
  ['efs', 'elasticfilesystem'],
  ['msk', 'kafka'],
  ['parameterstore', 'ssm'],
  ['systemsmanager', 'ssm'],
  ['identitycenter', 'sso'],
]);
