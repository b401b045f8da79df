import { policy } from './case';
import type { CasesByCode } from './case';

const onQueues = '"Resource":"*"';
const objects = '"Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*"';
const somebody = '"Effect":"Allow","Principal":{"AWS":"111122223333"}';

export const cases: CasesByCode = {
  INVALID_ACTION: {
    bad: [
      {
        kind: 'identity',
        text: policy(`{"Effect":"Allow","Action":«"s3:GetObjet"»,${objects}}`),
        says: 'did you mean "s3:GetObject"?',
        fixes: ['Change "s3:GetObjet" to "s3:GetObject"'],
        fixed: policy(`{"Effect":"Allow","Action":"s3:GetObject",${objects}}`),
      },
      // The name of an API operation: HeadObject is authorised by s3:GetObject.
      {
        kind: 'resource',
        text: policy(`{${somebody},"Action":["s3:PutObject",«"s3:HeadObject"»],${objects}}`),
        says: 'it needs "s3:GetObject"',
        fixed: policy(`{${somebody},"Action":["s3:PutObject","s3:GetObject"],${objects}}`),
      },
      // What it needs stands beside it.
      {
        kind: 'identity',
        text: policy(`{"Effect":"Allow","Action":["s3:getObject",«"s3:HeadObject"»],${objects}}`),
        fixes: ['Remove "s3:HeadObject": "s3:GetObject" stands here already'],
        fixed: policy(`{"Effect":"Allow","Action":["s3:getObject"],${objects}}`),
      },
      // Nothing is near: it may be newer than the data.
      {
        kind: 'scp',
        severity: 'warning',
        text: policy(`{"Effect":"Deny","Action":«"s3:EatCake"»,"Resource":"*"}`),
        fixes: [],
      },
      {
        kind: 'scp',
        severity: 'warning',
        text: policy(`{"Effect":"Deny","NotAction":["sqs:*",«"s3:Retrieve*"»],"Resource":"*"}`),
      },
      { kind: 'identity', text: policy(`{"Effect":"Allow","Action":«"GetObject"»,${objects}}`) },
      {
        kind: 'resource',
        text: policy(`{${somebody},"Action":«"s3:Get:Object"»,${objects}}`),
        says: 'more than one colon, and AWS refuses the policy',
        fixed: policy(`{${somebody},"Action":"s3:GetObject",${objects}}`),
      },
      {
        kind: 'identity',
        text: policy(`{"Effect":"Allow","Action":«"s3: GetObject"»,${objects}}`),
        says: 'so it matches nothing',
        fixes: ['Change "s3: GetObject" to "s3:GetObject"'],
      },
      // Without its blanks it is no action either, so nothing is offered.
      {
        kind: 'identity',
        text: policy(`{"Effect":"Allow","Action":«"a a:GetObject"»,${objects}}`),
        says: 'is not written as "service:Name"',
        fixes: [],
      },
    ],
    good: [
      { kind: 'identity', text: policy(`{"Effect":"Allow","Action":["S3:getobject","s3:Get*"],${objects}}`) },
      { kind: 'resource', text: policy(`{${somebody},"Action":"s3:GetObject",${objects}}`) },
      // AWS's own policies of the last year name it.
      { kind: 'identity', text: policy(`{"Effect":"Allow","Action":"securityagent:ListTasks",${onQueues}}`) },
      { kind: 'scp', text: policy('{"Effect":"Deny","Action":"*","Resource":"*"}') },
    ],
  },
  INVALID_SERVICE_IN_ACTION: {
    bad: [
      {
        kind: 'identity',
        text: policy(`{"Effect":"Allow","Action":«"dyanmodb:ListTables"»,${onQueues}}`),
        says: 'did you mean "dynamodb"?',
        fixed: policy(`{"Effect":"Allow","Action":"dynamodb:ListTables",${onQueues}}`),
      },
      {
        kind: 'scp',
        text: policy(
          '{"Effect":"Deny","Action":["ec2:RunInstances",«"eventbridge:PutEvents"»],"Resource":"*"}',
        ),
        fixed: policy('{"Effect":"Deny","Action":["ec2:RunInstances","events:PutEvents"],"Resource":"*"}'),
      },
      {
        kind: 'identity',
        severity: 'warning',
        text: policy(`{"Effect":"Allow","Action":«"frobnicator:Frob"»,${onQueues}}`),
        fixes: [],
      },
      // AWS has withdrawn Elastic Inference, and Access Analyzer no longer knows its prefix.
      {
        kind: 'identity',
        severity: 'information',
        text: policy(
          `{"Effect":"Allow","Action":["sqs:ListQueues",«"elastic-inference:Connect"»],${onQueues}}`,
        ),
        fixes: ['Remove "elastic-inference:Connect"'],
        fixed: policy(`{"Effect":"Allow","Action":["sqs:ListQueues"],${onQueues}}`),
      },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(`{"Effect":"Allow","Action":["sqs:ListQueues","DynamoDB:ListTables"],${onQueues}}`),
      },
      // Withdrawn as well, and still known to Access Analyzer.
      { kind: 'identity', text: policy(`{"Effect":"Allow","Action":"zocalo:*",${onQueues}}`) },
      { kind: 'scp', text: policy('{"Effect":"Deny","Action":["*","ec2*:*"],"Resource":"*"}') },
      { kind: 'identity', text: policy('{"Effect":"Allow","Action":"<service>:<action>","Resource":"*"}') },
    ],
  },
};
