import type { KindName, PolicyStatus } from '../../../server/src/lsp/protocol';

export type { KindName } from '../../../server/src/lsp/protocol';

export interface KindWords {
  /** Short, for the status item. */
  readonly one: string;
  readonly many: string;
  /** In full, for the list of kinds. */
  readonly name: string;
  readonly meaning: string;
}

export const kindWords: Readonly<Record<KindName, KindWords>> = {
  identity: {
    one: 'Identity policy',
    many: 'identity policies',
    name: 'Identity policy',
    meaning: 'grants to the user, group or role that it is attached to',
  },
  boundary: {
    one: 'Permissions boundary',
    many: 'permissions boundaries',
    name: 'Permissions boundary',
    meaning: 'the most that a user or role can have, whatever its policies grant',
  },
  resource: {
    one: 'Resource policy',
    many: 'resource policies',
    name: 'Resource policy',
    meaning: 'on a bucket, queue, topic, key, secret …: who may use it',
  },
  trust: {
    one: 'Role trust policy',
    many: 'role trust policies',
    name: 'Role trust policy',
    meaning: 'who may assume the role',
  },
  scp: {
    one: 'SCP',
    many: 'SCPs',
    name: 'Service control policy (SCP)',
    meaning: 'the most that users and roles of member accounts can do, root users included',
  },
  rcp: {
    one: 'RCP',
    many: 'RCPs',
    name: 'Resource control policy (RCP)',
    meaning: 'the most that anybody can do with the resources of member accounts',
  },
  endpoint: {
    one: 'VPC endpoint policy',
    many: 'VPC endpoint policies',
    name: 'VPC endpoint policy',
    meaning: 'what may be done through the endpoint',
  },
  session: {
    one: 'Session policy',
    many: 'session policies',
    name: 'Session policy',
    meaning: 'what is left of a role’s permissions in one session',
  },
  's3-bucket': resourcePolicy('S3 bucket'),
  's3-access-point': resourcePolicy('S3 access point'),
  's3-multi-region-access-point': resourcePolicy('S3 Multi-Region Access Point'),
  's3-object-lambda-access-point': resourcePolicy('S3 Object Lambda Access Point'),
  'dynamodb-table': resourcePolicy('DynamoDB table'),
  'sqs-queue': resourcePolicy('SQS queue'),
  'sns-topic': resourcePolicy('SNS topic'),
  'kms-key': resourcePolicy('KMS key'),
  'lambda-function': resourcePolicy('Lambda function'),
  secret: resourcePolicy('Secret'),
  'ecr-repository': resourcePolicy('ECR repository'),
  'event-bus': resourcePolicy('Event bus'),
  'file-system': resourcePolicy('EFS file system'),
  'backup-vault': resourcePolicy('Backup vault'),
  'rest-api': resourcePolicy('API Gateway'),
  'search-domain': resourcePolicy('OpenSearch domain'),
};

function resourcePolicy(of: string): KindWords {
  return { one: `${of} policy`, many: `${of} policies`, name: `${of} policy`, meaning: 'who may use it' };
}

/** What a policy is, as exactly as is known. */
export function nameOf({ kind, attachedTo }: PolicyStatus): KindName {
  return attachedTo ?? kind;
}

export const sourceWords: Readonly<Record<PolicyStatus['kindFrom'], string>> = {
  setting: 'from the settings',
  'file name': 'from the file name',
  position: 'from its place in the file',
  content: 'from its statements',
};
