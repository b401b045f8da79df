import { policy } from './case';
import type { CasesByCode } from './case';

const list = '"Action":"sqs:ListQueues","Resource":"*"';
const queue = '"Resource":"arn:aws:sqs:us-east-1:111122223333:orders"';
const somebody = '"Principal":{"AWS":"111122223333"}';
const send = `"Effect":"Allow",${somebody},"Action":"sqs:SendMessage",${queue}`;
const trust = `"Effect":"Allow",${somebody},"Action":"sts:AssumeRole"`;
const rcp = '"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"';
const plain = policy(`{"Effect":"Allow",${list}}`);
const ofQueue = policy(`{${send}}`);
const ofScp = policy('{"Effect":"Deny","Action":"sqs:PurgeQueue","Resource":"*"}');

/** The structure of a policy: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export const cases: CasesByCode = {
  DATA_TYPE_MISMATCH: {
    bad: [
      {
        kind: 'identity',
        text: `{"Version":«20121017»,"Statement":[{"Effect":"Allow",${list}}]}`,
        fixes: ['Change 20121017 to "2012-10-17"'],
        fixed: plain,
      },
      {
        kind: 'identity',
        text: policy('{"Effect":"Allow","Action":["sqs:ListQueues",«null»],"Resource":"*"}'),
      },
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow","Principal":{"AWS":«111122223333»},"Action":"sqs:SendMessage",${queue}}`,
        ),
        fixed: ofQueue,
      },
      {
        kind: 'scp',
        text: policy(`{"Effect":«["Deny"]»,"Action":"sqs:PurgeQueue","Resource":"*"}`),
        fixed: ofScp,
      },
      { kind: 'rcp', text: policy('{"Effect":"Deny","Principal":"*","Action":«{}»,"Resource":"*"}') },
    ],
    good: [
      { kind: 'identity', text: plain },
      {
        kind: 'identity',
        text: '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["sqs:ListQueues"],"Resource":["*"]}}',
      },
      { kind: 'resource', text: ofQueue },
    ],
  },
  INVALID_EFFECT: {
    bad: [
      {
        kind: 'identity',
        text: policy(`{"Effect":«"allow"»,${list}}`),
        fixes: ['Change "allow" to "Allow"'],
        fixed: plain,
      },
      {
        kind: 'scp',
        text: policy('{"Effect":«"DENY"»,"Action":"sqs:PurgeQueue","Resource":"*"}'),
        fixed: ofScp,
      },
      { kind: 'trust', text: policy(`{"Effect":«"Permit"»,${somebody},"Action":"sts:AssumeRole"}`) },
    ],
    good: [
      { kind: 'identity', text: plain },
      { kind: 'resource', text: ofQueue },
      { kind: 'scp', text: ofScp },
    ],
  },
  INVALID_POLICY_ELEMENT: {
    bad: [
      {
        kind: 'identity',
        text: policy('{"Effect":"Allow",«"Actions"»:["sqs:ListQueues"],"Resource":"*"}'),
        fixes: ['Rename "Actions" to "Action"'],
      },
      {
        kind: 'scp',
        text: policy('{«"effect"»:"Deny","Action":"sqs:PurgeQueue","Resource":"*"}'),
        fixed: ofScp,
      },
      {
        kind: 'resource',
        text: `{"Version":"2012-10-17","Owner":"me","Statement":[{${send}}]}`.replace('"Owner"', '«"Owner"»'),
      },
      {
        // AWS reads it and heeds it not.
        kind: 'identity',
        severity: 'warning',
        text: `{"Version":"2012-10-17",«"Id"»:"mine","Statement":[{"Effect":"Allow",${list}}]}`,
        fixed: plain,
      },
    ],
    good: [
      { kind: 'identity', text: plain },
      { kind: 'resource', text: `{"Version":"2012-10-17","Id":"mine","Statement":[{"Sid":"a",${send}}]}` },
    ],
  },
  INVALID_VERSION: {
    bad: [
      {
        kind: 'identity',
        text: `{"Version":«"2012-10-18"»,"Statement":[{"Effect":"Allow",${list}}]}`,
        fixes: ['Change "2012-10-18" to "2012-10-17"'],
        fixed: plain,
      },
      { kind: 'resource', text: `{"Version":«"1.0"»,"Statement":[{${send}}]}` },
      // Resource control policies know the newer language only.
      { kind: 'rcp', text: `{"Version":«"2008-10-17"»,"Statement":[{${rcp}}]}` },
    ],
    good: [
      { kind: 'identity', text: plain },
      { kind: 'resource', text: `{"Version":"2008-10-17","Statement":[{${send}}]}` },
      { kind: 'rcp', text: policy(`{${rcp}}`) },
    ],
  },
  JSON_SYNTAX_ERROR: {
    bad: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":"sqs:ListQueues",«"Action"»:"sqs:ListQueues","Resource":"*"}`,
        ),
        fixes: ['Remove the first "Action", which says the same'],
        fixed: plain,
      },
      {
        kind: 'resource',
        text: policy(`{"Effect":"Deny",«"Effect"»:"Allow",${somebody},"Action":"sqs:SendMessage",${queue}}`),
      },
    ],
    good: [
      { kind: 'identity', text: plain },
      { kind: 'resource', text: ofQueue },
    ],
  },
  MISSING_ACTION: {
    bad: [
      {
        kind: 'identity',
        text: policy('«{»"Effect":"Allow","Resource":"*"}'),
        fixes: ['Insert "Action" to fill in'],
        fixed: policy('{"Effect":"Allow","Action":"<service>:<Action>","Resource":"*"}'),
      },
      { kind: 'resource', text: policy(`«{»"Effect":"Allow",${somebody},${queue}}`) },
      { kind: 'rcp', text: policy('«{»"Effect":"Deny","Principal":"*","Resource":"*"}') },
    ],
    good: [
      { kind: 'identity', text: policy('{"Effect":"Deny","NotAction":"iam:*","Resource":"*"}') },
      { kind: 'resource', text: ofQueue },
    ],
  },
  MISSING_EFFECT: {
    bad: [
      {
        kind: 'identity',
        text: policy(`«{»${list}}`),
        fixes: ['Insert "Effect": "Deny"'],
        fixed: policy(`{"Effect":"Deny",${list}}`),
      },
      { kind: 'trust', text: policy(`«{»${somebody},"Action":"sts:AssumeRole"}`) },
    ],
    good: [
      { kind: 'identity', text: plain },
      { kind: 'trust', text: policy(`{${trust}}`) },
    ],
  },
  MISSING_RESOURCE: {
    bad: [
      {
        kind: 'identity',
        text: policy('«{»"Effect":"Allow","Action":"sqs:SendMessage"}'),
        fixed: policy('{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"<ARN>"}'),
      },
      { kind: 'scp', text: policy('«{»"Effect":"Deny","Action":"sqs:PurgeQueue"}') },
      { kind: 'resource', text: policy(`«{»"Effect":"Allow",${somebody},"Action":"s3:GetObject"}`) },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(
          '{"Effect":"Deny","Action":"sqs:*","NotResource":"arn:aws:sqs:us-east-1:111122223333:orders"}',
        ),
      },
      { kind: 'trust', text: policy(`{${trust}}`) },
      // The policy of a repository is about that repository.
      { kind: 'resource', text: policy(`{"Effect":"Allow",${somebody},"Action":"ecr:BatchGetImage"}`) },
    ],
  },
  MISSING_STATEMENT: {
    bad: [
      {
        kind: 'identity',
        text: '«{»"Version":"2012-10-17"}',
        fixes: ['Insert a statement to fill in'],
        fixed:
          '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"<service>:<Action>","Resource":"<ARN>"}]}',
      },
      {
        kind: 'resource',
        text: '{"Version":"2012-10-17",«"Statement"»:[]}',
        fixed:
          '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"<service>:<Action>","Resource":"<ARN>"}]}',
      },
      {
        kind: 'trust',
        text: '«{»"Version":"2012-10-17"}',
        fixed:
          '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":{"AWS":"<account>"},"Action":"sts:AssumeRole"}]}',
      },
    ],
    good: [
      { kind: 'identity', text: `{"Version":"2012-10-17","Statement":{"Effect":"Allow",${list}}}` },
      { kind: 'resource', text: ofQueue },
    ],
  },
  MISSING_VERSION: {
    bad: [
      {
        kind: 'identity',
        text: `«{»"Statement":[{"Effect":"Allow",${list}}]}`,
        fixes: ['Insert "Version": "2012-10-17"'],
        fixed: plain,
      },
      { kind: 'resource', text: `«{»"Statement":[{${send}}]}`, fixed: ofQueue },
      { kind: 'rcp', severity: 'error', text: `«{»"Statement":[{${rcp}}]}` },
    ],
    good: [
      { kind: 'identity', text: plain },
      { kind: 'resource', text: `{"Version":"2008-10-17","Statement":[{${send}}]}` },
    ],
  },
  UNIQUE_SIDS_REQUIRED: {
    bad: [
      {
        kind: 'identity',
        text: policy(
          `{"Sid":"Read","Effect":"Allow",${list}}`,
          `{"Sid":«"Read"»,"Effect":"Deny","Action":"sqs:PurgeQueue","Resource":"*"}`,
        ),
        fixes: ['Change "Read" to "Read2"'],
        related: ['"Read"'],
      },
      {
        kind: 'trust',
        text: policy(
          `{"Sid":"a",${trust}}`,
          `{"Sid":«"a"»,"Effect":"Deny",${somebody},"Action":"sts:TagSession"}`,
        ),
      },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(
          `{"Sid":"Read","Effect":"Allow",${list}}`,
          `{"Sid":"read","Effect":"Deny","Action":"sqs:PurgeQueue","Resource":"*"}`,
        ),
      },
      { kind: 'trust', text: policy(`{"Sid":"a",${trust}}`) },
      {
        kind: 'resource',
        text: policy(
          `{"Sid":"a",${send}}`,
          `{"Sid":"a","Effect":"Deny","Principal":"*","Action":"sqs:PurgeQueue",${queue}}`,
        ),
      },
    ],
  },
  UNIQUE_SIDS_RECOMMENDED: {
    bad: [
      {
        kind: 'resource',
        text: policy(
          `{"Sid":"a",${send}}`,
          `{"Sid":«"a"»,"Effect":"Deny","Principal":"*","Action":"sqs:PurgeQueue",${queue}}`,
        ),
        fixes: ['Change "a" to "a2"'],
      },
      {
        kind: 'scp',
        text: policy(
          '{"Sid":"a","Effect":"Deny","Action":"sqs:PurgeQueue","Resource":"*"}',
          '{"Sid":«"a"»,"Effect":"Deny","Action":"sns:Publish","Resource":"*"}',
        ),
      },
    ],
    good: [
      {
        kind: 'resource',
        text: policy(
          `{"Sid":"a",${send}}`,
          `{"Sid":"b","Effect":"Deny","Principal":"*","Action":"sqs:PurgeQueue",${queue}}`,
        ),
      },
      { kind: 'scp', text: ofScp },
    ],
  },
  UNSUPPORTED_ELEMENT_COMBINATION: {
    bad: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":"sqs:ListQueues",«"NotAction"»:"sqs:PurgeQueue","Resource":"*"}`,
        ),
        fixes: ['Remove "NotAction"', 'Remove "Action"'],
        fixed: plain,
        // What is left excepts too little, which was hidden behind the other element.
        thenSpeaks: ['allow-not-action', 'pass-role-unconfined', 'create-service-linked-role-unconfined'],
      },
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow",${somebody},«"NotPrincipal"»:{"AWS":"444455556666"},"Action":"sqs:SendMessage",${queue}}`,
        ),
        fixed: ofQueue,
        thenSpeaks: ['allow-not-principal'],
      },
    ],
    good: [
      { kind: 'identity', text: plain },
      { kind: 'resource', text: ofQueue },
    ],
  },
  UNSUPPORTED_PRINCIPAL: {
    bad: [
      {
        kind: 'identity',
        text: policy(`{"Effect":"Allow",«"Principal"»:"*",${list}}`),
        fixes: ['Remove "Principal"'],
        fixed: plain,
      },
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Deny",«"NotPrincipal"»:{"AWS":"111122223333"},"Action":"sqs:PurgeQueue","Resource":"*"}`,
        ),
      },
    ],
    good: [
      { kind: 'identity', text: plain },
      { kind: 'resource', text: ofQueue },
    ],
  },
  UNSUPPORTED_SID: {
    bad: [
      {
        kind: 'identity',
        text: policy(`{"Sid":«"Read-only access"»,"Effect":"Allow",${list}}`),
        fixed: policy(`{"Sid":"ReadOnlyAccess","Effect":"Allow",${list}}`),
      },
      { kind: 'trust', text: policy(`{"Sid":«"a.b"»,${trust}}`) },
      {
        kind: 'scp',
        severity: 'warning',
        text: policy('{"Sid":«"a b"»,"Effect":"Deny","Action":"sqs:PurgeQueue","Resource":"*"}'),
      },
    ],
    good: [
      { kind: 'identity', text: policy(`{"Sid":"ReadOnlyAccess1","Effect":"Allow",${list}}`) },
      { kind: 'resource', text: policy(`{"Sid":"Allow senders - all",${send}}`) },
    ],
  },
  EMPTY_ARRAY_ACTION: {
    bad: [
      { kind: 'identity', text: policy('{"Effect":"Allow",«"Action"»:[],"Resource":"*"}'), fixes: [] },
      { kind: 'scp', text: policy('{"Effect":"Deny",«"NotAction"»:[],"Resource":"*"}') },
    ],
    good: [
      { kind: 'identity', text: plain },
      { kind: 'scp', text: ofScp },
    ],
  },
  EMPTY_ARRAY_RESOURCE: {
    bad: [
      {
        kind: 'identity',
        text: policy('{"Effect":"Allow","Action":"sqs:ListQueues",«"Resource"»:[]}'),
        fixes: [],
      },
      {
        kind: 'resource',
        text: policy(`{"Effect":"Allow",${somebody},"Action":"sqs:SendMessage",«"NotResource"»:[]}`),
      },
    ],
    good: [
      { kind: 'identity', text: plain },
      { kind: 'resource', text: ofQueue },
    ],
  },
  EMPTY_ARRAY_PRINCIPAL: {
    bad: [
      {
        kind: 'resource',
        text: policy(`{"Effect":"Allow","Principal":{«"AWS"»:[]},"Action":"sqs:SendMessage",${queue}}`),
        fixes: [],
      },
      {
        kind: 'trust',
        text: policy(
          '{"Effect":"Allow","Principal":{"AWS":"111122223333",«"Service"»:[]},"Action":"sts:AssumeRole"}',
        ),
      },
    ],
    good: [
      { kind: 'resource', text: ofQueue },
      { kind: 'trust', text: policy(`{${trust}}`) },
    ],
  },
  EMPTY_OBJECT_PRINCIPAL: {
    bad: [
      {
        kind: 'resource',
        text: policy(`{"Effect":"Allow",«"Principal"»:{},"Action":"sqs:SendMessage",${queue}}`),
        fixes: [],
      },
      { kind: 'trust', text: policy('{"Effect":"Allow",«"Principal"»:{},"Action":"sts:AssumeRole"}') },
    ],
    good: [
      { kind: 'resource', text: ofQueue },
      { kind: 'trust', text: policy(`{${trust}}`) },
    ],
  },
  EMPTY_ARRAY_CONDITION: {
    bad: [
      {
        kind: 'identity',
        text: policy(`{"Effect":"Allow",${list},"Condition":{"StringEquals":{«"aws:username"»:[]}}}`),
        fixes: ['Remove the condition on "aws:username"'],
        fixed: plain,
      },
      {
        kind: 'resource',
        text: policy(
          `{${send},"Condition":{"StringEquals":{"aws:username":"alice",«"aws:PrincipalType"»:[]}}}`,
        ),
        fixed: policy(`{${send},"Condition":{"StringEquals":{"aws:username":"alice"}}}`),
      },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(`{"Effect":"Allow",${list},"Condition":{"StringEquals":{"aws:username":["alice"]}}}`),
      },
      { kind: 'resource', text: ofQueue },
    ],
  },
  EMPTY_ARRAY_CONDITION_FORALLVALUES: {
    bad: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Deny","Action":"sqs:TagQueue","Resource":"*","Condition":{"ForAllValues:StringEquals":{«"aws:TagKeys"»:[]}}}`,
        ),
        fixes: ['Ask that "aws:TagKeys" is absent: "Null": "true"'],
        fixed: policy(
          `{"Effect":"Deny","Action":"sqs:TagQueue","Resource":"*","Condition":{"Null":{"aws:TagKeys":"true"}}}`,
        ),
      },
      {
        kind: 'scp',
        text: policy(
          `{"Effect":"Deny","Action":"sqs:TagQueue","Resource":"*","Condition":{"Null":{"aws:PrincipalArn":"false"},"ForAllValues:StringLike":{«"aws:TagKeys"»:[]}}}`,
        ),
        fixed: policy(
          `{"Effect":"Deny","Action":"sqs:TagQueue","Resource":"*","Condition":{"Null":{"aws:PrincipalArn":"false","aws:TagKeys":"true"}}}`,
        ),
      },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Deny","Action":"sqs:TagQueue","Resource":"*","Condition":{"ForAllValues:StringEquals":{"aws:TagKeys":["a"]}}}`,
        ),
      },
      {
        kind: 'scp',
        text: policy(
          `{"Effect":"Deny","Action":"sqs:TagQueue","Resource":"*","Condition":{"Null":{"aws:TagKeys":"true"}}}`,
        ),
      },
    ],
  },
  EMPTY_ARRAY_CONDITION_FORANYVALUE: {
    bad: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Deny","Action":"sqs:TagQueue","Resource":"*","Condition":{"ForAnyValue:StringEquals":{«"aws:TagKeys"»:[]}}}`,
        ),
        fixes: [],
      },
      {
        kind: 'scp',
        text: policy(
          `{"Effect":"Deny","Action":"sqs:TagQueue","Resource":"*","Condition":{"ForAnyValue:StringLike":{«"aws:TagKeys"»:[]}}}`,
        ),
      },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Deny","Action":"sqs:TagQueue","Resource":"*","Condition":{"ForAnyValue:StringEquals":{"aws:TagKeys":["a"]}}}`,
        ),
      },
      { kind: 'scp', text: ofScp },
    ],
  },
  EMPTY_ARRAY_CONDITION_IFEXISTS: {
    bad: [
      {
        kind: 'identity',
        text: policy(`{"Effect":"Allow",${list},"Condition":{"StringEqualsIfExists":{«"aws:username"»:[]}}}`),
        fixed: policy(`{"Effect":"Allow",${list},"Condition":{"Null":{"aws:username":"true"}}}`),
      },
      {
        kind: 'resource',
        text: policy(`{${send},"Condition":{"StringLikeIfExists":{«"aws:username"»:[]}}}`),
      },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow",${list},"Condition":{"StringEqualsIfExists":{"aws:username":"alice"}}}`,
        ),
      },
      { kind: 'resource', text: ofQueue },
    ],
  },
  EMPTY_OBJECT_CONDITION: {
    bad: [
      {
        kind: 'identity',
        text: policy(`{"Effect":"Allow",${list},«"Condition"»:{}}`),
        fixes: ['Remove "Condition"'],
        fixed: plain,
      },
      { kind: 'resource', text: policy(`{${send},"Condition":{«"StringEquals"»:{}}}`), fixed: ofQueue },
      {
        kind: 'scp',
        text: policy(
          `{"Effect":"Deny","Action":"sqs:PurgeQueue","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"},«"StringEquals"»:{}}}`,
        ),
        fixed: policy(
          `{"Effect":"Deny","Action":"sqs:PurgeQueue","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}`,
        ),
      },
    ],
    good: [
      { kind: 'identity', text: plain },
      { kind: 'resource', text: policy(`{${send},"Condition":{"StringEquals":{"aws:username":"alice"}}}`) },
    ],
  },
  EMPTY_SID_VALUE: {
    bad: [
      {
        kind: 'identity',
        text: policy(`{«"Sid"»:"","Effect":"Allow",${list}}`),
        fixes: ['Remove "Sid"'],
        fixed: plain,
      },
      { kind: 'resource', text: policy(`{«"Sid"»:"",${send}}`), fixed: ofQueue },
    ],
    good: [
      { kind: 'identity', text: policy(`{"Sid":"a","Effect":"Allow",${list}}`) },
      { kind: 'resource', text: ofQueue },
    ],
  },
};
