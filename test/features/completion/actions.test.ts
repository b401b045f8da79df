import { describeOffers } from './offered';
import { acting } from './statement';

const object = '"Resource":"arn:aws:s3:::demo/*",';
const bucket = '"Resource":"arn:aws:s3:::demo",';
const queue = '"Resource":"arn:aws:sqs:eu-west-1:123456789012:q",';

describeOffers('services, as long as no colon is typed', [
  {
    at: acting('"¦"'),
    first: ['s3:', 'ec2:', 'iam:', 'sts:', 'lambda:', 'dynamodb:', 'sqs:'],
    lacks: ['*', 'a2c:'],
  },
  { at: acting('"¦"', queue), first: ['sqs:', 's3:', 'ec2:'] },
  {
    at: acting('["kms:Decrypt", "xray:PutTraceSegments", "¦"]', queue),
    first: ['sqs:', 'kms:', 'xray:', 's3:'],
  },
  { at: acting('"s¦"'), first: ['s3:', 'sts:', 'sqs:', 'sns:'], has: ['ssm:', 's3-outposts:'] },
  { at: acting('"s3¦"'), first: ['s3:'], has: ['s3tables:', 's3-outposts:'], lacks: ['ec2:'] },
  { at: acting('"S3¦"'), first: ['s3:'] },
  { at: acting('"es¦"'), first: ['es:'] },
  { at: acting('"queue¦"'), first: ['sqs: · Amazon SQS'] },
  { at: acting('"Simple Queue Ser¦"'), first: ['sqs:'] },
  { at: acting('"cloudtrail d¦"'), first: ['cloudtrail-data:'] },
  { at: acting('"eventbridge¦"'), first: ['events: · Amazon EventBridge'] },
  { at: acting('"stepf¦"'), first: ['states:'] },
  { at: acting('"vpc¦"'), first: ['ec2:'] },
  // Shut down: https://aws.amazon.com/products/lifecycle/
  { at: acting('"qldb¦"'), lacks: ['qldb:'] },
  { at: acting('["sqs:*", "sq¦"]'), lacks: ['sqs:'] },
  { at: acting('["*", "s3¦"]'), lacks: ['s3:'] },
]);

describeOffers('actions by their names alone', [
  { at: acting('["s3:PutObject", "GetObj¦"]'), first: ['s3:GetObject · Read', 's3:GetObjectAcl · Read'] },
  { at: acting('"acl¦"', object), has: ['s3:GetObjectAcl', 's3:PutObjectAcl'] },
  { at: acting('["s3:PutObject", "HeadObj¦"]'), first: ['s3:GetObject · for HeadObject · Read'] },
  { at: acting('"SendMess¦"'), first: ['sqs:SendMessage · Amazon SQS'] },
  { at: acting('"SendMessageB¦"'), first: ['sqs:SendMessage · for SendMessageBatch · Amazon SQS'] },
  { at: acting('"ListObjectsV2¦"'), first: ['s3:ListBucket · for ListObjectsV2 · Amazon S3'] },
  { at: acting('["s3:List*", "ListObjectsV2¦"]'), lacks: ['s3:ListBucket'] },
  { at: acting('["sqs:SendMessage", "SendMess¦"]'), lacks: ['sqs:SendMessage'] },
  { at: acting('"passrole¦"'), first: ['iam:PassRole'] },
]);

describeOffers('the actions of a service', [
  {
    at: acting('"sqs:¦"'),
    first: ['sqs:SendMessage · Write', 'sqs:ReceiveMessage · Read', 'sqs:DeleteMessage · Write'],
    has: ['sqs:AddPermission · Permissions management'],
    last: [
      'sqs:Delete* · 2 actions',
      'sqs:Get* · 2 actions',
      'sqs:List* · 4 actions',
      'sqs:* · 3 manage permissions · 20 actions',
    ],
    lacks: ['sqs:Purge*', 'sqs:', 's3:GetObject', '*'],
  },
  { at: acting('"S3:getobj¦"'), first: ['s3:GetObject', 's3:GetObjectAcl'], lacks: ['s3:PutObject'] },
  { at: acting('"s3:Object¦"'), has: ['s3:GetObject', 's3:PutObject'] },
  { at: acting('"s3:Ge¦tObject"'), first: ['s3:GetObject'] },
  { at: acting('"eventbridge:PutEv¦"'), first: ['events:PutEvents'] },
  { at: acting('"s3x:¦"'), lacks: ['s3:GetObject'] },
  { at: acting('["sqs:SendMessage", "SQS:¦"]'), first: ['sqs:ReceiveMessage'], lacks: ['sqs:SendMessage'] },
  { at: acting('["SQS:sendmessage", "sqs:¦"]'), lacks: ['sqs:SendMessage'] },
  {
    at: acting('["s3:get*", "s3:¦"]'),
    first: ['s3:PutObject'],
    has: ['s3:*'],
    lacks: ['s3:GetObject', 's3:GetBucketAcl', 's3:Get*'],
  },
  { at: acting('["s3:*", "s3:¦"]'), lacks: ['s3:GetObject', 's3:Get*', 's3:*'] },
  { at: acting('["s?s:S*", "sqs:¦"]'), lacks: ['sqs:SendMessage'], has: ['sqs:GetQueueUrl'] },
  { at: acting('"sqs:SendMessage¦"'), first: ['sqs:SendMessage'] },
  { at: acting('["sqs:ReceiveMessage", "sqs:SendMessage¦"]'), first: ['sqs:SendMessage'] },
  { at: acting('"lambda:InvokeA¦"'), lacks: ['lambda:InvokeAsync'] },
  { at: acting('"swf:Undep¦"'), has: ['swf:UndeprecateDomain'] },
  {
    at: `{"Statement":[{"Effect":"Allow","NotAction":["s3:get*", "s3:¦"],"Resource":"*"}]}`,
    first: ['s3:PutObject'],
    lacks: ['s3:GetObject'],
  },
  // The other branch of a condition is another list.
  { at: acting('{"Fn::If":["C",["sqs:*"],["sqs:¦"]]}'), first: ['sqs:SendMessage'] },
  {
    at: acting('["sqs:SendMessage",{"Fn::If":["C",["sqs:¦"],"x"]}]'),
    first: ['sqs:ReceiveMessage'],
    lacks: ['sqs:SendMessage'],
  },
  { at: acting('[{"Fn::Sub":"s3:${Any}"}, "s3:¦"]'), first: ['s3:GetObject'] },
]);

