import { account, decides, session, user } from './case';
import type { Row, Short } from './case';

const guide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';
const operators = `${guide}/reference_policies_elements_condition_operators.html`;
const all: Short = ['Allow', '*', '*'];

function allowIf(condition: object): readonly Short[] {
  return [['Allow', '*', '*', { Condition: condition }]];
}

function denyIf(condition: object): readonly Short[] {
  return [all, ['Deny', '*', '*', { Condition: condition }]];
}

/** An Allow, and a Deny beside an Allow of everything, under one condition: both follow from whether it holds. */
function both(what: string, condition: object, keys: Row['with'], holds: boolean): readonly Row[] {
  const shared = { ...(keys && { with: keys }) };
  return [
    {
      ...shared,
      what: `an Allow, ${what}`,
      is: holds ? 'allowed' : 'not granted',
      identity: allowIf(condition),
    },
    { ...shared, what: `a Deny, ${what}`, is: holds ? 'denied' : 'allowed', identity: denyIf(condition) },
  ];
}

const mfa = { 'aws:MultiFactorAuthPresent': 'true' };

decides('conditions', operators, [
  ...both(
    'the value is equal',
    { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
    { 'aws:RequestedRegion': 'eu-west-1' },
    true,
  ),
  ...both(
    'the value differs',
    { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
    { 'aws:RequestedRegion': 'us-east-1' },
    false,
  ),
  ...both('the key is missing', { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }, {}, false),
  ...both(
    'the key is missing under a negation',
    { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
    {},
    true,
  ),
  ...both(
    'the key is in another case',
    { StringEquals: { 'AWS:requestedregion': 'eu-west-1' } },
    { 'aws:RequestedRegion': 'eu-west-1' },
    true,
  ),
  ...both(
    'the value is in another case',
    { StringEquals: { 'aws:RequestedRegion': 'EU-WEST-1' } },
    { 'aws:RequestedRegion': 'eu-west-1' },
    false,
  ),
  ...both(
    'one of two keys differs',
    { StringEquals: { 'aws:RequestedRegion': 'eu-west-1', 'aws:PrincipalTag/team': 'a' } },
    { 'aws:RequestedRegion': 'eu-west-1', 'aws:PrincipalTag/team': 'b' },
    false,
  ),
  ...both(
    'one of two operators does not hold',
    { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' }, Bool: mfa },
    { 'aws:RequestedRegion': 'eu-west-1', 'aws:MultiFactorAuthPresent': 'false' },
    false,
  ),
  ...both('MFA as a Bool without the key', { Bool: { 'aws:MultiFactorAuthPresent': 'false' } }, {}, false),
  ...both(
    'the address is in the range',
    { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    { 'aws:SourceIp': '203.0.113.77' },
    true,
  ),
  ...both(
    'the address is out of the range',
    { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    { 'aws:SourceIp': '198.51.100.1' },
    true,
  ),
  ...both(
    'the key is there',
    { Null: { 'aws:TokenIssueTime': 'false' } },
    { 'aws:TokenIssueTime': '2026-01-01T00:00:00Z' },
    true,
  ),
  ...both('the key is not there', { Null: { 'aws:TokenIssueTime': 'true' } }, {}, true),
]);

decides('IfExists', `${operators}#Conditions_IfExists`, [
  ...both('without the key', { StringEqualsIfExists: { 'aws:RequestedRegion': 'eu-west-1' } }, {}, true),
  ...both(
    'with another value',
    { StringEqualsIfExists: { 'aws:RequestedRegion': 'eu-west-1' } },
    { 'aws:RequestedRegion': 'us-east-1' },
    false,
  ),
  ...both(
    'negated and without the key',
    { StringNotEqualsIfExists: { 'aws:RequestedRegion': 'eu-west-1' } },
    {},
    true,
  ),
  ...both('MFA without the key', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }, {}, true),
  ...both('MFA with the key', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }, mfa, false),
  {
    what: 'in a boundary',
    is: 'allowed',
    identity: [all],
    boundary: allowIf({ StringEqualsIfExists: { 'aws:RequestedRegion': 'eu-west-1' } }),
  },
  {
    what: 'in a session policy',
    is: 'not granted',
    identity: [all],
    session: allowIf({ StringEqualsIfExists: { 'aws:RequestedRegion': 'eu-west-1' } }),
    by: session,
    with: { 'aws:RequestedRegion': 'us-east-1' },
    lacking: ['session'],
  },
  {
    what: 'in an SCP',
    is: 'denied',
    identity: [all],
    scp: [denyIf({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } })],
  },
  {
    what: 'in an RCP, without TLS',
    is: 'denied',
    identity: [all],
    rcp: [['Deny', 's3:*', '*', { Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } } }]],
    with: { 'aws:SecureTransport': 'false' },
  },
  {
    what: 'for anybody',
    is: 'allowed',
    resource: [
      [
        'Allow',
        's3:GetObject',
        '*',
        { Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } } },
      ],
    ],
    by: 'anonymous',
  },
  {
    what: 'for a service',
    is: 'allowed',
    resource: [
      [
        'Allow',
        's3:GetObject',
        '*',
        {
          Principal: { Service: 'cloudtrail.amazonaws.com' },
          Condition: { StringEqualsIfExists: { 'aws:SourceAccount': account } },
        },
      ],
    ],
    by: 'cloudtrail.amazonaws.com',
  },
]);

