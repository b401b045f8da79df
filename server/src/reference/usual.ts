/**
 * The services that most policies are about, the most usual first, each with the actions that most policies take of
 * it: what a person is likely to look for before anything is typed. By prefix; names in AWS's spelling.
 */
export const usualActions: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    s3: 'GetObject PutObject ListBucket DeleteObject',
    ec2: 'DescribeInstances RunInstances StartInstances StopInstances TerminateInstances CreateTags',
    iam: 'PassRole GetRole ListRoles CreateServiceLinkedRole',
    sts: 'AssumeRole GetCallerIdentity TagSession',
    lambda: 'InvokeFunction GetFunction UpdateFunctionCode',
    dynamodb: 'GetItem PutItem UpdateItem DeleteItem Query Scan BatchGetItem BatchWriteItem',
    sqs: 'SendMessage ReceiveMessage DeleteMessage GetQueueAttributes GetQueueUrl',
    sns: 'Publish Subscribe',
    kms: 'Decrypt Encrypt GenerateDataKey DescribeKey',
    logs: 'CreateLogGroup CreateLogStream PutLogEvents',
    secretsmanager: 'GetSecretValue DescribeSecret',
    ssm: 'GetParameter GetParameters GetParametersByPath PutParameter',
    cloudwatch: 'PutMetricData GetMetricData DescribeAlarms',
    ecr: 'GetAuthorizationToken BatchCheckLayerAvailability GetDownloadUrlForLayer BatchGetImage',
    ecs: 'RunTask UpdateService DescribeServices DescribeTasks',
    eks: 'DescribeCluster AccessKubernetesApi',
    rds: 'DescribeDBInstances DescribeDBClusters',
    events: 'PutEvents PutRule PutTargets',
    states: 'StartExecution DescribeExecution',
    cloudformation: 'CreateStack UpdateStack DescribeStacks',
    'execute-api': 'Invoke',
    kinesis: 'GetRecords GetShardIterator DescribeStream PutRecord PutRecords',
    firehose: 'PutRecord PutRecordBatch',
    bedrock: 'InvokeModel InvokeModelWithResponseStream',
    route53: 'ChangeResourceRecordSets ListHostedZones',
    elasticloadbalancing: 'DescribeLoadBalancers RegisterTargets DeregisterTargets',
    athena: 'StartQueryExecution GetQueryExecution GetQueryResults',
    glue: 'GetDatabase GetTable GetPartitions',
    xray: 'PutTraceSegments PutTelemetryRecords',
    ses: 'SendEmail SendRawEmail',
    cloudfront: 'CreateInvalidation',
  }).map(([prefix, names]) => [prefix, names.split(' ')]),
);
