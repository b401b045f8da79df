/** A policy whose first statement has these members. */
export function policy(members: string, ...others: readonly string[]): string {
  const statements = [`"Effect":"Allow",${members}`, ...others].map((each) => `{${each}}`);
  return `{"Version":"2012-10-17","Statement":[${statements.join(',')}]}`;
}

/** A policy that allows actions on resources, both as JSON. */
export function on(resource: string, action: string, ...others: readonly string[]): string {
  return policy(`"Action":${action},"Resource":${resource}`, ...others);
}

/** Statements that name resources, as they stand beside the one that is written. */
export const beside = {
  bucket: '"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::demo"',
  objects: '"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::demo/*"',
  table:
    '"Effect":"Allow","Action":"dynamodb:Query","Resource":"arn:aws:dynamodb:eu-central-1:111122223333:table/orders"',
  queue: '"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:444455556666:mails"',
  china: '"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws-cn:s3:::demo"',
} as const;

/** A policy that allows actions, as JSON, with other members before them. */
export function acting(action: string, before = ''): string {
  return policy(`${before}"Action":${action}`);
}
