import type { Arn } from './arn';

/** What a resource policy can belong to, of what rules tell apart, in the order in which a person is offered them. */
export const attachments = [
  's3-bucket',
  's3-access-point',
  's3-multi-region-access-point',
  's3-object-lambda-access-point',
  'dynamodb-table',
  'sqs-queue',
  'sns-topic',
  'kms-key',
  'lambda-function',
  'secret',
  'ecr-repository',
  'event-bus',
  'file-system',
  'backup-vault',
  'rest-api',
  'search-domain',
] as const;
export type Attachment = (typeof attachments)[number];

export function isAttachment(name: string): name is Attachment {
  return attachments.some((each) => each === name);
}

export interface AttachmentFacts {
  /** As a sentence names what the policy belongs to: `an S3 bucket`. */
  readonly title: string;
  /** The prefixes of the services whose actions the policy speaks of. */
  readonly services: readonly string[];
  /** The resource types, as the Service Authorization Reference names them, that its statements can be about; empty: not looked at. */
  readonly types: readonly string[];
  /** Whether a statement of the policy can name the ARN as its resource, whatever wildcards stand in it. */
  names(arn: Arn): boolean;
}

/**
 * Those of Amazon S3 and DynamoDB: https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicy.html
 * All: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
 */
export const attachmentFacts: Readonly<Record<Attachment, AttachmentFacts>> = {
  's3-bucket': {
    title: 'an S3 bucket',
    // With directory buckets, and those on Outposts.
    services: ['s3', 's3express', 's3-outposts'],
    types: ['bucket', 'object'],
    names: ({ service, region, account, resource }) =>
      bucketServices.has(service) && ((!region && !account) || !isBelow(resource, 'accesspoint')),
  },
  's3-access-point': {
    title: 'an S3 access point',
    services: ['s3'],
    types: ['accesspoint', 'accesspointobject', 'object', 'bucket'],
    names: ({ service, region, resource }) =>
      service === 's3' && region !== '' && isBelow(resource, 'accesspoint'),
  },
  's3-multi-region-access-point': {
    title: 'an S3 Multi-Region Access Point',
    services: ['s3'],
    types: ['multiregionaccesspoint', 'accesspoint', 'accesspointobject', 'object', 'bucket'],
    names: ({ service, region, account, resource }) =>
      service === 's3' && !region && account !== '' && isBelow(resource, 'accesspoint'),
  },
  's3-object-lambda-access-point': {
    title: 'an S3 Object Lambda Access Point',
    services: ['s3-object-lambda'],
    types: [],
    names: ({ service }) => service === 's3-object-lambda',
  },
  'dynamodb-table': {
    title: 'a DynamoDB table',
    services: ['dynamodb'],
    types: ['table', 'index', 'stream'],
    names: ({ service, resource }) => service === 'dynamodb' && isBelow(resource, 'table'),
  },
  'sqs-queue': {
    title: 'an SQS queue',
    services: ['sqs'],
    types: ['queue'],
    names: ({ service }) => service === 'sqs',
  },
  'sns-topic': {
    title: 'an SNS topic',
    services: ['sns'],
    types: ['topic'],
    names: ({ service }) => service === 'sns',
  },
  'kms-key': {
    title: 'a KMS key',
    services: ['kms'],
    types: ['key'],
    names: ({ service }) => service === 'kms',
  },
  'lambda-function': {
    title: 'a Lambda function',
    services: ['lambda'],
    types: [],
    names: ({ service }) => service === 'lambda',
  },
  secret: {
    title: 'a secret of Secrets Manager',
    services: ['secretsmanager'],
    types: ['Secret'],
    names: ({ service }) => service === 'secretsmanager',
  },
  'ecr-repository': {
    title: 'an ECR repository',
    services: ['ecr'],
    types: [],
    names: ({ service }) => service === 'ecr',
  },
  'event-bus': {
    title: 'an event bus',
    services: ['events'],
    types: [],
    names: ({ service }) => service === 'events',
  },
  'file-system': {
    title: 'an EFS file system',
    services: ['elasticfilesystem'],
    types: [],
    names: ({ service }) => service === 'elasticfilesystem',
  },
  'backup-vault': {
    title: 'a backup vault',
    services: ['backup'],
    types: [],
    names: ({ service }) => service !== 's3',
  },
  'rest-api': {
    title: 'an API of API Gateway',
    services: ['execute-api'],
    types: [],
    names: ({ service }) => service === 'execute-api',
  },
  'search-domain': {
    title: 'a search domain',
    services: ['es'],
    types: [],
    names: ({ service }) => service === 'es',
  },
};

const bucketServices: ReadonlySet<string> = new Set(['s3', 's3express', 's3-outposts']);

function isBelow(resource: string, type: string): boolean {
  return resource.startsWith(`${type}/`) || resource.startsWith('*');
}
