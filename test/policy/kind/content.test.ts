import { deepStrictEqual as same } from 'node:assert';
import { describe, it } from 'mocha';
import { parseJsonFile } from '../../../server/src/hosts/json/parse';
import type { PolicyKind } from '../../../server/src/policy/model';

const everybody = { Effect: 'Deny', Principal: '*', Resource: '*' };

const policies: readonly [kind: PolicyKind, name: string, ...statements: unknown[]][] = [
  ['identity', 'nobody is named', { Effect: 'Allow', Action: 's3:*', Resource: '*' }],
  [
    'identity',
    'roles are assumed and nobody is named',
    { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' },
  ],
  ['identity', 'it looks like an SCP', { Effect: 'Deny', NotAction: 'iam:*', Resource: '*' }],
  [
    'resource',
    'somebody is named',
    { Effect: 'Allow', Principal: { AWS: '1' }, Action: 's3:*', Resource: '*' },
  ],
  [
    'resource',
    'all but somebody are named',
    { Effect: 'Deny', NotPrincipal: { AWS: '1' }, Action: 's3:*', Resource: '*' },
  ],
  [
    'resource',
    'one statement of two names somebody',
    { ...everybody, Action: 's3:*' },
    { Effect: 'Allow', Action: 's3:*', Resource: '*' },
  ],
  [
    'trust',
    'a service may assume the role',
    { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ],
  ['trust', 'the case differs', { Effect: 'Allow', Principal: { AWS: '1' }, Action: 'STS:assumerole' }],
  [
    'trust',
    'sessions are tagged',
    {
      Effect: 'Allow',
      Principal: { AWS: '1' },
      Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
    },
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 'sts:AssumeRole',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ],
  [
    'trust',
    'a web identity',
    { Effect: 'Allow', Principal: { Federated: 'x' }, Action: 'sts:AssumeRoleWithWebIdentity' },
  ],
  [
    'trust',
    'the principal is left open',
    { Effect: 'Allow', Principal: { Ref: 'X' }, Action: 'sts:AssumeRole' },
  ],
  [
    'resource',
    'a trust policy would name no resource',
    { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole', Resource: '*' },
  ],
  [
    'resource',
    'more than roles is at stake',
    { Effect: 'Allow', Principal: '*', Action: ['sts:AssumeRole', 's3:GetObject'] },
  ],
  ['rcp', 'everybody is denied several services', { ...everybody, Action: ['s3:*', 'kms:*'] }],
  ['rcp', 'in several statements', { ...everybody, Action: 's3:*' }, { ...everybody, Action: 'sqs:*' }],
  ['resource', 'everybody is denied one service', { ...everybody, Action: ['s3:GetObject', 'S3:PutObject'] }],
  ['resource', 'everybody is allowed', { ...everybody, Effect: 'Allow', Action: ['s3:*', 'kms:*'] }],
  [
    'resource',
    'everybody is a mapping',
    { ...everybody, Principal: { AWS: '*' }, Action: ['s3:*', 'kms:*'] },
  ],
  ['identity', 'nothing is said', {}],
];

describe('the kind that a content suggests', () => {
  for (const [kind, name, ...Statement] of policies) {
    it(`is ${kind} where ${name}`, () => {
      const text = JSON.stringify({ Version: '2012-10-17', Statement });
      const found = parseJsonFile(text, { fileName: 'policy.json', kindFromSetting: undefined }).policies;
      same(
        found.map((policy) => [policy.kind, policy.kindFrom]),
        [[kind, 'content']],
      );
    });
  }
});
