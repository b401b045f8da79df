import type { PolicyKind } from '../../../server/src/policy/model';
import { policy } from './case';
import type { BadCase, CasesByCode, GoodCase } from './case';

/** What AWS publishes of each check is at its title in access-analyzer-reference-policy-checks.html of the IAM guide. */
export const cases: CasesByCode = {
  INVALID_ARN_PREFIX: {
    bad: [
      {
        ...of('s3:GetObject', '«"amzn-s3-demo-bucket/*"»'),
        says: 'does not begin with "arn:"',
        fixes: ['Change "amzn-s3-demo-bucket/*" to "arn:aws:s3:::amzn-s3-demo-bucket/*"'],
        fixed: of('s3:GetObject', '"arn:aws:s3:::amzn-s3-demo-bucket/*"').text,
      },
      { ...of('s3:*', '«"ARN:aws:s3:::demo"»'), fixed: of('s3:*', '"arn:aws:s3:::demo"').text },
      { ...of('s3:*', '«"arm:aws:s3:::demo"»'), fixed: of('s3:*', '"arn:aws:s3:::demo"').text },
      { ...of('*', '«"aws:s3:::demo"»', 'scp'), fixed: of('*', '"arn:aws:s3:::demo"', 'scp').text },
      { ...of('*', '«"s3:::demo"»', 'resource'), fixed: of('*', '"arn:aws:s3:::demo"', 'resource').text },
      {
        ...of('dynamodb:GetItem', '«"orders"»'),
        fixed: of('dynamodb:GetItem', '"arn:aws:dynamodb:*:*:table/orders"').text,
      },
      // Which service is meant cannot be told.
      { ...of('*', '«"demo"»'), fixes: [] },
      { ...of('*', '«""»', 'rcp'), fixes: [] },
    ],
    good: [
      of('s3:*', '"*"'),
      of('s3:*', '"**"'),
      of('s3:*', '"*:*"'),
      of('s3:*', '"arn:*"', 'scp'),
      of('s3:*', '"a*"'),
      of('s3:*', '"<third-party-resource-arn>"'),
      of('s3:*', '"${aws:PrincipalTag/bucket}"'),
      // API Gateway puts the rest of the ARN before it.
      of('execute-api:Invoke', '"execute-api:/stage/*"', 'resource'),
      inTemplate('{"Ref":"BucketArn"}'),
      inTemplate('{"Fn::Sub":"${BucketArn}/*"}'),
    ],
  },
  MISSING_ARN_FIELD: {
    bad: [
      {
        ...of('s3:GetObject', '«"arn:aws:s3:demo/*"»'),
        says: '4 fields',
        fixes: ['Change "arn:aws:s3:demo/*" to "arn:aws:s3:::demo/*"'],
        fixed: of('s3:GetObject', '"arn:aws:s3:::demo/*"').text,
      },
      { ...of('s3:*', '«"arn:aws:s3::demo"»'), fixed: of('s3:*', '"arn:aws:s3:::demo"').text },
      {
        ...of('sqs:*', '«"arn:aws:sqs:us-east-1:jobs"»', 'resource'),
        fixed: of('sqs:*', '"arn:aws:sqs:us-east-1:*:jobs"', 'resource').text,
      },
      {
        ...of('iam:GetRole', '«"arn:aws:iam:111122223333:role/App"»', 'scp'),
        fixed: of('iam:GetRole', '"arn:aws:iam::111122223333:role/App"', 'scp').text,
      },
      {
        ...of('dynamodb:GetItem', '«"arn:aws:dynamodb:us-east-1:111122223333"»'),
        fixes: [],
      },
      { ...of('s3:*', '«"arn:aws"»'), fixes: [] },
      { ...of('s3:*', '«"arn:"»', 'rcp'), fixes: [] },
    ],
    good: [
      of('s3:*', '"arn:aws:s3:::demo"'),
      // In AWS's own example of a control policy on Regions.
      of('cloudfront:*', '"arn:aws:cloudfront:*"', 'scp'),
      of('logs:*', '"arn:aws:logs:*"'),
      of('logs:*', '"arn:aws:logs:us-*"'),
      of('logs:*', '"arn:aws:logs:*:log-group"'),
      of('logs:*', '"arn:aws:logs:us-east-1:1111*"'),
      of('s3:*', '"arn:aws:s3:::*"'),
      of('s3:*', '"arn:aws:s3:${aws:PrincipalTag/rest}"'),
      of('s3:*', '"arn:aws:s3:<rest>"'),
      inTemplate('{"Fn::Sub":"arn:aws:s3${Rest}"}'),
    ],
  },
  INVALID_PARTITION: {
    bad: [
      {
        ...of('s3:*', '«"arn:awz:s3:::demo"»'),
        says: 'did you mean "aws"?',
        fixes: ['Change "awz" to "aws"'],
        fixed: of('s3:*', '"arn:aws:s3:::demo"').text,
      },
      {
        ...of('s3:*', '«"arn:aws-us-gob:s3:::demo"»', 'scp'),
        fixed: of('s3:*', '"arn:aws-us-gov:s3:::demo"', 'scp').text,
      },
      { ...of('s3:*', '«"arn::s3:::demo"»', 'resource'), fixes: ['Change "" to "aws"'] },
      // One cause, one finding: the partition is what is wrong first.
      { ...of('s3:*', '«"arn:azure:S4:mars:1:demo"»'), fixes: [] },
      { ...of('s3:*', '«"arn:partition:s3:::demo"»'), severity: 'information', fixes: [] },
    ],
    good: [
      ...['aws', 'aws-cn', 'aws-us-gov', 'aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f', 'aws-eusc'].map(
        (id) => of('s3:*', `"arn:${id}:s3:::demo"`, 'scp'),
      ),
      of('s3:*', '"arn:*:s3:::demo"'),
      of('s3:*', '"arn:aws*:s3:::demo"'),
      of('s3:*', '"arn:${aws:PrincipalTag/partition}:s3:::demo"'),
      inTemplate('{"Fn::Sub":"arn:${AWS::Partition}:s3:::demo"}'),
    ],
  },
  INVALID_ARN_SERVICE_CASE: {
    bad: [
      {
        ...of('s3:*', '«"arn:aws:S3:::demo"»'),
        fixes: ['Change "S3" to "s3"'],
        fixed: of('s3:*', '"arn:aws:s3:::demo"').text,
      },
      {
        ...of('lambda:*', '«"arn:aws:Lambda:us-east-1:111122223333:function:demo"»', 'scp'),
        fixed: of('lambda:*', '"arn:aws:lambda:us-east-1:111122223333:function:demo"', 'scp').text,
      },
      // Its ARNs have a name that none of its actions has.
      of('servicecatalog:*', '«"arn:aws:CATALOG:us-east-1:111122223333:product/*"»'),
    ],
    good: [
      of('S3:*', '"arn:aws:s3:::demo"'),
      of('s3:*', '"arn:aws:S4:::demo"'),
      of('s3:*', '"arn:aws:s3:::Demo"', 'resource'),
    ],
  },
  INVALID_SERVICE: {
    bad: [
      {
        ...of('dynamodb:*', '«"arn:aws:dyanmodb:us-east-1:111122223333:table/orders"»'),
        says: 'did you mean "dynamodb"?',
        fixes: ['Change "dyanmodb" to "dynamodb"'],
        fixed: of('dynamodb:*', '"arn:aws:dynamodb:us-east-1:111122223333:table/orders"').text,
      },
      {
        ...of('elasticloadbalancing:*', '«"arn:aws:elb:us-east-1:111122223333:loadbalancer/app/a/b"»', 'scp'),
        fixes: ['Change "elb" to "elasticloadbalancing"'],
      },
      of('s3:*', '«"arn:aws::us-east-1:111122223333:demo"»'),
      {
        ...of('*', '«"arn:aws:gibberish-of-nobody:us-east-1:111122223333:x"»'),
        severity: 'warning',
        fixes: [],
      },
      { ...of('*', '«"arn:aws:service:region:account:resource"»'), severity: 'information', fixes: [] },
      // What Access Analyzer said of managed policies in 2026; that AWS has ended the service makes it less than an error.
      {
        ...of('*', '«"arn:aws:elastic-inference:us-east-1:111122223333:elastic-inference-accelerator/*"»'),
        severity: 'information',
        says: 'Amazon Elastic Inference',
        fixes: [],
      },
    ],
    good: [
      of('servicecatalog:*', '"arn:aws:catalog:us-east-1:111122223333:product/*"'),
      of('s3:*', '"arn:aws:s3-object-lambda:us-east-1:111122223333:accesspoint/demo"', 'resource'),
      of('es:*', '"arn:aws:opensearch:us-east-1:111122223333:application/demo"'),
      of('execute-api:Invoke', '"arn:aws:execute-api:us-east-1:111122223333:abc/*/GET/"', 'resource'),
      // Retired, and still known to AWS.
      of('*', '"arn:aws:deepracer:*:111122223333:*"'),
      of('*', '"arn:aws:a4b:us-east-1:111122223333:device/*"'),
      of('*', '"arn:aws:{{service}}:us-east-1:111122223333:x"'),
      inTemplate('{"Fn::Sub":"arn:aws:${Service}:us-east-1:111122223333:x"}'),
    ],
  },
  WILDCARD_IN_SERVICE_NAME: {
    bad: [
      {
        ...of('codebuild:*', '«"arn:aws:code*:us-east-1:111122223333:*"»'),
        severity: 'warning',
        fixes: ['Change "code*" to "codebuild"'],
        fixed: of('codebuild:*', '"arn:aws:codebuild:us-east-1:111122223333:*"').text,
      },
      { ...of('codebuild:*', '«"arn:aws:code*:us-east-1:111122223333:*"»', 'scp') },
      {
        ...of(['codebuild:*', 'codecommit:*'], '«"arn:aws:code*:us-east-1:111122223333:x"»', 'rcp'),
        fixes: [],
      },
      { ...of('*', '«"arn:aws:*:*:*:*-prod-*"»', 'resource'), fixes: [] },
      {
        kind: 'identity',
        text: policy('{"Effect":"Allow","Action":«"s3*:Get*"»,"Resource":"arn:aws:s3:::demo/*"}'),
        severity: 'warning',
        fixes: [],
      },
      { kind: 'scp', text: policy('{"Effect":"Deny","NotAction":[«"s?:Get*"»,"iam:*"],"Resource":"*"}') },
    ],
    good: [
      of('codebuild:*', '"arn:aws:codebuild:*:*:*"'),
      of('*:Get*', '"arn:aws:s3:::demo/*"'),
      of('*', '"arn:*:*:*:*:*"', 'scp'),
      of('s3:*', '"arn:*"'),
      of('s3:*', '"arn:aws:${aws:PrincipalTag/service}:::demo"'),
      of('nosuch*:Get*', '"arn:aws:s3:::demo/*"', 'scp'),
      inTemplate('{"Fn::Sub":"arn:aws:${Service}:::demo"}'),
    ],
  },
  INVALID_ARN_REGION: {
    bad: [
      {
        ...of('ec2:*', '«"arn:aws:ec2:us-esat-1:111122223333:instance/*"»'),
        says: 'did you mean "us-east-1"?',
        fixes: ['Change "us-esat-1" to "us-east-1"'],
        fixed: of('ec2:*', '"arn:aws:ec2:us-east-1:111122223333:instance/*"').text,
      },
      { ...of('ec2:*', '«"arn:aws:ec2:us-middle-1:111122223333:instance/*"»', 'scp') },
      {
        ...of('sqs:*', '«"arn:aws:sqs:US-EAST-1:111122223333:jobs"»', 'resource'),
        fixed: of('sqs:*', '"arn:aws:sqs:us-east-1:111122223333:jobs"', 'resource').text,
      },
      // What is near to it is in another partition than the ARN's.
      {
        ...of('sqs:*', '«"arn:aws:sqs:us-gov-wst-1:111122223333:jobs"»'),
        says: 'matches nothing.',
        fixes: [],
      },
      // An Availability Zone.
      { ...of('sqs:*', '«"arn:aws:sqs:us-east-1a:111122223333:jobs"»') },
      // A Region of another partition than the ARN's.
      {
        ...of('sqs:*', '«"arn:aws:sqs:us-gov-west-1:111122223333:jobs"»'),
        says: 'in the partition "aws-us-gov" and not in "aws"',
        fixed: of('sqs:*', '"arn:aws-us-gov:sqs:us-gov-west-1:111122223333:jobs"').text,
      },
      of('sqs:*', '«"arn:aws-cn:sqs:us-east-1:111122223333:jobs"»'),
      { ...of('sqs:*', '«"arn:aws:sqs:REGION:111122223333:jobs"»'), severity: 'information', fixes: [] },
      // What stands there is the name of the bucket.
      of('s3:*', '«"arn:aws:s3:demo::x"»'),
    ],
    good: [
      of('ec2:*', '"arn:aws:ec2:us-east-1:111122223333:instance/*"', 'scp'),
      of('ec2:*', '"arn:aws:ec2:eu-*:111122223333:instance/*"'),
      of('ec2:*', '"arn:aws:ec2:us-????-1:111122223333:instance/*"'),
      of('ec2:*', '"arn:*:ec2:us-gov-west-1:111122223333:instance/*"'),
      of('ec2:*', '"arn:aws-us-gov:ec2:us-gov-west-1:111122223333:instance/*"'),
      of('ec2:*', '"arn:aws-iso:ec2:us-iso-east-1:111122223333:instance/*"'),
      of('ec2:*', '"arn:aws:ec2:${aws:RequestedRegion}:111122223333:instance/*"'),
      of('ec2:*', '"arn:aws:ec2:<region>:111122223333:instance/*"'),
      inTemplate('{"Fn::Sub":"arn:aws:ec2:${AWS::Region}:111122223333:instance/*"}'),
    ],
  },
  ARN_REGION_NOT_ALLOWED: {
    bad: [
      {
        ...of('iam:GetRole', '«"arn:aws:iam:us-east-1:111122223333:role/App"»'),
        fixes: ['Remove the Region "us-east-1"'],
        fixed: of('iam:GetRole', '"arn:aws:iam::111122223333:role/App"').text,
      },
      {
        ...of('s3:GetObject', '«"arn:aws:s3:us-east-1::demo/*"»', 'resource'),
        fixed: of('s3:GetObject', '"arn:aws:s3:::demo/*"', 'resource').text,
      },
      of('s3:GetObject', '«"arn:aws:s3:us-*::demo/*"»', 'scp'),
      of('cloudfront:GetDistribution', '«"arn:aws:cloudfront:us-east-1:111122223333:distribution/x"»'),
      // What the Region is does not matter where none belongs.
      of('iam:GetRole', '«"arn:aws:iam:us-esat-1:111122223333:role/App"»'),
    ],
    good: [
      of('iam:GetRole', '"arn:aws:iam::111122223333:role/App"'),
      // A star stands for an empty Region too: AWS says nothing of it.
      of('waf:*', '"arn:aws:waf:*:111122223333:webacl/*"'),
      of('s3:*', '"arn:aws:s3:us-east-1:111122223333:accesspoint/demo"', 'resource'),
      of('s3:*', '"arn:aws:s3:us-east-1:111122223333:*"'),
      of('ec2:*', '"arn:aws:ec2:us-east-1:111122223333:vpc/*"', 'scp'),
      inTemplate('{"Fn::Sub":"arn:aws:${Service}:us-east-1:111122223333:role/App"}'),
    ],
  },
  MISSING_ARN_REGION: {
    bad: [
      {
        ...of('logs:*', '«"arn:aws:logs::111122223333:log-group:/app/*"»'),
        fixes: ['Put "*" for the Region', 'Put a Region in'],
        fixed: of('logs:*', '"arn:aws:logs:*:111122223333:log-group:/app/*"').text,
      },
      of('sqs:*', '«"arn:aws:sqs::111122223333:jobs"»', 'resource'),
      of('dynamodb:*', '«"arn:aws:dynamodb::111122223333:table/*"»', 'scp'),
    ],
    good: [
      of('logs:*', '"arn:aws:logs:*:111122223333:log-group:/app/*"'),
      of('s3:*', '"arn:aws:s3:::demo"', 'resource'),
      of('s3:*', '"arn:aws:s3::111122223333:accesspoint/demo.mrap"'),
      of('dynamodb:*', '"arn:aws:dynamodb::111122223333:global-table/*"', 'scp'),
      // Calls that any Region may serve have no Region in the ARN of the model.
      of('bedrock:InvokeModel', '"arn:aws:bedrock:::foundation-model/*"'),
      of('quicksight:*', '"arn:aws:quicksight::aws:theme/CLASSIC"'),
      // As AWS's guides name those who sign up to QuickSight themselves.
      of('quicksight:CreateReader', '"arn:aws:quicksight::111122223333:user/${aws:userid}"'),
      of('kms:*', '"arn:aws:kms::*:*"'),
    ],
  },
  INVALID_ARN_ACCOUNT: {
    bad: [
      { ...of('sqs:*', '«"arn:aws:sqs:us-east-1:1234:jobs"»'), says: '12 digits', fixes: [] },
      {
        ...of('sqs:*', '«"arn:aws:sqs:us-east-1:1111-2222-3333:jobs"»', 'resource'),
        fixed: of('sqs:*', '"arn:aws:sqs:us-east-1:111122223333:jobs"', 'resource').text,
      },
      of('sqs:*', '«"arn:aws:sqs:us-east-1:1111222233334:jobs"»', 'scp'),
      of('sqs:*', '«"arn:aws:sqs:us-east-1:1111222233334*:jobs"»'),
      {
        ...of('logs:*', '«"arn:aws:logs:us-east-1:log-group:/app/*"»'),
        fixed: of('logs:*', '"arn:aws:logs:us-east-1:*:log-group:/app/*"').text,
      },
      { ...of('iam:GetRole', '«"arn:aws:iam::account-id:role/App"»'), severity: 'information', fixes: [] },
      of('iam:GetRole', '«"arn:aws:iam::AWS:policy/x"»'),
    ],
    good: [
      of('sqs:*', '"arn:aws:sqs:us-east-1:111122223333:jobs"', 'resource'),
      of('sqs:*', '"arn:aws:sqs:us-east-1:*:jobs"'),
      of('sqs:*', '"arn:aws:sqs:us-east-1:1111*:jobs"'),
      of('sqs:*', '"arn:aws:sqs:us-east-1:????????????:jobs"'),
      of('sqs:*', '"arn:aws:sqs:us-east-1:${aws:PrincipalAccount}:jobs"'),
      of('sqs:*', '"arn:aws:sqs:us-east-1:<account>:jobs"'),
      of('sqs:*', '"arn:aws:sqs:us-east-1:__ACCOUNT__:jobs"'),
      of('iam:*', '"arn:aws:iam::aws:policy/ReadOnlyAccess"', 'scp'),
      of('imagebuilder:*', '"arn:aws:imagebuilder:us-east-1:aws-marketplace:component/x/1.0.0/1"'),
      of('mediaconnect:*', '"arn:aws:mediaconnect:us-east-1:offering:demo"'),
      // The star may stand for Region and account.
      of('logs:*', '"arn:aws:logs:*:log-group:/app/*"'),
      inTemplate('{"Fn::Sub":"arn:aws:sqs:us-east-1:${Account}:jobs"}'),
      inTemplate('{"Fn::Sub":"arn:aws:sqs:${Place}:jobs:x"}'),
    ],
  },
  ARN_ACCOUNT_NOT_ALLOWED: {
    bad: [
      {
        ...of('s3:GetObject', '«"arn:aws:s3::111122223333:demo/*"»'),
        fixes: ['Remove the account "111122223333"'],
        fixed: of('s3:GetObject', '"arn:aws:s3:::demo/*"').text,
      },
      of('s3:GetObject', '«"arn:aws:s3::1111:demo/*"»', 'resource'),
      of('s3:GetObject', '«"arn:aws:s3::1111*:demo/*"»', 'scp'),
      of('route53:*', '«"arn:aws:route53::111122223333:hostedzone/*"»'),
      // The service has accounts in other ARNs, and the data may be behind.
      { ...of('ec2:*', '«"arn:aws:ec2:us-east-1:111122223333:image/*"»'), severity: 'warning' },
    ],
    good: [
      of('s3:GetObject', '"arn:aws:s3:::demo/*"'),
      // In managed policies of which Access Analyzer has nothing to say.
      of('s3:GetObject', '"arn:aws:s3::*:demo/*"', 'scp'),
      of('ec2:*', '"arn:aws:ec2:us-east-1::image/*"'),
      of('ec2:*', '"arn:aws:ec2:us-east-1:*:image/*"'),
      of('s3:*', '"arn:aws:s3::111122223333:accesspoint/demo.mrap"', 'resource'),
      // A copy that AWS Backup keeps.
      of('backup:*', '"arn:aws:ec2:us-east-1:111122223333:image/*"'),
    ],
  },
  MISSING_ARN_ACCOUNT: {
    bad: [
      {
        ...of('sqs:*', '«"arn:aws:sqs:us-east-1::jobs"»'),
        fixes: ['Put "*" for the account'],
        fixed: of('sqs:*', '"arn:aws:sqs:us-east-1:*:jobs"').text,
      },
      of('iam:GetRole', '«"arn:aws:iam:::role/App"»', 'scp'),
      of('lambda:*', '«"arn:aws:lambda:*::function:demo"»', 'resource'),
    ],
    good: [
      of('sqs:*', '"arn:aws:sqs:us-east-1:111122223333:jobs"'),
      of('apigateway:*', '"arn:aws:apigateway:us-east-1::/restapis/*"', 'scp'),
      // AWS owns them, and names them so in its managed policies.
      of('ssm:*', '"arn:aws:ssm:*::document/AWS-RunShellScript"'),
      of('ssm:*', '"arn:aws:ssm:*::parameter/aws/service/*"'),
      of(
        'resource-explorer-2:*',
        '"arn:aws:resource-explorer-2:*::view/AWSServiceViewForApplicationSignals/service-view"',
      ),
      // The star is the resource: in AmazonBedrockLimitedAccess.
      of('kms:*', '"arn:*:kms:*:::*"'),
      of('s3:*', '"arn:aws:s3:::demo"', 'resource'),
    ],
  },
  INVALID_ARN_RESOURCE: {
    bad: [
      {
        ...of('iam:GetRole', '«"arn:aws:iam::111122223333:roles/App"»'),
        says: 'did you mean "role/App"?',
        fixes: ['Change "roles/App" to "role/App"'],
        fixed: of('iam:GetRole', '"arn:aws:iam::111122223333:role/App"').text,
      },
      { ...of('iam:GetRole', '«"arn:aws:iam::*:thing/App"»', 'scp'), fixes: [] },
      {
        ...of('dynamodb:GetItem', '«"arn:aws:dynamodb:us-east-1:111122223333:orders"»', 'resource'),
        fixed: of('dynamodb:GetItem', '"arn:aws:dynamodb:us-east-1:111122223333:table/orders"', 'resource')
          .text,
      },
      of('ec2:StartInstances', '«"arn:aws:ec2:us-east-1:111122223333:instnace/*"»'),
      // The type is right, and AWS's own documentation has such ARNs.
      {
        ...of('codedeploy:*', '«"arn:aws:codedeploy:us-east-1:111122223333:instance/web"»'),
        severity: 'warning',
      },
      {
        ...of('dynamodb:*', '«"arn:aws:dynamodb:us-east-1:111122223333:dashboard/x"»'),
        severity: 'warning',
        fixes: [],
      },
      { ...of('s3:*', '«"?"»'), fixes: [] },
    ],
    good: [
      of('iam:GetRole', '"arn:aws:iam::111122223333:role/App"'),
      of('iam:GetRole', '"arn:aws:iam::111122223333:root"', 'scp'),
      of('iam:GetRole', '"arn:aws:iam::111122223333:ro*"'),
      of('iam:GetRole', '"arn:aws:iam::111122223333:${aws:PrincipalTag/what}"'),
      of('iam:ListPolicies', '"arn:aws:iam::aws:policy/*"'),
      // All of these are in managed policies of which Access Analyzer has nothing to say.
      of('appflow:*', '"arn:aws:appflow:*:*:connector-profile/*"'),
      of('sagemaker:*', '"arn:aws:sagemaker:*:*:Canvas*"'),
      of('apigateway:*', '"arn:aws:apigateway:*::/tags"'),
      of('logs:*', '"arn:aws:logs:*:*:/aws-glue/*"'),
      of('waf:*', '"arn:aws:waf::*:changetoken/*"'),
      of('states:*', '"arn:aws:states:*:*:statemachine:*sagemaker*"'),
      of('ec2:*', '"arn:aws:ec2:us-east-1:111122223333:*"'),
      // The service has no resource types.
      of('pricing:*', '"arn:aws:pricing:us-east-1:111122223333:thing"'),
      of('backup:*', '"arn:aws:rds:us-east-1:111122223333:awsbackup-x"', 'resource'),
      inTemplate('{"Fn::Sub":"arn:aws:dynamodb:us-east-1:111122223333:${Table}"}'),
    ],
  },
};

/** A statement about one resource, given as it stands in the text. */
function of(
  action: string | readonly string[],
  resource: string,
  kind: PolicyKind = 'identity',
): GoodCase & BadCase {
  const who = kind === 'resource' || kind === 'rcp' ? '"Principal":"*",' : '';
  const effect = kind === 'identity' || kind === 'resource' ? 'Allow' : 'Deny';
  return {
    kind,
    text: policy(`{"Effect":"${effect}",${who}"Action":${JSON.stringify(action)},"Resource":${resource}}`),
  };
}

/** A managed policy in a CloudFormation template. */
function inTemplate(resource: string): GoodCase {
  const document = policy(`{"Effect":"Allow","Action":"s3:GetObject","Resource":${resource}}`);
  return {
    kind: 'identity',
    fileName: 'template.json',
    text: `{"Resources":{"Policy":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":${document}}}}}`,
  };
}
