import { describeOffers, policy } from './actions/offered';

const object = '"Resource":"arn:aws:s3:::demo/*",';
const bucket = '"Resource":"arn:aws:s3:::demo",';
const queue = '"Resource":"arn:aws:sqs:eu-west-1:123456789012:q",';

describeOffers('services, as long as no colon is typed', [
  {
    at: policy('"¦"'),
    first: ['s3:', 'ec2:', 'iam:', 'sts:', 'lambda:', 'dynamodb:', 'sqs:'],
    lacks: ['*', 'a2c:'],
  },
  { at: policy('"¦"', queue), first: ['sqs:', 's3:', 'ec2:'] },
  {
    at: policy('["kms:Decrypt", "xray:PutTraceSegments", "¦"]', queue),
    first: ['sqs:', 'kms:', 'xray:', 's3:'],
  },
  { at: policy('"s¦"'), first: ['s3:', 'sts:', 'sqs:', 'sns:'], has: ['ssm:', 's3-outposts:'] },
  { at: policy('"s3¦"'), first: ['s3:'], has: ['s3tables:', 's3-outposts:'], lacks: ['ec2:'] },
  { at: policy('"S3¦"'), first: ['s3:'] },
  { at: policy('"es¦"'), first: ['es:'] },
  { at: policy('"queue¦"'), first: ['sqs: · Amazon SQS'] },
  { at: policy('"Simple Queue Ser¦"'), first: ['sqs:'] },
  { at: policy('"Object Storage¦"') },
  { at: policy('"cloudtrail d¦"'), first: ['cloudtrail-data:'] },
  { at: policy('"eventbridge¦"'), first: ['events: · Amazon EventBridge'] },
  { at: policy('"stepf¦"'), first: ['states:'] },
  { at: policy('"vpc¦"'), first: ['ec2:'] },
  // Shut down: https://aws.amazon.com/products/lifecycle/
  { at: policy('"qldb¦"'), lacks: ['qldb:'] },
  { at: policy('["sqs:*", "sq¦"]'), lacks: ['sqs:'] },
  { at: policy('["*", "s3¦"]'), lacks: ['s3:'] },
]);

describeOffers('actions by their names alone', [
  { at: policy('["s3:PutObject", "GetObj¦"]'), first: ['s3:GetObject · Read', 's3:GetObjectAcl · Read'] },
  { at: policy('"acl¦"', object), has: ['s3:GetObjectAcl', 's3:PutObjectAcl'] },
  { at: policy('["s3:PutObject", "HeadObj¦"]'), first: ['s3:GetObject · for HeadObject · Read'] },
  { at: policy('"SendMess¦"'), first: ['sqs:SendMessage · Amazon SQS'] },
  { at: policy('"SendMessageB¦"'), first: ['sqs:SendMessage · for SendMessageBatch · Amazon SQS'] },
  { at: policy('"ListObjectsV2¦"'), first: ['s3:ListBucket · for ListObjectsV2 · Amazon S3'] },
  { at: policy('["s3:List*", "ListObjectsV2¦"]'), lacks: ['s3:ListBucket'] },
  { at: policy('["sqs:SendMessage", "SendMess¦"]'), lacks: ['sqs:SendMessage'] },
  { at: policy('"passrole¦"'), first: ['iam:PassRole'] },
]);

