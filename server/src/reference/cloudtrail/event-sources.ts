/**
 * What CloudTrail calls a service in `eventSource`, without the domain, where that is neither the prefix of its actions
 * nor a name of reference/aliases.ts. Each example of a log entry in the guide of the service shows its name.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export const prefixOfEventSource: ReadonlyMap<string, string> = new Map([
  ['cloudcontrolapi', 'cloudformation'],
  ['edgelambda', 'lambda'],
  ['email', 'ses'],
  ['entitlement-marketplace', 'aws-marketplace'],
  ['iotsecuredtunneling', 'iot'],
  ['metering-marketplace', 'aws-marketplace'],
  ['monitoring', 'cloudwatch'],
  ['rdsdata', 'rds-data'],
  ['tagging', 'tag'],
]);
