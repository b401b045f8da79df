/**
 * The services whose requests tell who owns the VPC endpoint that they came through, by the condition keys that do so,
 * lower-case. AWS lists them key by key and adds services over time. As of September 2026.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceaccount
 */
const tellingOwner = [
  'acm-pca',
  'applicationinsights',
  'apprunner',
  'athena',
  'cloudformation',
  'comprehendmedical',
  'compute-optimizer',
  'datasync',
  'discovery',
  'dynamodb',
  'ebs',
  'ecr',
  'ecs',
  'firehose',
  'gamelift',
  'healthlake',
  'iam',
  'iotfleetwise',
  'iotwireless',
  'kinesisanalytics',
  'kms',
  'lambda',
  'medical-imaging',
  'omics',
  'payment-cryptography',
  'polly',
  'rbin',
  'rekognition',
  'route53',
  's3',
  'scheduler',
  'servicediscovery',
  'servicequotas',
  'shield',
  'ssm-contacts',
  'storagegateway',
  'textract',
  'transcribe',
  'transfer',
];

/** The organization comes with a few more. */
const tellingOrganization = [
  'b2bi',
  'cassandra',
  'cognito-identity',
  'dms',
  'ds-data',
  'identitystore',
  'iottwinmaker',
  'network-firewall',
  'pricing',
  'ses',
  'sms-voice',
  'sqs',
  'workmail',
];

export const vpceServices: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['aws:vpceaccount', new Set(tellingOwner)],
  ['aws:vpceorgid', new Set([...tellingOwner, ...tellingOrganization])],
  ['aws:vpceorgpaths', new Set(tellingOwner)],
]);
