/** What a resource policy can belong to, of the kinds that rules tell apart. */
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
] as const;
export type Attachment = (typeof attachments)[number];
