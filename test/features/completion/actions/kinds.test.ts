import { describeOffers } from '../offered';
import { acting } from '../statement';

const trust = (principal: string, action = '"¦"') =>
  `{"Statement":[{"Effect":"Allow","Principal":${principal},"Action":${action}}]}`;
const template = (type: string, resource = '{"Fn::GetAtt":["A","Arn"]}') =>
  `{"Resources":{"P":{"Type":"${type}","Properties":{"PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"¦","Resource":${resource}}]}}}}}`;
const denied = acting('"¦"').replace('Allow', 'Deny');

describeOffers('what a trust policy may say', [
  {
    at: trust('{"Federated":"arn:aws:iam::123456789012:oidc-provider/x"}'),
    kind: 'trust',
    first: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
    last: ['sts:AssumeRole', 'sts:AssumeRoleWithSAML'],
    lacks: ['s3:', '*', 'sts:', 'sts:*', 'sts:GetCallerIdentity'],
  },
  {
    at: trust('{"Federated":"arn:aws:iam::123456789012:saml-provider/x"}'),
    kind: 'trust',
    first: ['sts:AssumeRoleWithSAML'],
  },
  {
    at: trust('{"Service":"lambda.amazonaws.com"}'),
    kind: 'trust',
    first: ['sts:AssumeRole', 'sts:TagSession'],
  },
  {
    at: trust('{"AWS":"123456789012"}', '"sts:¦"'),
    kind: 'trust',
    first: ['sts:AssumeRole'],
    lacks: ['sts:GetCallerIdentity', 'sts:*'],
  },
  { at: trust('{"AWS":"123456789012"}', '"STS:assume¦"'), kind: 'trust', first: ['sts:AssumeRole'] },
  {
    at: trust('{"AWS":"123456789012"}', '["sts:AssumeRole","¦"]'),
    kind: 'trust',
    first: ['sts:TagSession'],
    lacks: ['sts:AssumeRole'],
  },
  { at: trust('{"AWS":"123456789012"}', '"s3:¦"'), kind: 'trust', lacks: ['s3:GetObject'] },
  // Nothing but its actions would tell it from the policy of a resource.
  { at: trust('{"Service":"lambda.amazonaws.com"}'), first: ['sts:AssumeRole', 'sts:', 's3:'] },
  {
    at: trust('{"Federated":"cognito-identity.amazonaws.com"}'),
    first: ['sts:AssumeRoleWithWebIdentity', 'sts:'],
  },
]);

describeOffers('what a resource control policy may say', [
  { at: denied, kind: 'rcp', first: ['s3:', 'sts:'], lacks: ['ec2:', 'iam:', '*'] },
  { at: acting('"ec¦"'), kind: 'rcp', has: ['ecr:'], lacks: ['ec2:'] },
  { at: acting('"ec2:¦"'), kind: 'rcp', lacks: ['ec2:RunInstances', 'ec2:*'] },
  { at: acting('"s3:¦"'), kind: 'rcp', first: ['s3:GetObject'], last: ['s3:*'] },
  { at: acting('["ec2:RunInstances","RunInst¦"]'), kind: 'rcp', lacks: ['ec2:RunInstances'] },
  { at: acting('"*¦"'), kind: 'rcp', lacks: ['*'] },
  { at: denied.replace('Action', 'NotAction'), kind: 'rcp', lacks: ['s3:', '*'] },
]);

describeOffers('what a resource policy speaks of', [
  {
    at: acting('"¦"', '"Principal":"*","Resource":"arn:aws:sqs:eu-west-1:123456789012:q",'),
    first: ['sqs:', 's3:'],
    lacks: ['*', 'sts:AssumeRole'],
  },
  { at: template('AWS::SQS::QueuePolicy'), first: ['sqs:'] },
  { at: template('AWS::KMS::Key', '"*"'), first: ['kms:'] },
  { at: template('AWS::EFS::FileSystem'), first: ['elasticfilesystem:'] },
  { at: template('AWS::OpenSearchService::Domain'), first: ['es:'] },
  {
    at: template('AWS::SNS::TopicPolicy', '"arn:aws:sqs:eu-west-1:123456789012:q"'),
    first: ['sqs:', 'sns:'],
  },
  {
    at: acting('"sqs:List¦"', '"Principal":"*","Resource":"*",'),
    first: ['sqs:ListDeadLetterSourceQueues · Read'],
    has: ['sqs:ListQueues · on * only · Read'],
  },
]);

describeOffers('every action at once', [
  { at: acting('"¦"'), lacks: ['*'] },
  { at: acting('"*¦"'), lacks: ['*'] },
  { at: denied, first: ['s3:'], last: ['*'] },
  { at: denied.replace('Action', 'NotAction'), lacks: ['*'] },
  { at: denied.replace('"¦"', '["*","¦"]'), lacks: ['*'] },
  { at: acting('"¦"'), kind: 'scp', last: ['*'] },
  { at: acting('"¦"'), kind: 'boundary', last: ['*'] },
  { at: acting('"¦"'), kind: 'endpoint', last: ['*'] },
  { at: acting('"¦"'), kind: 'session', last: ['*'] },
  { at: acting('"¦"'), kind: 'resource', lacks: ['*'] },
]);
