import type { ValuesByKey } from './known';

/** Databases, messages, names and what manages an organization. */
export const dataValues: ValuesByKey = {
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
  'dynamodb:Select': ['SPECIFIC_ATTRIBUTES', 'ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES', 'COUNT'],
  'dynamodb:ReturnValues': ['NONE', 'ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW'],
  'dynamodb:ReturnConsumedCapacity': ['TOTAL', 'NONE'],
  'dynamodb:EnclosingOperation': ['TransactWriteItems', 'TransactGetItems'],
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
  'rds:DatabaseEngine': [
    'postgres',
    'mysql',
    'mariadb',
    'aurora-postgresql',
    'aurora-mysql',
    'oracle-ee',
    'sqlserver-se',
  ],
  'rds:EndpointType': ['READER', 'WRITER', 'CUSTOM'],
  // https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html
  'secretsmanager:VersionStage': ['AWSCURRENT', 'AWSPREVIOUS', 'AWSPENDING'],
  // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html
  'secretsmanager:RecoveryWindowInDays': ['7', '30'],
  // https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html
  'sns:Protocol': ['sqs', 'lambda', 'https', 'http', 'email', 'email-json', 'sms', 'application', 'firehose'],
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event.html
  'events:source': ['aws.ec2', 'aws.s3', 'aws.health', 'aws.securityhub', 'aws.codepipeline'],
  // https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/specifying-rrset-conditions.html
  'route53:ChangeResourceRecordSetsActions': ['CREATE', 'UPSERT', 'DELETE'],
  'route53:ChangeResourceRecordSetsRecordTypes': ['A', 'AAAA', 'CNAME', 'TXT', 'MX', 'NS', 'SRV', 'CAA'],
  // https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html
  'organizations:PolicyType': [
    'SERVICE_CONTROL_POLICY',
    'RESOURCE_CONTROL_POLICY',
    'TAG_POLICY',
    'BACKUP_POLICY',
    'AISERVICES_OPT_OUT_POLICY',
    'DECLARATIVE_POLICY_EC2',
  ],
};
