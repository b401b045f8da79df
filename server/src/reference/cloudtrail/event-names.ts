/**
 * Names of events that are neither an action nor an operation of reference/operations, by the prefix of the service,
 * lower-case, with the actions that authorise them.
 */
export const actionsOfEventNames: ReadonlyMap<string, readonly string[]> = new Map([
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html
  ['s3:deletebucketpublicaccessblock', ['s3:PutBucketPublicAccessBlock']],
  ['s3:deleteaccountpublicaccessblock', ['s3:PutAccountPublicAccessBlock']],
]);
