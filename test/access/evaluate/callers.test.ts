import { account, decides, object, other, role, session, stranger, user } from './case';
import type { Short } from './case';

const guide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';
const all: Short = ['Allow', '*', '*'];
const get: Short = ['Allow', 's3:GetObject', '*'];
const put: Short = ['Allow', 's3:PutObject', '*'];
const root = `arn:aws:iam::${account}:root`;
const queue = `arn:aws:sqs:eu-west-1:${account}:orders`;

const fromOffice = { Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } };

function to(principal: unknown, action = 's3:GetObject'): Short {
  return ['Allow', action, '*', { Principal: principal }];
}

function except(principal: unknown, effect: 'Allow' | 'Deny' = 'Deny'): Short {
  return [effect, '*', '*', { NotPrincipal: principal }];
}

decides('one account', `${guide}/reference_policies_evaluation-logic_policy-eval-basics-id-rdp.html`, [
  {
    what: 'identity policies are not about the root user',
    is: 'allowed',
    identity: [['Deny', '*', '*']],
    by: root,
  },
  {
    what: 'the account is named, and its own policy hangs on the address',
    is: 'depends',
    identity: [['Allow', 's3:*', '*', fromOffice]],
    resource: [to({ AWS: account })],
    open: true,
    dependsOn: ['aws:SourceIp'],
    lacking: [],
  },
  { what: 'the identity policy alone', is: 'allowed', identity: [get], resource: [put] },
  { what: 'the policy of the resource alone', is: 'allowed', identity: [put], resource: [to({ AWS: user })] },
  { what: 'a role that is named', is: 'allowed', identity: [], resource: [to({ AWS: role })], by: session },
  {
    what: 'a role with a path',
    is: 'allowed',
    resource: [to({ AWS: `arn:aws:iam::${account}:role/team/a/reader` })],
    by: session,
  },
  {
    what: 'a role of the same name in another account',
    is: 'not granted',
    identity: [],
    resource: [to({ AWS: `arn:aws:iam::${other}:role/reader` })],
    by: session,
  },
  {
    what: 'the account is named: it grants by itself',
    is: 'not granted',
    identity: [],
    resource: [to({ AWS: account })],
    lacking: ['identity', 'resource'],
  },
  {
    what: 'the account is named, and nobody knows of identity policies',
    is: 'depends',
    resource: [to({ AWS: account })],
    dependsOn: [],
    lacking: ['identity'],
  },
  { what: 'the account is named and grants', is: 'allowed', identity: [get], resource: [to({ AWS: root })] },
  { what: 'everybody', is: 'allowed', identity: [], resource: [get] },
  { what: 'everybody as AWS', is: 'allowed', identity: [], resource: [to({ AWS: '*' })] },
  {
    what: 'a wildcard in the name of a user is none',
    is: 'not granted',
    identity: [],
    resource: [to({ AWS: `arn:aws:iam::${account}:user/*` })],
  },
  {
    what: 'a user’s name in another case',
    is: 'not granted',
    identity: [],
    resource: [to({ AWS: `arn:aws:iam::${account}:user/Ann` })],
  },
  {
    what: 'one of principals of several types',
    is: 'allowed',
    identity: [],
    resource: [to({ Service: 'sns.amazonaws.com', AWS: user })],
  },
  { what: 'one of several principals', is: 'allowed', resource: [to({ AWS: [stranger, user] })] },
  { what: 'the root user has everything', is: 'allowed', by: root },
  { what: 'the root user in its policy', is: 'allowed', resource: [to({ AWS: account })], by: root },
  { what: 'a Deny for the root user', is: 'denied', resource: [['Deny', '*', '*']], by: root },
]);

