import { rowsOf } from './rows';

/**
 * Actions that AWS checks and of which no event of CloudTrail has the name: they are no operations of an API, or their
 * calls go past CloudTrail to a database, a cluster or somebody's own API.
 */
export const actionsWithoutEvent: ReadonlyMap<string, ReadonlySet<string> | '*'> = rowsOf({
  // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html
  aoss: 'APIAccessAll DashboardsAccessAll',
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.access-control.html
  dax: 'BatchGetItem BatchWriteItem ConditionCheckItem DeleteItem GetItem PutItem Query Scan UpdateItem',
  // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html
  elasticache: 'Connect',
  // https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html
  elasticfilesystem: 'ClientMount ClientRootAccess ClientWrite',
  // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html
  es: 'ESHttpDelete ESHttpGet ESHttpHead ESHttpPatch ESHttpPost ESHttpPut',
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
  'execute-api': '*',
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
  iam: 'PassRole',
  // https://docs.aws.amazon.com/iot/latest/developerguide/iot-policy-actions.html
  iot: 'Connect Receive RetainPublish Subscribe',
  // https://docs.aws.amazon.com/msk/latest/developerguide/kafka-actions.html
  'kafka-cluster': '*',
  // https://docs.aws.amazon.com/memorydb/latest/devguide/auth-iam.html
  memorydb: 'Connect',
  // https://docs.aws.amazon.com/neptune/latest/userguide/iam-dp-actions.html
  'neptune-db': '*',
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html
  'rds-db': '*',
  // https://docs.aws.amazon.com/redshift/latest/mgmt/generating-iam-credentials-role-permissions.html
  redshift: 'CreateClusterUser JoinGroup',
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html
  s3: `
    GetObjectVersionForReplication ObjectOwnerOverrideToBucketOwner ReplicateDelete ReplicateObject ReplicateTags
  `,
  // Parts of a call that assumes a role: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
  sts: 'SetContext SetSourceIdentity TagSession',
});