const tags = (value: string | readonly string[]) => ({
  'ForAllValues:StringEquals': { 'aws:TagKeys': value },
});
const anyTag = (value: string | readonly string[]) => ({
  'ForAnyValue:StringEquals': { 'aws:TagKeys': value },
});

decides('set operators', `${guide}/reference_policies_condition-single-vs-multi-valued-context-keys.html`, [
  ...both('all values are listed', tags(['a', 'b']), { 'aws:TagKeys': ['a', 'b'] }, true),
  ...both('one value of all is not listed', tags(['a', 'b']), { 'aws:TagKeys': ['a', 'c'] }, false),
  ...both('all values of none', tags(['a', 'b']), {}, true),
  ...both('any value is listed', anyTag(['a', 'b']), { 'aws:TagKeys': ['c', 'b'] }, true),
  ...both('any value, and none is listed', anyTag(['a', 'b']), { 'aws:TagKeys': ['c'] }, false),
  ...both('any value of none', anyTag(['a', 'b']), {}, false),
  ...both('all values of none, with a guard', { ...tags('a'), Null: { 'aws:TagKeys': 'false' } }, {}, false),
  ...both(
    'any value that is not listed',
    { 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': 'a' } },
    { 'aws:TagKeys': ['a', 'c'] },
    true,
  ),
  ...both(
    'all values are not listed',
    { 'ForAllValues:StringNotEquals': { 'aws:TagKeys': 'a' } },
    { 'aws:TagKeys': ['a', 'c'] },
    false,
  ),
  {
    what: 'in a boundary',
    is: 'not granted',
    identity: [all],
    boundary: allowIf(tags('a')),
    with: { 'aws:TagKeys': ['a', 'b'] },
    lacking: ['boundary'],
  },
  {
    what: 'in an SCP',
    is: 'denied',
    identity: [all],
    scp: [denyIf(anyTag('owner'))],
    with: { 'aws:TagKeys': ['owner', 'team'] },
  },
  {
    what: 'of the organisation’s paths, another account',
    is: 'allowed',
    identity: [all],
    resource: [
      [
        'Allow',
        's3:GetObject',
        '*',
        { Condition: { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-1/r-1/ou-1/*' } } },
      ],
    ],
    by: 'arn:aws:iam::444455556666:user/bob',
    with: { 'aws:PrincipalOrgPaths': ['o-1/r-1/ou-1/ou-2/'] },
  },
]);

const home = ['Allow', 's3:*', 'arn:aws:s3:::home/${aws:username}/*'] as const;
const mine = 'arn:aws:s3:::home/ann/x';

decides('variables', `${guide}/reference_policies_variables.html`, [
  { what: 'the user’s own', is: 'allowed', identity: [home], on: mine },
  { what: 'another user’s', is: 'not granted', identity: [home], on: 'arn:aws:s3:::home/bob/x' },
  { what: 'no user', is: 'not granted', identity: [home], on: mine, by: session },
  {
    what: 'in the older language it is text',
    is: 'not granted',
    identity: [home],
    on: mine,
    version: '2008-10-17',
  },
  {
    what: 'in another case',
    is: 'allowed',
    identity: [['Allow', 's3:*', 'arn:aws:s3:::home/${AWS:UserName}/*']],
    on: mine,
  },
  {
    what: 'a default',
    is: 'allowed',
    identity: [['Allow', 's3:*', "arn:aws:s3:::home/${aws:PrincipalTag/team, 'all'}/*"]],
    on: 'arn:aws:s3:::home/all/x',
  },
  {
    what: 'a default that is not needed',
    is: 'not granted',
    identity: [['Allow', 's3:*', "arn:aws:s3:::home/${aws:PrincipalTag/team, 'all'}/*"]],
    on: 'arn:aws:s3:::home/all/x',
    with: { 'aws:PrincipalTag/team': 'a' },
  },
  {
    what: 'NotResource with a variable',
    is: 'denied',
    identity: [all, ['Deny', 's3:*', '!arn:aws:s3:::home/${aws:username}/*']],
    on: 'arn:aws:s3:::home/bob/x',
  },
  {
    what: 'NotResource leaves out the user’s own',
    is: 'allowed',
    identity: [all, ['Deny', 's3:*', '!arn:aws:s3:::home/${aws:username}/*']],
    on: mine,
  },
  {
    what: 'NotResource with a variable that has no value',
    is: 'denied',
    identity: [all, ['Deny', 's3:*', '!arn:aws:s3:::home/${aws:username}/*']],
    on: mine,
    by: session,
  },
  {
    what: 'a star that is none',
    is: 'not granted',
    identity: [['Allow', 's3:*', 'arn:aws:s3:::home/${*}']],
    on: mine,
  },
  {
    what: 'a star by itself',
    is: 'allowed',
    identity: [['Allow', 's3:*', 'arn:aws:s3:::home/${*}']],
    on: 'arn:aws:s3:::home/*',
  },
  {
    what: 'a value with a star is no wildcard',
    is: 'not granted',
    identity: [['Allow', 's3:*', 'arn:aws:s3:::home/${aws:PrincipalTag/team}/*']],
    on: mine,
    with: { 'aws:PrincipalTag/team': '*' },
  },
  {
    what: 'in a condition',
    is: 'allowed',
    identity: allowIf({ StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } }),
    with: { 'aws:ResourceTag/team': 'a', 'aws:PrincipalTag/team': 'a' },
  },
  {
    what: 'in a condition, other values',
    is: 'not granted',
    identity: allowIf({ StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } }),
    with: { 'aws:ResourceTag/team': 'a', 'aws:PrincipalTag/team': 'b' },
  },
  {
    what: 'in a condition, without a value',
    is: 'not granted',
    identity: allowIf({ StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } }),
    with: { 'aws:ResourceTag/team': 'a' },
  },
  {
    what: 'in a negated condition, without a value',
    is: 'denied',
    identity: denyIf({ StringNotEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } }),
    with: { 'aws:ResourceTag/team': 'a' },
  },
  {
    what: 'in a boundary',
    is: 'not granted',
    identity: [all],
    boundary: [home],
    on: 'arn:aws:s3:::home/bob/x',
    lacking: ['boundary'],
  },
  {
    what: 'in a session policy',
    is: 'not granted',
    identity: [all],
    session: [home],
    on: mine,
    by: session,
    lacking: ['session'],
  },
  {
    what: 'in an SCP',
    is: 'denied',
    identity: [all],
    scp: [[all, ['Deny', 's3:*', '!arn:aws:s3:::home/${aws:username}/*']]],
    on: 'arn:aws:s3:::home/bob/x',
  },
  {
    what: 'in the policy of a resource',
    is: 'allowed',
    resource: [['Allow', 's3:*', 'arn:aws:s3:::home/${aws:username}/*', { Principal: { AWS: user } }]],
    on: mine,
  },
  {
    what: 'in the policy of a resource for anybody',
    is: 'not granted',
    resource: [['Allow', 's3:*', 'arn:aws:s3:::home/${aws:username}/*']],
    on: mine,
    by: 'anonymous',
  },
]);

decides(
  'what a request leaves open',
  `${guide}/reference_policies_evaluation-logic_policy-eval-reqcontext.html`,
  [
    {
      what: 'not what the resource may allow as well, where the caller’s own policy allows',
      is: 'depends',
      identity: [all, ['Deny', '*', '*', { Condition: { Bool: mfa } }]],
      resource: allowIf({ Bool: { 'aws:SecureTransport': 'true' } }),
      open: true,
      dependsOn: ['aws:MultiFactorAuthPresent'],
    },
    {
      what: 'not what an RCP may allow, which allows everything anyhow',
      is: 'depends',
      identity: allowIf({ Bool: mfa }),
      rcp: allowIf({ Bool: { 'aws:SecureTransport': 'true' } }),
      open: true,
      dependsOn: ['aws:MultiFactorAuthPresent'],
    },
    {
      what: 'a condition on a key of which nothing is known',
      is: 'depends',
      identity: allowIf({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }),
      open: true,
      dependsOn: ['aws:SourceIp'],
    },
    {
      what: 'a Deny under such a condition',
      is: 'depends',
      identity: denyIf({ Bool: mfa }),
      open: true,
      dependsOn: ['aws:MultiFactorAuthPresent'],
    },
    { what: 'the request says so', is: 'allowed', identity: allowIf({ Bool: mfa }), with: mfa, open: true },
    {
      what: 'the request says that it lacks the key',
      is: 'not granted',
      identity: allowIf({ Bool: mfa }),
      with: { 'aws:MultiFactorAuthPresent': [] },
      open: true,
    },
    {
      what: 'another statement allows anyhow',
      is: 'allowed',
      identity: [all, ...allowIf({ Bool: mfa })],
      open: true,
    },
    {
      what: 'another statement denies anyhow',
      is: 'denied',
      identity: [...denyIf({ Bool: mfa }), ['Deny', 's3:*', '*']],
      open: true,
    },
    {
      what: 'nothing grants whatever the Deny does',
      is: 'not granted',
      identity: [['Deny', '*', '*', { Condition: { Bool: mfa } }]],
      open: true,
    },
    {
      what: 'a variable',
      is: 'depends',
      identity: [['Allow', 's3:*', 'arn:aws:s3:::home/${aws:PrincipalTag/team}/*']],
      on: mine,
      open: true,
      dependsOn: ['aws:PrincipalTag/team'],
    },
    {
      what: 'a variable that cannot be right',
      is: 'not granted',
      identity: [['Allow', 's3:*', 'arn:aws:s3:::home/${aws:PrincipalTag/team}/*']],
      open: true,
    },
    {
      what: 'a variable in a condition',
      is: 'depends',
      identity: allowIf({ StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } }),
      with: { 'aws:ResourceTag/team': 'a' },
      open: true,
      dependsOn: ['aws:PrincipalTag/team'],
    },
    {
      what: 'a key that the caller tells',
      is: 'allowed',
      identity: allowIf({ StringEquals: { 'aws:PrincipalAccount': account } }),
      open: true,
    },
    {
      what: 'a condition in a boundary',
      is: 'depends',
      identity: [all],
      boundary: allowIf({ Bool: mfa }),
      open: true,
      dependsOn: ['aws:MultiFactorAuthPresent'],
    },
    {
      what: 'each key once',
      is: 'depends',
      identity: [
        ...denyIf({ Bool: mfa }),
        ['Deny', '*', '*', { Condition: { Null: { 'AWS:multifactorauthpresent': 'true' } } }],
      ],
      open: true,
      dependsOn: ['aws:MultiFactorAuthPresent'],
    },
    {
      what: 'only what may deny is asked about where something allows',
      is: 'depends',
      identity: [
        all,
        ...allowIf({ Bool: { 'aws:SecureTransport': 'true' } }),
        ['Deny', '*', '*', { Condition: { Bool: mfa } }],
      ],
      open: true,
      dependsOn: ['aws:MultiFactorAuthPresent'],
    },
  ],
);
