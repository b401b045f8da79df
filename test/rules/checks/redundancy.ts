import { policy } from './case';
import type { CasesByCode } from './case';

const withActions = (actions: string) =>
  policy(`{"Effect":"Allow","Action":${actions},"Resource":"arn:aws:s3:::demo/*"}`);
const withResources = (resources: string, version = '2012-10-17') =>
  `{"Version":"${version}","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":${resources}}]}`;
const list = '{"Sid":"One","Effect":"Allow","Action":["sqs:ListQueues","sns:ListTopics"],"Resource":"*"}';
const send =
  '{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:111122223333:jobs","Condition":{"StringEquals":{"aws:PrincipalTag/team":["a","b"],"aws:PrincipalTag/stage":"test"}}}';

/**
 * Patterns are compared as texts: actions without regard to case, resources with it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-action
 */
export const cases: CasesByCode = {
  REDUNDANT_ACTION: {
    bad: [
      {
        kind: 'identity',
        text: withActions('["s3:Get*",«"s3:GetObject"»]'),
        says: '"s3:Get*" covers all of it',
        related: ['"s3:Get*"'],
        fixes: ['Remove "s3:GetObject"'],
        fixed: withActions('["s3:Get*"]'),
      },
      {
        kind: 'identity',
        text: withActions('["s3:GetObject","s3:PutObject",«"S3:getobject"»]'),
        says: 'stands in this list already',
        related: ['"s3:GetObject"'],
        fixed: withActions('["s3:GetObject","s3:PutObject"]'),
      },
      // All that a wildcard covers is named with the widest, which nothing covers.
      {
        kind: 'identity',
        text: withActions('[«"s3:GetObject"»,«"s3:GetObject*"»,"s3:Get*",«"s3:Get**"»]'),
        related: ['"s3:Get*"'],
      },
      {
        kind: 'scp',
        text: policy('{"Effect":"Deny","NotAction":["iam:*","sts:*",«"iam:GetUser"»],"Resource":"*"}'),
        related: ['"iam:*"'],
        fixed: policy('{"Effect":"Deny","NotAction":["iam:*","sts:*"],"Resource":"*"}'),
      },
      {
        kind: 'resource',
        text: policy(
          '{"Effect":"Deny","Principal":"*","Action":["s3:Put?bject",«"s3:PutObject"»],"Resource":"arn:aws:s3:::demo/*"}',
        ),
        related: ['"s3:Put?bject"'],
      },
      // The other wildcard reaches all that this one does, and is reported for it.
      {
        kind: 'identity',
        text: withActions('["s3:*",«"s3:Put*"»]'),
        fixed: withActions('["s3:*"]'),
      },
    ],
    good: [
      { kind: 'identity', text: withActions('["s3:Get*","s3:*Object"]') },
      { kind: 'identity', text: withActions('["s3:GetObject?*","s3:GetObject"]') },
      { kind: 'identity', text: withActions('"s3:Get*"') },
      { kind: 'identity', text: withActions('["s3:GetObjectTorrent","s3:GetObjectTorrent?"]') },
      {
        kind: 'resource',
        text: policy(
          '{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::demo/*"}',
          '{"Effect":"Deny","Principal":"*","Action":["s3:PutObject"],"Resource":"arn:aws:s3:::demo/*"}',
        ),
      },
      // Unknown until deployment, or until somebody fills it in.
      {
        kind: 'identity',
        fileName: 'template.json',
        text: `{"Resources":{"P":{"Type":"AWS::IAM::Policy","Properties":{"PolicyName":"p","PolicyDocument":${withActions('["s3:GetObject",{"Fn::Sub":"s3:${Verb}*"},{"Fn::If":["Some","s3:*",{"Ref":"AWS::NoValue"}]}]')}}}}}`,
      },
      { kind: 'identity', text: withActions('["s3:<verb>*","s3:<verb>*"]') },
    ],
  },
  REDUNDANT_RESOURCE: {
    bad: [
      {
        kind: 'identity',
        text: withResources('["arn:aws:s3:::demo*",«"arn:aws:s3:::demo*/*"»]'),
        says: '"arn:aws:s3:::demo*" covers all of it',
        related: ['"arn:aws:s3:::demo*"'],
        fixes: ['Remove "arn:aws:s3:::demo*/*"'],
        fixed: withResources('["arn:aws:s3:::demo*"]'),
      },
      {
        kind: 'identity',
        text: withResources('["arn:aws:s3:::demo/a","arn:aws:s3:::demo/b",«"arn:aws:s3:::demo/a"»]'),
        says: 'stands in this list already',
      },
      // A variable is covered by a star, and by itself.
      {
        kind: 'identity',
        text: withResources(
          '["arn:aws:s3:::demo/home/*",«"arn:aws:s3:::demo/home/${aws:username}/*"»,"arn:aws:s3:::demo/${aws:username}/*",«"arn:aws:s3:::demo/${aws:username}/own"»]',
        ),
        related: ['"arn:aws:s3:::demo/home/*"'],
      },
      {
        kind: 'resource',
        text: policy(
          '{"Effect":"Deny","Principal":"*","Action":"s3:*","NotResource":["arn:aws:s3:::demo/*",«"arn:aws:s3:::demo/public/*"»]}',
        ),
        fixed: policy(
          '{"Effect":"Deny","Principal":"*","Action":"s3:*","NotResource":["arn:aws:s3:::demo/*"]}',
        ),
      },
      {
        kind: 'rcp',
        text: policy(
          '{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["*",«"arn:aws:s3:::demo/*"»],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}',
        ),
      },
    ],
    good: [
      { kind: 'identity', text: withResources('["arn:aws:s3:::demo","arn:aws:s3:::demo/*"]') },
      { kind: 'identity', text: withResources('["arn:aws:s3:::demo/Shop/*","arn:aws:s3:::demo/shop/*"]') },
      { kind: 'identity', text: withResources('["arn:aws:s3:::a*/x","arn:aws:s3:::*b/x"]') },
      // An escaped star is no wildcard, and a part of a variable's name no part of its value.
      { kind: 'identity', text: withResources('["arn:aws:s3:::demo/${*}","arn:aws:s3:::demo/a"]') },
      {
        kind: 'identity',
        text: withResources('["arn:aws:s3:::demo/*user*","arn:aws:s3:::demo/${aws:username}"]'),
      },
      { kind: 'identity', text: withResources('["arn:aws:s3:::demo/????","arn:aws:s3:::demo/${a}"]') },
      {
        kind: 'identity',
        text: withResources('["arn:aws:s3:::demo/${*}","arn:aws:s3:::demo/a"]', '2008-10-17'),
      },
      {
        kind: 'resource',
        text: policy(
          '{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"s3:*","Resource":["arn:aws:s3:::demo","arn:aws:s3:::demo/*"]}',
        ),
      },
    ],
  },
  REDUNDANT_STATEMENT: {
    bad: [
      {
        kind: 'identity',
        text: policy(
          list,
          `«{»"Sid":"Two","Effect":"Allow","Resource":["*"],"Action":["sns:ListTopics","sqs:ListQueues"]}`,
        ),
        says: 'the same as statement 1',
        related: ['{'],
        fixes: ['Remove the repeated statement'],
        fixed: policy(list),
      },
      {
        kind: 'identity',
        text: policy(
          send,
          list,
          `«{»${send
            .slice(1)
            .replace('["a","b"]', '["b","a"]')
            .replace('"aws:PrincipalTag/stage":"test"', '"aws:PrincipalTag/stage":["test"]')}`,
        ),
      },
      {
        kind: 'resource',
        text: policy(
          '{"Effect":"Allow","Principal":{"AWS":["111122223333","444455556666"]},"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:111122223333:jobs"}',
          '«{»"Effect":"Allow","Principal":{"AWS":["444455556666","111122223333"]},"Action":["sqs:SendMessage"],"Resource":"arn:aws:sqs:eu-west-1:111122223333:jobs"}',
          '«{»"Effect":"Allow","Principal":{"AWS":["444455556666","111122223333"]},"Action":["sqs:SendMessage"],"Resource":"arn:aws:sqs:eu-west-1:111122223333:jobs"}',
        ),
      },
    ],
    good: [
      { kind: 'identity', text: policy(list, list.replace('"One"', '"Two"').replace('Allow', 'Deny')) },
      {
        kind: 'identity',
        text: policy(list, list.replace('"One"', '"Two"').replace('ListTopics', 'ListTopicz')),
      },
      { kind: 'identity', text: policy(list, list.replace('"One"', '"Two"').replace('Action', 'NotAction')) },
      { kind: 'identity', text: policy(send, send.replace('"test"', '"prod"')) },
      { kind: 'identity', text: policy(send, send.replace('StringEquals', 'StringNotEquals')) },
      {
        kind: 'identity',
        text: policy(send, send.replace(':jobs', ':<queue>'), send.replace(':jobs', ':<queue>')),
      },
      {
        kind: 'resource',
        text: policy(
          ...['111122223333', '444455556666'].map(
            (account) =>
              `{"Effect":"Allow","Principal":{"AWS":"${account}"},"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:111122223333:jobs"}`,
          ),
        ),
      },
      {
        kind: 'identity',
        fileName: 'template.json',
        text: `{"Resources":{"P":{"Type":"AWS::IAM::Policy","Properties":{"PolicyName":"p","PolicyDocument":{"Version":"2012-10-17","Statement":[{"Fn::If":["Some",${send},${send}]}]}}}}}`,
      },
    ],
  },
};
