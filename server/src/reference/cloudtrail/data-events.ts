import { rowsOf } from './rows';

/**
 * Actions whose calls CloudTrail takes for data events: a trail records none of them unless somebody has switched that
 * on, and for the resources alone for which it was. Event history and `lookup-events` never have them. Where AWS lists
 * only the type of resource, these are the operations that its service's page gives for it. As of September 2026.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
export const dataEventsPage =
  'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html';

export const dataEventActions: ReadonlyMap<string, ReadonlySet<string> | '*'> = rowsOf({
  // https://docs.aws.amazon.com/mwaa/latest/userguide/monitoring-dashboard.html
  airflow: 'PublishMetrics',
  // https://docs.aws.amazon.com/appconfig/latest/userguide/logging-using-cloudtrail.html
  appconfig: 'GetConfiguration GetLatestConfiguration StartConfigurationSession',
  // https://docs.aws.amazon.com/appsync/latest/devguide/cloudtrail-logging.html
  appsync: 'EventConnect EventPublish EventSubscribe GraphQL',
  // https://docs.aws.amazon.com/bedrock/latest/userguide/logging-using-cloudtrail.html
  bedrock:
    'ApplyGuardrail InvokeAgent InvokeFlow InvokeInlineAgent RenderPrompt Retrieve RetrieveAndGenerate',
  // https://docs.aws.amazon.com/keyspaces/latest/devguide/logging-using-cloudtrail.html
  cassandra: 'Modify Select',
  'cloudfront-keyvaluestore': '*',
  'cloudtrail-data': '*',
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/logging_cw_api_calls.html
  cloudwatch: 'GetMetricData GetMetricWidgetImage PutMetricData',
  // https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-info-in-cloudtrail.html
  'cognito-identity':
    'GetCredentialsForIdentity GetId GetOpenIdToken GetOpenIdTokenForDeveloperIdentity UnlinkIdentity',
  dsql: 'DbConnect DbConnectAdmin',
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/logging-using-cloudtrail.html
  dynamodb: `
    BatchGetItem BatchWriteItem ConditionCheckItem DeleteItem GetItem GetRecords GetShardIterator PartiQLDelete
    PartiQLInsert PartiQLSelect PartiQLUpdate PutItem Query Scan UpdateItem
  `,
  // https://docs.aws.amazon.com/ebs/latest/userguide/logging-ebs-apis-using-cloudtrail.html
  ebs: 'GetSnapshotBlock ListChangedBlocks ListSnapshotBlocks PutSnapshotBlock',
  'ec2-instance-connect': 'OpenTunnel',
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/logging-using-cloudtrail.html
  events: 'PutEvents PutPartnerEvents',
  firehose: 'PutRecord PutRecordBatch',
  iot: 'DeleteThingShadow GetThingShadow ListNamedShadowsForThing Publish UpdateThingShadow',
  // https://docs.aws.amazon.com/iot-sitewise/latest/userguide/logging-using-cloudtrail.html
  iotsitewise: `
    BatchGetAssetPropertyAggregates BatchGetAssetPropertyValue BatchGetAssetPropertyValueHistory
    BatchPutAssetPropertyValue GetAssetPropertyAggregates GetAssetPropertyValue GetAssetPropertyValueHistory
    GetInterpolatedAssetPropertyValues
  `,
  'kendra-ranking': 'Rescore',
  // https://docs.aws.amazon.com/streams/latest/dev/logging-using-cloudtrail.html
  kinesis: 'GetRecords GetShardIterator ListShards PutRecord PutRecords SubscribeToShard',
  kinesisvideo: 'ConnectAsMaster ConnectAsViewer GetClip GetMedia PutMedia',
  // https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html
  lambda: 'InvokeAsync InvokeFunction InvokeFunctionUrl',
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/logging_cw_api_calls_cwl.html
  logs: 'FilterLogEvents GetLogEvents GetLogRecord GetQueryResults PutLogEvents StartLiveTail Unmask',
  machinelearning: 'Predict',
  managedblockchain: 'GET Invoke POST',
  mobiletargeting: 'SendMessages SendUsersMessages',
  // https://docs.aws.amazon.com/neptune-analytics/latest/userguide/logging-using-cloudtrail.html
  'neptune-graph':
    'CancelQuery DeleteDataViaQuery GetGraphSummary GetQueryStatus ListQueries ReadDataViaQuery WriteDataViaQuery',
  'payment-cryptography': `
    DecryptData EncryptData GenerateCardValidationData GenerateMac GeneratePinData ReEncryptData
    TranslatePinData VerifyAuthRequestCryptogram VerifyCardValidationData VerifyMac VerifyPinData
  `,
  // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/logging-using-cloudtrail-data-api.html
  'rds-data': '*',
  rum: 'PutRumEvents',
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html
  s3: `
    AbortMultipartUpload BypassGovernanceRetention DeleteObject DeleteObjectTagging DeleteObjectVersion
    DeleteObjectVersionTagging GetObject GetObjectAcl GetObjectAttributes GetObjectLegalHold GetObjectRetention
    GetObjectTagging GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionAttributes
    GetObjectVersionTagging GetObjectVersionTorrent ListBucket ListBucketMultipartUploads ListBucketVersions
    ListMultipartUploadParts PutObject PutObjectAcl PutObjectLegalHold PutObjectRetention PutObjectTagging
    PutObjectVersionAcl PutObjectVersionTagging RestoreObject
  `,
  's3-object-lambda': '*',
  's3-outposts': `
    AbortMultipartUpload DeleteObject DeleteObjectTagging GetObject GetObjectTagging ListBucket
    ListBucketMultipartUploads ListMultipartUploadParts PutObject PutObjectAcl PutObjectTagging
  `,
  s3express: 'CreateSession',
  s3tables: 'GetTableData PutTableData',
  s3vectors: 'DeleteVectors GetVectors ListVectors PutVectors QueryVectors',
  // https://docs.aws.amazon.com/sagemaker/latest/dg/logging-using-cloudtrail.html
  sagemaker: `
    BatchGetMetrics BatchGetRecord BatchPutMetrics DeleteRecord GetRecord InvokeEndpoint InvokeEndpointAsync
    InvokeEndpointWithResponseStream PutRecord
  `,
  sdb: '*',
  // https://docs.aws.amazon.com/cloud-map/latest/dg/cloudtrail-data-events.html
  servicediscovery: 'DiscoverInstances DiscoverInstancesRevision',
  // https://docs.aws.amazon.com/ses/latest/dg/logging-using-cloudtrail.html
  ses: `
    SendBounce SendBulkEmail SendBulkTemplatedEmail SendCustomVerificationEmail SendEmail SendRawEmail
    SendTemplatedEmail
  `,
  signer: 'GetRevocationStatus SignPayload',
  // https://docs.aws.amazon.com/sms-voice/latest/userguide/logging-using-cloudtrail.html
  'sms-voice': 'SendMediaMessage SendTextMessage SendVoiceMessage',
  // https://docs.aws.amazon.com/sns/latest/dg/logging-using-cloudtrail.html
  sns: 'Publish',
  'social-messaging': 'SendWhatsAppMessage',
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/logging-using-cloudtrail.html
  sqs: `
    ChangeMessageVisibility DeleteMessage GetQueueAttributes GetQueueUrl ListDeadLetterSourceQueues ListQueueTags
    ListQueues ReceiveMessage SendMessage
  `,
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-cloudtrail-logs.html
  ssmmessages: '*',
  // https://docs.aws.amazon.com/step-functions/latest/dg/procedure-cloud-trail.html
  states:
    'GetActivityTask InvokeHTTPEndpoint SendTaskFailure SendTaskHeartbeat SendTaskSuccess StartSyncExecution',
  // https://docs.aws.amazon.com/amazonswf/latest/developerguide/ct-logging.html
  swf: `
    PollForActivityTask PollForDecisionTask RecordActivityTaskHeartbeat RespondActivityTaskCanceled
    RespondActivityTaskCompleted RespondActivityTaskFailed RespondDecisionTaskCompleted
  `,
  // https://docs.aws.amazon.com/timestream/latest/developerguide/logging-using-cloudtrail.html
  timestream: 'Select WriteRecords',
  // https://docs.aws.amazon.com/verifiedpermissions/latest/userguide/cloudtrail.html
  verifiedpermissions: 'IsAuthorized IsAuthorizedWithToken',
  // https://docs.aws.amazon.com/xray/latest/devguide/xray-api-cloudtrail.html
  xray: `
    BatchGetTraces GetInsight GetInsightEvents GetInsightImpactGraph GetInsightSummaries GetSamplingRules
    GetSamplingStatisticSummaries GetSamplingTargets GetServiceGraph GetTimeSeriesServiceStatistics
    GetTraceGraph GetTraceSummaries PutTelemetryRecords PutTraceSegments
  `,
});
