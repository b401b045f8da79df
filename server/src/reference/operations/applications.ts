import type { OperationRows } from './rows';

/** Functions, messages, events, models and devices. */
export const applicationOperations: OperationRows = {
  lambda: [
    // https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
    ['Invoke InvokeWithResponseStream', 'InvokeFunction'],
    ['GetLayerVersionByArn', 'GetLayerVersion'],
  ],
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html
  sqs: [
    ['SendMessageBatch', 'SendMessage'],
    ['DeleteMessageBatch', 'DeleteMessage'],
    ['ChangeMessageVisibilityBatch', 'ChangeMessageVisibility'],
  ],
  // https://docs.aws.amazon.com/sns/latest/dg/sns-batch-api-actions.html
  sns: [['PublishBatch', 'Publish']],
  // What EventBridge's console shows as one, and IAM as three.
  events: [
    ['CreateSchedule', 'scheduler:CreateSchedule'],
    ['CreateScheduleGroup', 'scheduler:CreateScheduleGroup'],
    ['CreatePipe', 'pipes:CreatePipe'],
    ['CreateRegistry', 'schemas:CreateRegistry'],
  ],
  // https://docs.aws.amazon.com/msk/latest/developerguide/kafka-actions.html
  kafka: [
    ['Connect', 'kafka-cluster:Connect'],
    ['ReadData', 'kafka-cluster:ReadData'],
    ['WriteData', 'kafka-cluster:WriteData'],
    ['WriteDataIdempotently', 'kafka-cluster:WriteDataIdempotently'],
    ['DescribeGroup', 'kafka-cluster:DescribeGroup'],
    ['AlterGroup', 'kafka-cluster:AlterGroup'],
  ],
  // https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html
  appsync: [['Query Mutation Subscription', 'GraphQL']],
  // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
  bedrock: [
    ['Converse StartAsyncInvoke', 'InvokeModel'],
    ['ConverseStream', 'InvokeModelWithResponseStream'],
  ],
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/kvs-with-functions.html
  cloudfront: [
    ['CreateDistributionWithTags', 'CreateDistribution', 'TagResource'],
    ['GetKey', 'cloudfront-keyvaluestore:GetKey'],
    ['PutKey', 'cloudfront-keyvaluestore:PutKey'],
    ['DeleteKey', 'cloudfront-keyvaluestore:DeleteKey'],
    ['ListKeys', 'cloudfront-keyvaluestore:ListKeys'],
    ['UpdateKeys', 'cloudfront-keyvaluestore:UpdateKeys'],
  ],
  // https://docs.aws.amazon.com/verifiedpermissions/latest/apireference/API_BatchIsAuthorized.html
  verifiedpermissions: [
    ['BatchIsAuthorized', 'IsAuthorized'],
    ['BatchIsAuthorizedWithToken', 'IsAuthorizedWithToken'],
  ],
  // https://docs.aws.amazon.com/marketplace/latest/APIReference/API_BatchDescribeEntities.html
  'aws-marketplace': [['BatchDescribeEntities', 'DescribeEntity']],
};
