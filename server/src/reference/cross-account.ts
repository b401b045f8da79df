/**
 * Services whose resources people reach from other accounts, by policies on the resources or, with roles, by what they
 * trust; in all others the account of a resource is nearly always that of the caller. By prefix.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
 */
export const crossAccountServices: ReadonlySet<string> = new Set([
  'acm-pca',
  'aoss',
  'backup',
  'codeartifact',
  'dynamodb',
  'elasticfilesystem',
  'es',
  'events',
  'execute-api',
  'glue',
  'kafka',
  'kinesis',
  'kms',
  'lambda',
  'logs',
  'redshift-serverless',
  's3',
  's3-object-lambda',
  's3-outposts',
  's3express',
  's3tables',
  's3vectors',
  'secretsmanager',
  'ses',
  'sns',
  'sqs',
  'sts',
  'vpc-lattice-svcs',
]);