describeOffers('the actions of a service', [
  {
    at: policy('"sqs:¦"'),
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
  { at: policy('"S3:getobj¦"'), first: ['s3:GetObject', 's3:GetObjectAcl'], lacks: ['s3:PutObject'] },
  { at: policy('"s3:Object¦"'), has: ['s3:GetObject', 's3:PutObject'] },
  { at: policy('"s3:Ge¦tObject"'), first: ['s3:GetObject'] },
  { at: policy('"eventbridge:PutEv¦"'), first: ['events:PutEvents'] },
  { at: policy('"s3x:¦"'), lacks: ['s3:GetObject'] },
  { at: policy('["sqs:SendMessage", "SQS:¦"]'), first: ['sqs:ReceiveMessage'], lacks: ['sqs:SendMessage'] },
  { at: policy('["SQS:sendmessage", "sqs:¦"]'), lacks: ['sqs:SendMessage'] },
  {
    at: policy('["s3:get*", "s3:¦"]'),
    first: ['s3:PutObject'],
    has: ['s3:*'],
    lacks: ['s3:GetObject', 's3:GetBucketAcl', 's3:Get*'],
  },
  { at: policy('["s3:*", "s3:¦"]'), lacks: ['s3:GetObject', 's3:Get*', 's3:*'] },
  { at: policy('["s?s:S*", "sqs:¦"]'), lacks: ['sqs:SendMessage'], has: ['sqs:GetQueueUrl'] },
  { at: policy('"sqs:SendMessage¦"'), first: ['sqs:SendMessage'] },
  { at: policy('["sqs:ReceiveMessage", "sqs:SendMessage¦"]'), first: ['sqs:SendMessage'] },
  { at: policy('"lambda:InvokeA¦"'), lacks: ['lambda:InvokeAsync'] },
  { at: policy('"swf:Undep¦"'), has: ['swf:UndeprecateDomain'] },
  {
    at: `{"Statement":[{"Effect":"Allow","NotAction":["s3:get*", "s3:¦"],"Resource":"*"}]}`,
    first: ['s3:PutObject'],
    lacks: ['s3:GetObject'],
  },
  // The other branch of a condition is another list.
  { at: policy('{"Fn::If":["C",["sqs:*"],["sqs:¦"]]}'), first: ['sqs:SendMessage'] },
  {
    at: policy('["sqs:SendMessage",{"Fn::If":["C",["sqs:¦"],"x"]}]'),
    first: ['sqs:ReceiveMessage'],
    lacks: ['sqs:SendMessage'],
  },
  { at: policy('[{"Fn::Sub":"s3:${Any}"}, "s3:¦"]'), first: ['s3:GetObject'] },
]);

describeOffers('actions beside the resources of their statement', [
  {
    at: policy('"s3:¦"', object),
    first: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
    has: ['s3:Get*', 's3:*'],
  },
  { at: policy('"s3:¦"', bucket), first: ['s3:ListBucket'] },
  {
    at: policy('"s3:List¦"', object),
    first: ['s3:ListMultipartUploadParts · List'],
    has: ['s3:ListBucket · on bucket · List', 's3:List* · 18 actions'],
    lacks: ['s3:PutObject'],
  },
  { at: policy('"s3:ListAllMy¦"', object), first: ['s3:ListAllMyBuckets · on * only · List'] },
  { at: policy('"s3:L¦"', '"Resource":"*",'), first: ['s3:ListBucket · List'] },
  { at: policy('"s3:L¦"', '"Resource":"",'), first: ['s3:ListBucket · List'] },
  { at: policy('"s3:L¦"', '"Resource":["arn:aws:s"],'), first: ['s3:ListBucket · List'] },
  { at: policy('"s3:L¦"', '"Resource":{"Ref":"Arn"},'), first: ['s3:ListBucket · List'] },
  { at: policy('"s3:L¦"', '"NotResource":"arn:aws:s3:::demo/*",'), first: ['s3:ListBucket · List'] },
  {
    at: policy('"s3:L¦"', `"Resource":"arn:aws:s3:::\${aws:username}/*",`),
    first: ['s3:ListMultipartUploadParts · List'],
  },
]);

describeOffers('operations that are no actions', [
  { at: policy('"s3:ListObjectsV¦"'), first: ['s3:ListBucket · for ListObjectsV2 · List'] },
  { at: policy('"s3:ListBuckets¦"'), first: ['s3:ListAllMyBuckets · for ListBuckets · List'] },
  { at: policy('"s3:HeadO¦"'), first: ['s3:GetObject · for HeadObject · Read'] },
  { at: policy('"lambda:Invoke¦"'), first: ['lambda:InvokeFunction · Write'] },
  {
    at: policy('"s3:CopyObj¦"'),
    first: ['s3:GetObject · for CopyObject · Read', 's3:PutObject · for CopyObject · Write'],
  },
  { at: policy('["s3:GetObject","s3:CopyObj¦"]'), first: ['s3:PutObject'], lacks: ['s3:GetObject'] },
  { at: policy('"sqs:SendMessageBa¦"'), first: ['sqs:SendMessage'] },
  { at: policy('"apigateway:Invo¦"'), first: ['execute-api:Invoke · in place of apigateway:Invoke · Write'] },
  {
    at: policy('"iam:GetCaller¦"'),
    first: ['sts:GetCallerIdentity · in place of iam:GetCallerIdentity · Read'],
  },
]);

describeOffers('wildcards', [
  { at: policy('"sqs:Get¦"'), first: ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:Get*'] },
  // There are more than a list can hold.
  { at: policy('"ec2:Desc¦"'), first: ['ec2:DescribeInstances'], last: ['ec2:Describe*'] },
  { at: policy('"ec2:¦"'), has: ['ec2:Describe*', 'ec2:Create*'], last: ['ec2:*'] },
  { at: policy('"dynamodb:Part¦"'), lacks: ['dynamodb:Parti*'] },
  {
    at: policy('"sqs:Get*¦"'),
    first: ['sqs:Get* · 2 actions', 'sqs:GetQueueAttributes · Read'],
    lacks: ['sqs:SendMessage'],
  },
  {
    at: policy('"s3:Get*Obj¦"'),
    first: ['s3:GetObject'],
    has: ['s3:GetObjectAcl'],
    last: ['s3:Get*Obj*'],
    lacks: ['s3:Get*Obj', 's3:GetBucketAcl'],
  },
  { at: policy('"sqs:?et*¦"'), first: ['sqs:?et*'], has: ['sqs:SetQueueAttributes'] },
  { at: policy('"sqs:*¦"'), first: ['sqs:*', 'sqs:SendMessage'] },
  { at: policy('"sqs:Nope*¦"'), lacks: ['sqs:Nope*', 'sqs:Nope**'] },
  { at: policy('["sqs:G*", "sqs:Get*¦"]'), lacks: ['sqs:Get*', 'sqs:GetQueueUrl'] },
  { at: policy('"s*:Get¦"'), lacks: ['s3:GetObject'] },
]);