describeOffers('actions beside the resources of their statement', [
  {
    at: acting('"s3:¦"', object),
    first: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
    has: ['s3:Get*', 's3:*'],
  },
  { at: acting('"s3:¦"', bucket), first: ['s3:ListBucket'] },
  {
    at: acting('"s3:List¦"', object),
    first: ['s3:ListMultipartUploadParts · List'],
    has: ['s3:ListBucket · on bucket · List', 's3:List* · 18 actions'],
    lacks: ['s3:PutObject'],
  },
  { at: acting('"s3:ListAllMy¦"', object), first: ['s3:ListAllMyBuckets · on * only · List'] },
  { at: acting('"s3:L¦"', '"Resource":"*",'), first: ['s3:ListBucket · List'] },
  { at: acting('"s3:L¦"', '"Resource":"",'), first: ['s3:ListBucket · List'] },
  { at: acting('"s3:L¦"', '"Resource":["arn:aws:s"],'), first: ['s3:ListBucket · List'] },
  { at: acting('"s3:L¦"', '"Resource":{"Ref":"Arn"},'), first: ['s3:ListBucket · List'] },
  { at: acting('"s3:L¦"', '"NotResource":"arn:aws:s3:::demo/*",'), first: ['s3:ListBucket · List'] },
  {
    at: acting('"s3:L¦"', `"Resource":"arn:aws:s3:::\${aws:username}/*",`),
    first: ['s3:ListMultipartUploadParts · List'],
  },
]);

describeOffers('operations that are no actions', [
  { at: acting('"s3:ListObjectsV¦"'), first: ['s3:ListBucket · for ListObjectsV2 · List'] },
  { at: acting('"s3:ListBuckets¦"'), first: ['s3:ListAllMyBuckets · for ListBuckets · List'] },
  { at: acting('"s3:HeadO¦"'), first: ['s3:GetObject · for HeadObject · Read'] },
  { at: acting('"lambda:Invoke¦"'), first: ['lambda:InvokeFunction · Write'] },
  {
    at: acting('"s3:CopyObj¦"'),
    first: ['s3:GetObject · for CopyObject · Read', 's3:PutObject · for CopyObject · Write'],
  },
  { at: acting('["s3:GetObject","s3:CopyObj¦"]'), first: ['s3:PutObject'], lacks: ['s3:GetObject'] },
  { at: acting('"sqs:SendMessageBa¦"'), first: ['sqs:SendMessage'] },
  { at: acting('"apigateway:Invo¦"'), first: ['execute-api:Invoke · in place of apigateway:Invoke · Write'] },
  {
    at: acting('"iam:GetCaller¦"'),
    first: ['sts:GetCallerIdentity · in place of iam:GetCallerIdentity · Read'],
  },
]);

describeOffers('wildcards', [
  { at: acting('"sqs:Get¦"'), first: ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:Get*'] },
  // There are more than a list can hold.
  { at: acting('"ec2:Desc¦"'), first: ['ec2:DescribeInstances'], last: ['ec2:Describe*'] },
  { at: acting('"ec2:¦"'), has: ['ec2:Describe*', 'ec2:Create*'], last: ['ec2:*'] },
  { at: acting('"dynamodb:Part¦"'), lacks: ['dynamodb:Parti*'] },
  {
    at: acting('"sqs:Get*¦"'),
    first: ['sqs:Get* · 2 actions', 'sqs:GetQueueAttributes · Read'],
    lacks: ['sqs:SendMessage'],
  },
  {
    at: acting('"s3:Get*Obj¦"'),
    first: ['s3:GetObject'],
    has: ['s3:GetObjectAcl'],
    last: ['s3:Get*Obj*'],
    lacks: ['s3:Get*Obj', 's3:GetBucketAcl'],
  },
  { at: acting('"sqs:?et*¦"'), first: ['sqs:?et*'], has: ['sqs:SetQueueAttributes'] },
  { at: acting('"sqs:*¦"'), first: ['sqs:*', 'sqs:SendMessage'] },
  { at: acting('"sqs:Nope*¦"'), lacks: ['sqs:Nope*', 'sqs:Nope**'] },
  { at: acting('["sqs:G*", "sqs:Get*¦"]'), lacks: ['sqs:Get*', 'sqs:GetQueueUrl'] },
  { at: acting('"s*:Get¦"'), lacks: ['s3:GetObject'] },
]);
