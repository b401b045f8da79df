import { account, decides, other, role, session, stranger, user } from './case';
import type { Short } from './case';

const guide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';
const organizations = 'https://docs.aws.amazon.com/organizations/latest/userguide';
const all: Short = ['Allow', '*', '*'];
const get: Short = ['Allow', 's3:GetObject', '*'];
const put: Short = ['Allow', 's3:PutObject', '*'];
const federated = `arn:aws:sts::${account}:federated-user/ann`;
const linked = `arn:aws:iam::${account}:role/aws-service-role/ops.amazonaws.com/AWSServiceRoleForOps`;

function to(principal: string): Short {
  return ['Allow', 's3:GetObject', '*', { Principal: { AWS: principal } }];
}

decides('permissions boundaries', `${guide}/access_policies_boundaries.html`, [
  { what: 'both allow', is: 'allowed', identity: [all], boundary: [get] },
  {
    what: 'the boundary lacks an Allow',
    is: 'not granted',
    identity: [all],
    boundary: [put],
    lacking: ['boundary'],
  },
  {
    what: 'the boundary by itself grants nothing',
    is: 'not granted',
    identity: [],
    boundary: [all],
    lacking: ['identity'],
  },
  { what: 'an empty boundary', is: 'not granted', identity: [all], boundary: [], lacking: ['boundary'] },
  { what: 'a policy of the resource names the user', is: 'allowed', resource: [to(user)], boundary: [put] },
  {
    what: 'a policy of the resource names the role',
    is: 'not granted',
    resource: [to(role)],
    boundary: [put],
    by: session,
    lacking: ['boundary'],
  },
  {
    what: 'a policy of the resource names the session',
    is: 'allowed',
    resource: [to(session)],
    boundary: [put],
    by: session,
  },
  {
    what: 'a policy of the resource allows everybody with the role as aws:PrincipalArn',
    is: 'allowed',
    resource: [['Allow', 's3:GetObject', '*', { Condition: { ArnEquals: { 'aws:PrincipalArn': role } } }]],
    boundary: [put],
    by: session,
  },
  {
    what: 'a policy of the resource names the account',
    is: 'not granted',
    identity: [all],
    resource: [to(account)],
    boundary: [put],
    lacking: ['boundary'],
  },
  {
    what: 'between accounts the boundary limits a user who is named',
    is: 'not granted',
    identity: [all],
    resource: [to(stranger)],
    boundary: [put],
    by: stranger,
    lacking: ['boundary'],
  },
  {
    what: 'the boundary asks for MFA that is there',
    is: 'allowed',
    identity: [all],
    boundary: [['Allow', '*', '*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }]],
    with: { 'aws:MultiFactorAuthPresent': 'true' },
  },
  {
    what: 'the boundary asks for MFA that is not there',
    is: 'not granted',
    identity: [all],
    boundary: [['Allow', '*', '*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }]],
  },
  {
    what: 'the boundary’s Region in a variable',
    is: 'not granted',
    identity: [all],
    boundary: [['Allow', 's3:*', 'arn:aws:s3:::home/${aws:username}/*']],
    lacking: ['boundary'],
  },
]);

decides('session policies', `${guide}/access_policies.html#policies_session`, [
  { what: 'both allow', is: 'allowed', identity: [all], session: [get], by: session },
  {
    what: 'the session policy lacks an Allow',
    is: 'not granted',
    identity: [all],
    session: [put],
    by: session,
    lacking: ['session'],
  },
  {
    what: 'the session policy by itself grants nothing',
    is: 'not granted',
    identity: [put],
    session: [all],
    by: session,
    lacking: ['identity'],
  },
  { what: 'a Deny in it', is: 'denied', identity: [all], session: [all, ['Deny', 's3:*', '*']], by: session },
  {
    what: 'a policy of the resource names the role',
    is: 'not granted',
    resource: [to(role)],
    session: [put],
    by: session,
    lacking: ['session'],
  },
  {
    what: 'a policy of the resource names the role, the session policy allows',
    is: 'allowed',
    resource: [to(role)],
    session: [get],
    by: session,
  },
  {
    what: 'a policy of the resource names the session',
    is: 'allowed',
    identity: [put],
    resource: [to(session)],
    session: [put],
    by: session,
  },
  {
    what: 'another session is named',
    is: 'not granted',
    resource: [to(`arn:aws:sts::${account}:assumed-role/reader/tuesday`)],
    by: session,
  },
  {
    what: 'boundary and session policy both limit',
    is: 'not granted',
    identity: [all],
    boundary: [put],
    session: [put],
    by: session,
    lacking: ['boundary', 'session'],
  },
]);

decides(
  'federated users',
  'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html',
  [
    {
      what: 'no session policy',
      is: 'not granted',
      identity: [all],
      by: federated,
      lacking: ['session'],
    },
    { what: 'a session policy that allows', is: 'allowed', identity: [all], session: [get], by: federated },
    {
      what: 'the session policy goes beyond the user',
      is: 'not granted',
      identity: [put],
      session: [all],
      by: federated,
      lacking: ['identity'],
    },
    {
      what: 'a policy of the resource names the session',
      is: 'allowed',
      resource: [to(federated)],
      by: federated,
    },
    {
      what: 'a policy of the resource names the user, the session policy lacks an Allow',
      is: 'not granted',
      resource: [to(user)],
      session: [put],
      by: { kind: 'federated user', account, arn: federated, user },
      lacking: ['session'],
    },
    {
      what: 'a policy of the resource names the user, the session policy allows',
      is: 'allowed',
      resource: [to(user)],
      session: [get],
      by: { kind: 'federated user', account, arn: federated, user },
    },
  ],
);

decides('service control policies', `${organizations}/orgs_manage_policies_scps_evaluation.html`, [
  { what: 'FullAWSAccess at every level', is: 'allowed', identity: [get], scp: [[all], [all], [all]] },
  {
    what: 'the root lacks an Allow',
    is: 'not granted',
    identity: [get],
    scp: [[put], [all], [all]],
    lacking: ['scp'],
  },
  {
    what: 'the unit lacks an Allow',
    is: 'not granted',
    identity: [get],
    scp: [[all], [put], [all]],
    lacking: ['scp'],
  },
  {
    what: 'the account lacks an Allow',
    is: 'not granted',
    identity: [get],
    scp: [[all], [all], [put]],
    lacking: ['scp'],
  },
  {
    what: 'each level allows with another statement',
    is: 'allowed',
    identity: [get],
    scp: [[get, put], [get]],
  },
  { what: 'an SCP grants nothing', is: 'not granted', identity: [], scp: [[all]], lacking: ['identity'] },
  {
    what: 'SCP and identity policy both lack an Allow',
    is: 'not granted',
    identity: [put],
    scp: [[put]],
    lacking: ['scp', 'identity'],
  },
  {
    what: 'a policy of the resource in the account is limited too',
    is: 'not granted',
    resource: [to(user)],
    scp: [[put]],
    lacking: ['scp'],
  },
  {
    what: 'between accounts, the SCPs of the caller',
    is: 'not granted',
    identity: [all],
    resource: [to(stranger)],
    scp: [[put]],
    by: stranger,
    lacking: ['scp'],
  },
  {
    what: 'the root user',
    is: 'not granted',
    scp: [[put]],
    by: `arn:aws:iam::${account}:root`,
    lacking: ['scp'],
  },
  {
    what: 'a Deny for the root user',
    is: 'denied',
    scp: [[all, ['Deny', 's3:*', '*']]],
    by: `arn:aws:iam::${account}:root`,
  },
  {
    what: 'a service-linked role is beyond it',
    is: 'allowed',
    identity: [get],
    scp: [[put, ['Deny', 's3:*', '*']]],
    by: linked,
  },
  {
    what: 'a service is beyond it',
    is: 'allowed',
    resource: [['Allow', 's3:*', '*', { Principal: { Service: 'cloudtrail.amazonaws.com' } }]],
    scp: [[['Deny', '*', '*']]],
    by: 'cloudtrail.amazonaws.com',
  },
  {
    what: 'nobody’s request is beyond it',
    is: 'allowed',
    resource: [get],
    scp: [[['Deny', '*', '*']]],
    by: 'anonymous',
  },
  {
    what: 'the management account is beyond it',
    is: 'allowed',
    identity: [get],
    scp: [[['Deny', '*', '*']]],
    management: account,
  },
  {
    what: 'another account than the management account',
    is: 'denied',
    identity: [get],
    scp: [[['Deny', '*', '*']]],
    management: other,
  },
  {
    what: 'a Deny with a condition that holds',
    is: 'denied',
    identity: [all],
    scp: [
      [all, ['Deny', '*', '*', { Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' } } }]],
    ],
    with: { 'aws:RequestedRegion': 'us-east-1' },
  },
  {
    what: 'a Deny with a condition that does not hold',
    is: 'allowed',
    identity: [all],
    scp: [
      [all, ['Deny', '*', '*', { Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' } } }]],
    ],
    with: { 'aws:RequestedRegion': 'eu-west-1' },
  },
  {
    what: 'a Deny that leaves out a role',
    is: 'allowed',
    identity: [all],
    scp: [
      [
        all,
        [
          'Deny',
          '*',
          '*',
          { Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/reader' } } },
        ],
      ],
    ],
    by: session,
  },
  {
    what: 'a Deny that leaves out another role',
    is: 'denied',
    identity: [all],
    scp: [
      [
        all,
        [
          'Deny',
          '*',
          '*',
          { Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/admin' } } },
        ],
      ],
    ],
    by: session,
  },
]);

decides('resource control policies', `${organizations}/orgs_manage_policies_rcps_evaluation.html`, [
  { what: 'no Deny', is: 'allowed', identity: [get], rcp: [] },
  {
    what: 'RCPFullAWSAccess always stands beside it',
    is: 'allowed',
    identity: [get],
    rcp: [['Deny', 's3:PutObject', '*']],
  },
  {
    what: 'RCPFullAWSAccess grants nothing',
    is: 'not granted',
    identity: [],
    rcp: [all],
    lacking: ['identity'],
  },
  { what: 'the root user', is: 'denied', rcp: [['Deny', 's3:*', '*']], by: `arn:aws:iam::${account}:root` },
  { what: 'anybody', is: 'denied', resource: [get], rcp: [['Deny', 's3:*', '*']], by: 'anonymous' },
  {
    what: 'a caller of another account',
    is: 'denied',
    identity: [all],
    resource: [to(stranger)],
    rcp: [['Deny', 's3:*', '*']],
    by: stranger,
  },
  {
    what: 'a service, unless left out',
    is: 'denied',
    resource: [['Allow', 's3:*', '*', { Principal: { Service: 'cloudtrail.amazonaws.com' } }]],
    rcp: [['Deny', 's3:*', '*', { Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } } }]],
    by: 'cloudtrail.amazonaws.com',
  },
  {
    what: 'a service that is left out',
    is: 'allowed',
    resource: [['Allow', 's3:*', '*', { Principal: { Service: 'cloudtrail.amazonaws.com' } }]],
    rcp: [
      [
        'Deny',
        's3:*',
        '*',
        {
          Condition: {
            StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' },
            BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
          },
        },
      ],
    ],
    by: 'cloudtrail.amazonaws.com',
  },
  {
    what: 'a stranger to the organisation',
    is: 'denied',
    identity: [all],
    resource: [to(stranger)],
    rcp: [['Deny', 's3:*', '*', { Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } } }]],
    by: stranger,
    with: { 'aws:PrincipalOrgID': 'o-2' },
  },
  {
    what: 'somebody of the organisation',
    is: 'allowed',
    identity: [all],
    resource: [to(stranger)],
    rcp: [['Deny', 's3:*', '*', { Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } } }]],
    by: stranger,
    with: { 'aws:PrincipalOrgID': 'o-1' },
  },
  {
    what: 'a service-linked role is beyond it',
    is: 'allowed',
    identity: [get],
    rcp: [['Deny', 's3:*', '*']],
    by: linked,
  },
  {
    what: 'resources of the management account are beyond it',
    is: 'allowed',
    identity: [get],
    rcp: [['Deny', 's3:*', '*']],
    management: account,
  },
  {
    what: 'a service that RCPs do not cover',
    is: 'allowed',
    identity: [['Allow', 'ec2:*', '*']],
    rcp: [['Deny', '*', '*']],
    action: 'ec2:RunInstances',
    on: `arn:aws:ec2:eu-west-1:${account}:instance/*`,
  },
]);

decides(
  'VPC endpoint policies',
  'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
  [
    { what: 'both allow', is: 'allowed', identity: [get], endpoint: [all] },
    { what: 'it grants nothing', is: 'not granted', identity: [], endpoint: [all], lacking: ['identity'] },
    { what: 'it lacks an Allow', is: 'not granted', identity: [get], endpoint: [put], lacking: ['endpoint'] },
    {
      what: 'it limits what a resource grants as well',
      is: 'not granted',
      resource: [to(user)],
      endpoint: [put],
      lacking: ['endpoint'],
    },
    {
      what: 'it names another account',
      is: 'not granted',
      identity: [get],
      endpoint: [['Allow', '*', '*', { Principal: { AWS: other } }]],
      lacking: ['endpoint'],
    },
  ],
);