decides('two accounts', `${guide}/reference_policies_evaluation-logic-cross-account.html`, [
  { what: 'no policy at all', is: 'not granted', in: other, lacking: ['identity', 'resource'] },
  {
    what: 'nobody knows whose the bucket is, and neither side grants',
    is: 'not granted',
    identity: [put],
    resource: [put],
    in: 'unknown',
    lacking: ['identity', 'resource'],
  },
  {
    what: 'nobody knows whose the bucket is, and either side hangs on the address',
    is: 'depends',
    identity: [['Allow', 's3:*', '*', fromOffice]],
    resource: [['Allow', 's3:*', '*', fromOffice]],
    in: 'unknown',
    open: true,
    with: { 'aws:PrincipalAccount': account },
    dependsOn: ['aws:SourceIp'],
    lacking: [],
  },
  {
    what: 'the side of the resource hangs on the address',
    is: 'depends',
    identity: [get],
    resource: [['Allow', 's3:*', '*', fromOffice]],
    by: stranger,
    open: true,
    dependsOn: ['aws:SourceIp'],
    lacking: [],
  },
  {
    what: 'the side of the caller hangs on the address',
    is: 'depends',
    identity: [['Allow', 's3:*', '*', fromOffice]],
    resource: [get],
    by: stranger,
    open: true,
    dependsOn: ['aws:SourceIp'],
    lacking: [],
  },
  { what: 'both sides', is: 'allowed', identity: [get], resource: [to({ AWS: stranger })], by: stranger },
  {
    what: 'both sides, by the account',
    is: 'allowed',
    identity: [get],
    resource: [to({ AWS: other })],
    by: stranger,
  },
  { what: 'both sides, by everybody', is: 'allowed', identity: [get], resource: [get], by: stranger },
  {
    what: 'the resource alone',
    is: 'not granted',
    identity: [put],
    resource: [to({ AWS: stranger })],
    by: stranger,
    lacking: ['identity'],
  },
  {
    what: 'the caller alone',
    is: 'not granted',
    identity: [get],
    resource: [to({ AWS: user })],
    by: stranger,
    lacking: ['resource'],
  },
  {
    what: 'neither side',
    is: 'not granted',
    identity: [put],
    resource: [put],
    by: stranger,
    lacking: ['identity', 'resource'],
  },
  {
    what: 'nobody knows of a policy of the resource',
    is: 'depends',
    identity: [get],
    by: stranger,
    dependsOn: [],
    lacking: ['resource'],
  },
  {
    what: 'a resource without a policy',
    is: 'not granted',
    identity: [get],
    resource: [],
    by: stranger,
    lacking: ['resource'],
  },
  {
    what: 'nobody knows of identity policies',
    is: 'depends',
    resource: [to({ AWS: stranger })],
    by: stranger,
    lacking: ['identity'],
  },
  {
    what: 'the session is named: its role must allow too',
    is: 'not granted',
    identity: [put],
    resource: [to({ AWS: session })],
    by: session,
    in: other,
    lacking: ['identity'],
  },
  {
    what: 'NotAction on one side',
    is: 'not granted',
    identity: [['Allow', '!s3:*', '*']],
    resource: [to({ AWS: stranger })],
    by: stranger,
    lacking: ['identity'],
  },
  {
    what: 'nobody knows whose the bucket is, and only its policy is there',
    is: 'depends',
    resource: [to({ AWS: user })],
    in: 'unknown',
    dependsOn: ['aws:ResourceAccount'],
    lacking: ['identity'],
  },
  {
    what: 'nobody knows whose the bucket is, and the caller’s side alone grants',
    is: 'depends',
    identity: [get],
    resource: [put],
    in: 'unknown',
    dependsOn: ['aws:ResourceAccount'],
    lacking: [],
  },
  {
    what: 'nobody knows whose the bucket is, and both grant',
    is: 'allowed',
    identity: [get],
    resource: [to({ AWS: user })],
    in: 'unknown',
  },
  {
    what: 'the request says whose the bucket is',
    is: 'not granted',
    identity: [get],
    resource: [put],
    in: 'unknown',
    with: { 'aws:ResourceAccount': other },
    lacking: ['resource'],
  },
  {
    what: 'the ARN says whose the queue is',
    in: 'unknown',
    is: 'not granted',
    identity: [all],
    resource: [to({ AWS: other }, 'sqs:ReceiveMessage')],
    action: 'sqs:SendMessage',
    on: queue,
    by: stranger,
    lacking: ['resource'],
  },
  {
    what: 'a condition on the organisation of the caller',
    is: 'allowed',
    identity: [get],
    resource: [
      ['Allow', 's3:GetObject', '*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }],
    ],
    by: stranger,
    with: { 'aws:PrincipalOrgID': 'o-1' },
  },
  {
    what: 'somebody of another organisation',
    is: 'not granted',
    identity: [get],
    resource: [
      ['Allow', 's3:GetObject', '*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }],
    ],
    by: stranger,
    with: { 'aws:PrincipalOrgID': 'o-2' },
    lacking: ['resource'],
  },
]);

decides('anonymous requests', `${guide}/reference_policies_elements_principal.html`, [
  { what: 'a policy for everybody', is: 'allowed', resource: [get], by: 'anonymous' },
  { what: 'a policy for everybody as AWS', is: 'allowed', resource: [to({ AWS: '*' })], by: 'anonymous' },
  {
    what: 'a policy for an account',
    is: 'not granted',
    resource: [to({ AWS: account })],
    by: 'anonymous',
    lacking: ['resource'],
  },
  {
    what: 'identity policies are nobody’s',
    is: 'not granted',
    identity: [all],
    by: 'anonymous',
    lacking: ['resource'],
  },
  { what: 'a Deny for everybody', is: 'denied', resource: [get, ['Deny', '*', '*']], by: 'anonymous' },
  {
    what: 'a condition on the caller’s ARN',
    is: 'not granted',
    resource: [['Allow', 's3:GetObject', '*', { Condition: { ArnLike: { 'aws:PrincipalArn': '*' } } }]],
    by: 'anonymous',
  },
  {
    what: 'a negated condition on the caller’s ARN',
    is: 'denied',
    resource: [get, ['Deny', '*', '*', { Condition: { ArnNotEquals: { 'aws:PrincipalArn': role } } }]],
    by: 'anonymous',
  },
  {
    what: 'from an address',
    is: 'allowed',
    resource: [
      ['Allow', 's3:GetObject', '*', { Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }],
    ],
    by: 'anonymous',
    with: { 'aws:SourceIp': '203.0.113.9' },
  },
  {
    what: 'NotPrincipal under Allow is everybody else',
    is: 'allowed',
    resource: [except({ AWS: user }, 'Allow')],
    by: 'anonymous',
  },
]);

decides('service principals', `${guide}/reference_policies_elements_principal.html`, [
  {
    what: 'a Deny of identity policies is not about the service',
    is: 'allowed',
    identity: [['Deny', '*', '*']],
    resource: [get],
    by: 'sns.amazonaws.com',
  },
  {
    what: 'a service is in no organisation, whatever else is open',
    is: 'allowed',
    resource: [get, ['Deny', '*', '*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }]],
    by: 'sns.amazonaws.com',
    open: true,
  },
  {
    what: 'the service is named',
    is: 'allowed',
    resource: [to({ Service: 'sns.amazonaws.com' }, 'sqs:SendMessage')],
    action: 'sqs:SendMessage',
    on: queue,
    by: 'sns.amazonaws.com',
  },
  {
    what: 'another service is named',
    is: 'not granted',
    resource: [to({ Service: 'events.amazonaws.com' }, 'sqs:SendMessage')],
    action: 'sqs:SendMessage',
    on: queue,
    by: 'sns.amazonaws.com',
    lacking: ['resource'],
  },
  {
    what: 'identity policies are not the service’s',
    is: 'not granted',
    identity: [all],
    by: 'sns.amazonaws.com',
  },
  { what: 'a policy for everybody', is: 'allowed', resource: [get], by: 'cloudfront.amazonaws.com' },
  {
    what: 'the service’s name as AWS',
    is: 'not granted',
    resource: [to({ AWS: 'sns.amazonaws.com' })],
    by: 'sns.amazonaws.com',
  },
  {
    what: 'for the right source',
    is: 'allowed',
    resource: [
      [
        'Allow',
        'sqs:SendMessage',
        queue,
        {
          Principal: { Service: 'sns.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': account } },
        },
      ],
    ],
    action: 'sqs:SendMessage',
    on: queue,
    by: 'sns.amazonaws.com',
    with: { 'aws:SourceAccount': account },
  },
  {
    what: 'for a source of another account',
    is: 'not granted',
    resource: [
      [
        'Allow',
        'sqs:SendMessage',
        queue,
        {
          Principal: { Service: 'sns.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': account } },
        },
      ],
    ],
    action: 'sqs:SendMessage',
    on: queue,
    by: 'sns.amazonaws.com',
    with: { 'aws:SourceAccount': other },
  },
  {
    what: 'a Deny of all that is no service',
    is: 'allowed',
    resource: [
      to({ Service: 'cloudtrail.amazonaws.com' }),
      ['Deny', '*', '*', { Condition: { Bool: { 'aws:PrincipalIsAWSService': 'false' } } }],
    ],
    by: 'cloudtrail.amazonaws.com',
  },
  {
    what: 'the same Deny for a user',
    is: 'denied',
    identity: [all],
    resource: [['Deny', '*', '*', { Condition: { Bool: { 'aws:PrincipalIsAWSService': 'false' } } }]],
  },
  {
    what: 'NotPrincipal lists the service',
    is: 'allowed',
    resource: [get, except({ Service: 'cloudtrail.amazonaws.com' })],
    by: 'cloudtrail.amazonaws.com',
  },
  {
    what: 'NotPrincipal lists another',
    is: 'denied',
    resource: [get, except({ Service: 'sns.amazonaws.com' })],
    by: 'cloudtrail.amazonaws.com',
  },
]);

decides('NotPrincipal', `${guide}/reference_policies_elements_notprincipal.html`, [
  {
    what: 'somebody of an account that is listed',
    is: 'depends',
    identity: [all],
    resource: [except({ AWS: root })],
    by: account,
    dependsOn: [],
  },
  {
    what: 'the user and the account are listed',
    is: 'allowed',
    identity: [all],
    resource: [except({ AWS: [user, root] })],
  },
  {
    what: 'somebody else is listed',
    is: 'denied',
    identity: [all],
    resource: [except({ AWS: [stranger, other] })],
  },
  {
    what: 'the user without the account',
    is: 'depends',
    identity: [all],
    resource: [except({ AWS: user })],
    dependsOn: [],
  },
  {
    what: 'the account without the user',
    is: 'depends',
    identity: [all],
    resource: [except({ AWS: root })],
    dependsOn: [],
  },
  {
    what: 'role, session and account are listed',
    is: 'allowed',
    identity: [all],
    resource: [except({ AWS: [role, session, root] })],
    by: session,
  },
  {
    what: 'role and account are listed',
    is: 'allowed',
    identity: [all],
    resource: [except({ AWS: [role, root] })],
    by: session,
  },
  {
    what: 'a caller with a boundary is denied whoever is listed',
    is: 'denied',
    identity: [all],
    resource: [except({ AWS: [user, root] })],
    boundary: [all],
  },
  {
    what: 'an anonymous request is left over',
    is: 'denied',
    resource: [get, except({ AWS: [user, root] })],
    by: 'anonymous',
  },
  { what: 'everybody is listed', is: 'allowed', identity: [all], resource: [except('*')] },
  {
    what: 'Allow for all others',
    is: 'allowed',
    identity: [],
    resource: [except({ AWS: [stranger, other] }, 'Allow')],
  },
  {
    what: 'Allow for all others, and the user is listed',
    is: 'not granted',
    identity: [],
    resource: [except({ AWS: [user, root] }, 'Allow')],
  },
]);

decides('canonical users', `${guide}/reference_policies_elements_principal.html`, [
  {
    what: 'the id is named',
    is: 'allowed',
    resource: [to({ CanonicalUser: 'ab'.repeat(32) })],
    by: 'ab'.repeat(32),
  },
  {
    what: 'another id is named',
    is: 'not granted',
    resource: [to({ CanonicalUser: 'cd'.repeat(32) })],
    by: 'ab'.repeat(32),
  },
  {
    what: 'nobody knows whose account the id is',
    is: 'depends',
    identity: [get],
    resource: [to({ CanonicalUser: 'ab'.repeat(32) })],
    by: stranger,
    dependsOn: [],
  },
]);

const assume = { action: 'sts:AssumeRole', on: role } as const;
const trusted = (principal: unknown): Short => [
  'Allow',
  'sts:AssumeRole',
  undefined,
  { Principal: principal },
];

decides('roles to assume', `${guide}/id_roles_terms-and-concepts.html`, [
  {
    what: 'a trust policy denies no other requests',
    is: 'allowed',
    identity: [get],
    trust: [['Deny', '*', undefined]],
  },
  {
    ...assume,
    what: 'the trust policy names the user',
    is: 'allowed',
    identity: [],
    trust: [trusted({ AWS: user })],
  },
  {
    ...assume,
    what: 'the trust policy names the account, which grants',
    is: 'allowed',
    identity: [['Allow', 'sts:*', '*']],
    trust: [trusted({ AWS: account })],
  },
  {
    ...assume,
    what: 'the trust policy names the account, which does not grant',
    is: 'not granted',
    identity: [get],
    trust: [trusted({ AWS: account })],
    lacking: ['identity'],
  },
  {
    ...assume,
    what: 'the trust policy does not name the user',
    is: 'not granted',
    identity: [all],
    trust: [trusted({ AWS: stranger })],
    lacking: ['trust'],
  },
  {
    ...assume,
    what: 'nobody knows of the trust policy',
    is: 'depends',
    identity: [all],
    dependsOn: [],
    lacking: ['trust'],
  },
  {
    ...assume,
    what: 'another account, both sides',
    is: 'allowed',
    identity: [all],
    trust: [trusted({ AWS: other })],
    by: stranger,
  },
  {
    ...assume,
    what: 'another account, trusted alone',
    is: 'not granted',
    identity: [],
    trust: [trusted({ AWS: other })],
    by: stranger,
    lacking: ['identity'],
  },
  {
    ...assume,
    what: 'a service',
    is: 'allowed',
    trust: [trusted({ Service: 'lambda.amazonaws.com' })],
    by: 'lambda.amazonaws.com',
  },
  {
    ...assume,
    what: 'another service',
    is: 'not granted',
    trust: [trusted({ Service: 'ec2.amazonaws.com' })],
    by: 'lambda.amazonaws.com',
    lacking: ['trust'],
  },
  {
    ...assume,
    what: 'the external id is right',
    is: 'allowed',
    identity: [all],
    trust: [
      [
        'Allow',
        'sts:AssumeRole',
        undefined,
        { Principal: { AWS: other }, Condition: { StringEquals: { 'sts:ExternalId': '42' } } },
      ],
    ],
    by: stranger,
    with: { 'sts:ExternalId': '42' },
  },
  {
    ...assume,
    what: 'the external id is missing',
    is: 'not granted',
    identity: [all],
    trust: [
      [
        'Allow',
        'sts:AssumeRole',
        undefined,
        { Principal: { AWS: other }, Condition: { StringEquals: { 'sts:ExternalId': '42' } } },
      ],
    ],
    by: stranger,
    lacking: ['trust'],
  },
  {
    what: 'a repository at GitHub',
    is: 'allowed',
    action: 'sts:AssumeRoleWithWebIdentity',
    on: role,
    trust: [
      [
        'Allow',
        'sts:AssumeRoleWithWebIdentity',
        undefined,
        {
          Principal: {
            Federated: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`,
          },
          Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:leastwise/*' } },
        },
      ],
    ],
    by: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`,
    with: { 'token.actions.githubusercontent.com:sub': 'repo:leastwise/editor:ref:refs/heads/main' },
  },
  {
    ...assume,
    what: 'NotAction in a trust policy',
    is: 'not granted',
    identity: [all],
    trust: [['Allow', '!sts:AssumeRole', undefined, { Principal: { AWS: user } }]],
    lacking: ['trust'],
  },
  {
    what: 'a trust policy has no say in other requests',
    is: 'not granted',
    identity: [],
    trust: [['Allow', '*', undefined]],
    lacking: ['identity'],
  },
]);

const key = `arn:aws:kms:eu-west-1:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const decrypt = { action: 'kms:Decrypt', on: key } as const;

decides('KMS keys', 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html', [
  {
    ...decrypt,
    what: 'the key policy leaves it to the account, which grants',
    is: 'allowed',
    identity: [['Allow', 'kms:Decrypt', key]],
    resource: [to({ AWS: root }, 'kms:*')],
  },
  {
    ...decrypt,
    what: 'the identity policy alone',
    is: 'not granted',
    identity: [all],
    resource: [to({ AWS: stranger }, 'kms:*')],
    lacking: ['resource'],
  },
  {
    ...decrypt,
    what: 'the key policy alone names the user',
    is: 'allowed',
    identity: [],
    resource: [to({ AWS: user }, 'kms:Decrypt')],
  },
  {
    ...decrypt,
    what: 'the key policy alone leaves it to the account',
    is: 'not granted',
    identity: [],
    resource: [to({ AWS: root }, 'kms:*')],
    lacking: ['identity'],
  },
  {
    ...decrypt,
    what: 'the root user without the key policy',
    is: 'not granted',
    resource: [],
    by: root,
    lacking: ['resource'],
  },
  {
    ...decrypt,
    what: 'nobody knows of the key policy',
    is: 'depends',
    identity: [all],
    lacking: ['resource'],
  },
  {
    ...decrypt,
    what: 'another account',
    is: 'allowed',
    identity: [all],
    resource: [to({ AWS: other }, 'kms:*')],
    by: stranger,
  },
  {
    what: 'a request for no key',
    is: 'allowed',
    action: 'kms:ListKeys',
    on: '*',
    identity: [['Allow', 'kms:ListKeys', '*']],
  },
]);

decides('callers of whom little is known', `${guide}/reference_policies_elements_principal.html`, [
  { what: 'everybody', is: 'allowed', identity: [get], resource: [get], by: 'nobody' },
  {
    what: 'a user is named, nobody knows who calls',
    is: 'depends',
    identity: [],
    resource: [to({ AWS: user })],
    by: 'nobody',
    with: { 'aws:PrincipalAccount': account },
    dependsOn: ['aws:PrincipalArn'],
  },
  { what: 'identity policies alone', is: 'allowed', identity: [get], by: 'nobody', in: 'unknown' },
  {
    what: 'somebody of the account, a user is named',
    is: 'depends',
    identity: [],
    resource: [to({ AWS: user })],
    by: account,
  },
  {
    what: 'somebody of another account',
    is: 'not granted',
    identity: [],
    resource: [to({ AWS: user })],
    by: other,
    lacking: ['identity', 'resource'],
  },
  {
    what: 'some session of the role, one is named',
    is: 'depends',
    identity: [],
    resource: [to({ AWS: session })],
    by: role,
  },
  {
    what: 'some session of another role',
    is: 'not granted',
    identity: [],
    resource: [to({ AWS: session })],
    by: `arn:aws:iam::${account}:role/writer`,
  },
  { what: 'an object of the bucket', is: 'allowed', identity: [['Allow', 's3:*', object]], by: account },
]);
