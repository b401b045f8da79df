import { policy } from './case';
import type { CasesByCode } from './case';

const allow = (rest: string) => policy(`{"Effect":"Allow",${rest}}`);
const admin = '"arn:aws:iam::*:role/admin"';
const account = '"Principal":{"AWS":"111122223333"},';
const passed = '"Condition":{"StringEquals":{"iam:PassedToService":"<service>.amazonaws.com"}}';
const named = '"Condition":{"StringEquals":{"iam:AWSServiceName":"<service>.amazonaws.com"}}';
const queue = '"sqs:SendMessage"';

/**
 * Allow statements with the action on every role, or on all but some, without a condition that names the service.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-pass-role-with-star-in-resource
 */
export const cases: CasesByCode = {
  PASS_ROLE_WITH_STAR_IN_RESOURCE: {
    bad: [
      {
        kind: 'identity',
        text: allow('"Action":«"iam:PassRole"»,"Resource":"*"'),
        says: 'every role be passed to any service',
        related: ['"*"'],
        fixes: ['Add a condition on "iam:PassedToService"'],
        fixed: allow(`"Action":"iam:PassRole","Resource":"*",${passed}`),
      },
      // A request for another action lacks the key: what is beside it must stay without the condition.
      {
        kind: 'identity',
        text: allow(
          `"Action":[${queue},«"iam:passrole"»],"Resource":["*"],"Condition":{"Bool":{"aws:SecureTransport":"true"}}`,
        ),
        fixes: ['Move "iam:PassRole" to a statement of its own, for one service'],
        fixed: policy(
          `{"Effect":"Allow","Action":[${queue}],"Resource":["*"],"Condition":{"Bool":{"aws:SecureTransport":"true"}}}`,
          '{"Effect":"Allow","Action":"iam:PassRole","Resource":["*"],"Condition":{"Bool":{"aws:SecureTransport":"true"},"StringEquals":{"iam:PassedToService":"<service>.amazonaws.com"}}}',
        ),
        // The role is as open as it was, in a statement of its own.
        thenSpeaks: ['resource-wildcard'],
      },
      // As Access Analyzer says of AWS's own policy for the nodes of EKS.
      {
        kind: 'identity',
        text: allow(
          '"Action":«"iam:PassRole"»,"Resource":"*","Condition":{"StringEqualsIfExists":{"iam:PassedToService":"ec2.amazonaws.com"}}',
        ),
        says: '"StringEqualsIfExists" also holds where a request names none',
        fixes: ['Change "StringEqualsIfExists" to "StringEquals"'],
        fixed: allow(
          '"Action":"iam:PassRole","Resource":"*","Condition":{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}',
        ),
      },
      {
        kind: 'identity',
        text: allow(
          '"Action":[«"iam:PassRole"»],"Resource":["arn:aws:iam::*:role/app-*","*"],"Condition":{"StringEquals":{"aws:CalledViaLast":"cloudformation.amazonaws.com"}}',
        ),
      },
      {
        kind: 'resource',
        text: allow(`${account}"Action":«"iam:PassRole"»,"Resource":"arn:*:*:*:*:*"`),
      },
    ],
    good: [
      {
        kind: 'identity',
        text: allow('"Action":"iam:PassRole","Resource":"arn:aws:iam::111122223333:role/app-*"'),
      },
      { kind: 'identity', text: allow('"Action":"iam:PassRole","Resource":"arn:aws:iam::*:role/*"') },
      { kind: 'identity', text: allow(`"Action":"iam:PassRole","Resource":"*",${passed}`) },
      {
        kind: 'identity',
        text: allow(
          '"Action":"iam:PassRole","Resource":"*","Condition":{"StringLike":{"iam:passedtoservice":"ec2.*"}}',
        ),
      },
      // As Access Analyzer says of AWS's own policies for Elastic Beanstalk and for server migration.
      {
        kind: 'identity',
        text: allow(
          '"Action":"iam:PassRole","Resource":"*","Condition":{"StringLikeIfExists":{"iam:PassedToService":"ec2.amazonaws.com"}}',
        ),
      },
      {
        kind: 'identity',
        text: allow(
          '"Action":"iam:PassRole","Resource":"*","Condition":{"StringEqualsIfExists":{"iam:PassedToService":"cloudformation.amazonaws.com"},"StringLike":{"iam:AssociatedResourceArn":"arn:aws:cloudformation:*:*:stack/app-*"}}',
        ),
      },
      { kind: 'identity', text: policy('{"Effect":"Deny","Action":"iam:PassRole","Resource":"*"}') },
      { kind: 'scp', text: allow('"Action":"iam:PassRole","Resource":"*"') },
      { kind: 'boundary', text: allow('"Action":"iam:PassRole","Resource":"*"') },
      { kind: 'resource', text: allow(`${account}"Action":"s3:GetObject","Resource":"*"`) },
    ],
  },
  PASS_ROLE_WITH_NOT_RESOURCE: {
    bad: [
      {
        kind: 'identity',
        text: allow(`"Action":«"iam:PassRole"»,"NotResource":${admin}`),
        related: ['"NotResource"'],
        fixed: allow(`"Action":"iam:PassRole","NotResource":${admin},${passed}`),
      },
      { kind: 'resource', text: allow(`${account}"Action":[«"iam:PassRole"»],"NotResource":[${admin}]`) },
    ],
    good: [
      { kind: 'identity', text: allow(`"Action":"iam:PassRole","NotResource":${admin},${passed}`) },
      // Every role is kept out.
      {
        kind: 'identity',
        text: allow('"Action":"iam:PassRole","NotResource":["arn:aws:s3:::a","arn:*:iam::*:role/*"]'),
      },
      {
        kind: 'resource',
        text: policy(`{"Effect":"Deny","Principal":"*","Action":"iam:PassRole","NotResource":${admin}}`),
      },
    ],
  },
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE: {
    bad: [
      { kind: 'identity', text: allow('"Action":«"*"»,"Resource":"*"'), related: ['"*"'], fixes: [] },
      { kind: 'identity', text: allow(`"Action":[${queue},«"iam:P*"»],"Resource":"*"`) },
      // One cause, at what reaches farther.
      { kind: 'identity', text: allow('"Action":["iam:PassRole",«"iam:*Role"»],"Resource":["*"]') },
      { kind: 'resource', text: allow(`${account}"Action":«"*"»,"Resource":"*"`) },
    ],
    good: [
      { kind: 'identity', text: allow('"Action":["iam:Get*","iam:List*","iam:PassRoles*"],"Resource":"*"') },
      { kind: 'identity', text: allow(`"Action":"iam:*","Resource":"*",${passed}`) },
      { kind: 'identity', text: allow('"Action":"iam:*","Resource":"arn:aws:iam::*:role/app-*"') },
      { kind: 'scp', text: allow('"Action":"*","Resource":"*"') },
      { kind: 'resource', text: policy('{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}') },
    ],
  },
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE: {
    bad: [
      {
        kind: 'identity',
        text: allow(`"Action":«"iam:*"»,"NotResource":${admin}`),
        related: ['"NotResource"'],
      },
      { kind: 'resource', text: allow(`${account}"Action":[«"*"»],"NotResource":${admin}`) },
    ],
    good: [
      { kind: 'identity', text: allow(`"Action":"iam:*","NotResource":${admin},${passed}`) },
      { kind: 'identity', text: allow('"Action":"iam:*","NotResource":"*"') },
      { kind: 'resource', text: allow(`${account}"Action":"s3:*","NotResource":${admin}`) },
    ],
  },
  PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION: {
    bad: [
      {
        kind: 'identity',
        text: allow('«"NotAction"»:["organizations:*","account:*"],"Resource":"*"'),
        says: '"NotAction", which leaves out "iam:PassRole", on "*"',
        fixes: ['Add "iam:PassRole" to "NotAction"'],
        fixed: allow('"NotAction":["organizations:*","account:*","iam:PassRole"],"Resource":"*"'),
      },
      {
        kind: 'identity',
        text: allow('«"NotAction"»:"organizations:*","Resource":"*"'),
        fixed: allow('"NotAction":["organizations:*","iam:PassRole"],"Resource":"*"'),
      },
      { kind: 'resource', text: allow(`${account}«"NotAction"»:"s3:DeleteBucket","Resource":"*"`) },
    ],
    good: [
      { kind: 'identity', text: allow('"NotAction":["organizations:*","IAM:*"],"Resource":"*"') },
      { kind: 'identity', text: allow('"NotAction":"organizations:*","Resource":"arn:aws:s3:::demo/*"') },
      {
        kind: 'resource',
        text: policy('{"Effect":"Deny","Principal":"*","NotAction":"s3:GetObject","Resource":"*"}'),
      },
      {
        kind: 'identity',
        fileName: 'template.json',
        text: `{"Resources":{"P":{"Type":"AWS::IAM::Policy","Properties":{"PolicyName":"p","PolicyDocument":${allow('"NotAction":["s3:*",{"Ref":"Kept"}],"Resource":"*"')}}}}}`,
      },
    ],
  },
  PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE: {
    bad: [
      {
        kind: 'identity',
        text: allow(`«"NotAction"»:"s3:*","NotResource":${admin}`),
        fixed: allow(`"NotAction":["s3:*","iam:PassRole"],"NotResource":${admin}`),
      },
      { kind: 'resource', text: allow(`${account}«"NotAction"»:["s3:*"],"NotResource":${admin}`) },
    ],
    good: [
      { kind: 'identity', text: allow(`"NotAction":["s3:*","iam:PassRole"],"NotResource":${admin}`) },
      { kind: 'identity', text: allow(`"NotAction":"s3:*","NotResource":${admin},${passed}`) },
      {
        kind: 'resource',
        text: policy(`{"Effect":"Deny","Principal":"*","NotAction":"s3:*","NotResource":${admin}}`),
      },
    ],
  },
  CREATE_SLR_WITH_STAR_IN_RESOURCE: {
    bad: [
      {
        kind: 'identity',
        text: allow('"Action":«"iam:CreateServiceLinkedRole"»,"Resource":"*"'),
        says: 'service-linked roles of any service',
        related: ['"*"'],
        fixes: [
          'Add a condition on "iam:AWSServiceName"',
          'Narrow "*" to the service-linked roles of one service',
        ],
        fixed: allow(`"Action":"iam:CreateServiceLinkedRole","Resource":"*",${named}`),
      },
      {
        kind: 'identity',
        text: policy(
          '{"Sid":"A","Effect":"Allow","Action":["sqs:ListQueues",«"iam:CreateServiceLinkedRole"»],"Resource":"*"}',
        ),
        fixes: ['Move "iam:CreateServiceLinkedRole" to a statement of its own, for one service'],
        fixed: policy(
          '{"Sid":"A","Effect":"Allow","Action":["sqs:ListQueues"],"Resource":"*"}',
          `{"Effect":"Allow","Action":"iam:CreateServiceLinkedRole","Resource":"*",${named}}`,
        ),
      },
      // As Access Analyzer says of AWS's own policy for Alexa for Business.
      {
        kind: 'identity',
        text: allow(
          '"Action":«"iam:CreateServiceLinkedRole"»,"Resource":"*","Condition":{"StringLike":{"iam:AWSServiceName":"*a4b.amazonaws.com"}}',
        ),
        fixes: ['Narrow "*" to the service-linked roles of one service'],
      },
      {
        kind: 'resource',
        text: allow(`${account}"Action":«"iam:CreateServiceLinkedRole"»,"Resource":"*"`),
      },
    ],
    good: [
      {
        kind: 'identity',
        text: allow(
          '"Action":"iam:CreateServiceLinkedRole","Resource":"arn:aws:iam::*:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS"',
        ),
      },
      { kind: 'identity', text: allow(`"Action":"iam:CreateServiceLinkedRole","Resource":"*",${named}`) },
      {
        kind: 'identity',
        text: allow(
          '"Action":"iam:CreateServiceLinkedRole","Resource":"*","Condition":{"StringLike":{"iam:AWSServiceName":"ecs.amazonaws.com"}}',
        ),
      },
      {
        kind: 'identity',
        text: allow(
          '"Action":"iam:CreateServiceLinkedRole","Resource":"*","Condition":{"ForAnyValue:StringEquals":{"iam:AWSServiceName":"macie.amazonaws.com"}}',
        ),
      },
      {
        kind: 'resource',
        text: policy(
          '{"Effect":"Deny","Principal":"*","Action":"iam:CreateServiceLinkedRole","Resource":"*"}',
        ),
      },
    ],
  },
  CREATE_SLR_WITH_NOT_RESOURCE: {
    bad: [
      {
        kind: 'identity',
        text: allow(`"Action":[«"iam:CreateServiceLinkedRole"»],"NotResource":${admin}`),
        related: ['"NotResource"'],
        fixes: ['Add a condition on "iam:AWSServiceName"'],
      },
      {
        kind: 'resource',
        text: allow(`${account}"Action":«"iam:CreateServiceLinkedRole"»,"NotResource":${admin}`),
      },
    ],
    good: [
      {
        kind: 'identity',
        text: allow(`"Action":"iam:CreateServiceLinkedRole","NotResource":${admin},${named}`),
      },
      { kind: 'identity', text: allow('"Action":"iam:CreateServiceLinkedRole","NotResource":"arn:*"') },
      { kind: 'resource', text: allow(`${account}"Action":"iam:CreateRole","NotResource":${admin}`) },
    ],
  },
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE: {
    bad: [
      { kind: 'identity', text: allow('"Action":«"iam:Create*"»,"Resource":"*"'), fixes: [] },
      { kind: 'identity', text: allow('"Action":["s3:GetObject",«"*"»],"Resource":["*"]') },
      { kind: 'resource', text: allow(`${account}"Action":«"*"»,"Resource":"*"`) },
    ],
    good: [
      { kind: 'identity', text: allow('"Action":["iam:Get*","iam:CreateP*"],"Resource":"*"') },
      { kind: 'identity', text: allow(`"Action":"iam:*","Resource":"*",${named}`) },
      { kind: 'resource', text: allow(`${account}"Action":"s3:*","Resource":"*"`) },
    ],
  },
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE: {
    bad: [
      { kind: 'identity', text: allow(`"Action":«"iam:*"»,"NotResource":${admin}`) },
      { kind: 'resource', text: allow(`${account}"Action":«"iam:Create*"»,"NotResource":${admin}`) },
    ],
    good: [
      { kind: 'identity', text: allow(`"Action":"iam:*","NotResource":${admin},${named}`) },
      { kind: 'identity', text: allow(`"Action":"iam:Get*","NotResource":${admin}`) },
      {
        kind: 'resource',
        text: policy(`{"Effect":"Deny","Principal":"*","Action":"iam:*","NotResource":${admin}}`),
      },
    ],
  },
  CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION: {
    bad: [
      {
        kind: 'identity',
        text: allow('«"NotAction"»:["organizations:*"],"Resource":"*"'),
        fixed: allow('"NotAction":["organizations:*","iam:CreateServiceLinkedRole"],"Resource":"*"'),
      },
      { kind: 'resource', text: allow(`${account}«"NotAction"»:"s3:*","Resource":"*"`) },
    ],
    good: [
      { kind: 'identity', text: allow('"NotAction":["organizations:*","iam:Create*"],"Resource":"*"') },
      { kind: 'identity', text: allow(`"NotAction":"organizations:*","Resource":"*",${named}`) },
      { kind: 'resource', text: allow(`${account}"NotAction":"iam:*","Resource":"*"`) },
    ],
  },
  CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE: {
    bad: [
      {
        kind: 'identity',
        text: allow(`«"NotAction"»:"s3:*","NotResource":${admin}`),
        fixes: ['Add "iam:CreateServiceLinkedRole" to "NotAction"'],
      },
      { kind: 'resource', text: allow(`${account}«"NotAction"»:["s3:*"],"NotResource":${admin}`) },
    ],
    good: [
      {
        kind: 'identity',
        text: allow(`"NotAction":["s3:*","iam:CreateServiceLinkedRole"],"NotResource":${admin}`),
      },
      { kind: 'identity', text: allow(`"NotAction":"s3:*","NotResource":${admin},${named}`) },
      {
        kind: 'resource',
        text: policy(`{"Effect":"Deny","Principal":"*","NotAction":"s3:*","NotResource":${admin}}`),
      },
    ],
  },
};
