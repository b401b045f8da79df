import { decides, object, other, stranger, user } from './case';
import type { Short } from './case';

const guide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';
const get: Short = ['Allow', 's3:GetObject', '*'];
const all: Short = ['Allow', '*', '*'];
const noGet: Short = ['Deny', 's3:GetObject', '*'];

decides(
  'an implicit deny',
  `${guide}/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html`,
  [
    { what: 'no statement at all', is: 'not granted', identity: [], lacking: ['identity'] },
    { what: 'no policy at all', is: 'not granted', lacking: ['identity'] },
    { what: 'another action', is: 'not granted', identity: [['Allow', 's3:PutObject', '*']] },
    { what: 'another service', is: 'not granted', identity: [['Allow', 'ec2:*', '*']] },
    {
      what: 'another resource',
      is: 'not granted',
      identity: [['Allow', 's3:*', 'arn:aws:s3:::invoices/*']],
    },
    {
      what: 'the bucket and not its objects',
      is: 'not granted',
      identity: [['Allow', 's3:*', 'arn:aws:s3:::reports']],
    },
    {
      what: 'neither side grants',
      is: 'not granted',
      identity: [['Allow', 's3:PutObject', '*']],
      resource: [['Allow', 's3:PutObject', '*']],
      lacking: ['identity', 'resource'],
    },
    {
      what: 'a Deny of something else grants nothing',
      is: 'not granted',
      identity: [['Deny', 's3:PutObject', '*']],
    },
    { what: 'no actions', is: 'not granted', identity: [['Allow', [], '*']] },
    { what: 'no resources', is: 'not granted', identity: [['Allow', '*', []]] },
  ],
);

decides('an Allow', `${guide}/reference_policies_evaluation-logic_policy-eval-denyallow.html`, [
  { what: 'the action', is: 'allowed', identity: [get] },
  { what: 'everything', is: 'allowed', identity: [all] },
  {
    what: 'one of several statements',
    is: 'allowed',
    identity: [['Allow', 'ec2:*', '*'], get],
  },
  { what: 'the action in another case', is: 'allowed', identity: [['Allow', 'S3:getobject', '*']] },
  {
    what: 'an action that is asked for in another case',
    is: 'allowed',
    identity: [get],
    action: 'S3:GETOBJECT',
  },
  { what: 'a star in the action', is: 'allowed', identity: [['Allow', 's3:Get*', '*']] },
  { what: 'a question mark in the action', is: 'allowed', identity: [['Allow', 's3:GetObjec?', '*']] },
  {
    what: 'a question mark stands for one letter',
    is: 'not granted',
    identity: [['Allow', 's3:GetObject?', '*']],
  },
  {
    what: 'one of several actions and resources',
    is: 'allowed',
    identity: [['Allow', ['s3:PutObject', 's3:GetObject'], ['arn:aws:s3:::invoices/*', object]]],
  },
  {
    what: 'a star across slashes',
    is: 'allowed',
    identity: [['Allow', 's3:*', 'arn:aws:s3:::reports/*']],
  },
  {
    what: 'a resource in another case',
    is: 'not granted',
    identity: [['Allow', 's3:*', 'arn:aws:s3:::Reports/*']],
  },
  {
    what: 'an action without resources under *',
    is: 'allowed',
    identity: [['Allow', 's3:ListAllMyBuckets', '*']],
    action: 's3:ListAllMyBuckets',
    on: '*',
  },
  {
    what: 'an action without resources under an ARN',
    is: 'not granted',
    identity: [['Allow', 's3:ListAllMyBuckets', 'arn:aws:s3:::*']],
    action: 's3:ListAllMyBuckets',
    on: '*',
  },
]);

decides('an explicit deny', `${guide}/reference_policies_evaluation-logic_policy-eval-denyallow.html`, [
  { what: 'in the same policy', is: 'denied', identity: [all, noGet] },
  { what: 'before the Allow', is: 'denied', identity: [noGet, all] },
  { what: 'where nothing grants', is: 'denied', identity: [noGet] },
  { what: 'in the policy of the resource', is: 'denied', identity: [all], resource: [noGet] },
  {
    what: 'of the caller against the policy of the resource',
    is: 'denied',
    identity: [noGet],
    resource: [['Allow', '*', '*', { Principal: { AWS: user } }]],
  },
  { what: 'in the boundary', is: 'denied', identity: [all], boundary: [all, noGet] },
  {
    what: 'in the boundary against the policy of the resource',
    is: 'denied',
    resource: [['Allow', '*', '*', { Principal: { AWS: user } }]],
    boundary: [noGet],
  },
  { what: 'in an SCP', is: 'denied', identity: [all], scp: [[all, noGet]] },
  { what: 'in an SCP of a higher level', is: 'denied', identity: [all], scp: [[all, noGet], [all]] },
  { what: 'in an RCP', is: 'denied', identity: [all], rcp: [noGet] },
  { what: 'in the policy of the endpoint', is: 'denied', identity: [all], endpoint: [all, noGet] },
  {
    what: 'between accounts, of the resource',
    is: 'denied',
    identity: [all],
    resource: [['Allow', '*', '*', { Principal: { AWS: stranger } }], noGet],
    by: stranger,
  },
  { what: 'with a star', is: 'denied', identity: [all, ['Deny', 's3:*', '*']] },
  {
    what: 'of another object',
    is: 'allowed',
    identity: [all, ['Deny', 's3:*', 'arn:aws:s3:::invoices/*']],
  },
  {
    what: 'of somebody else',
    is: 'allowed',
    identity: [all],
    resource: [['Deny', '*', '*', { Principal: { AWS: stranger } }]],
  },
  {
    what: 'of a whole account',
    is: 'denied',
    identity: [all],
    resource: [
      ['Allow', '*', '*', { Principal: { AWS: other } }],
      ['Deny', '*', '*', { Principal: { AWS: `arn:aws:iam::${other}:root` } }],
    ],
    by: stranger,
  },
]);

decides('NotAction', `${guide}/reference_policies_elements_notaction.html`, [
  { what: 'leaves over what is asked', is: 'allowed', identity: [['Allow', '!iam:*', '*']] },
  { what: 'lists what is asked', is: 'not granted', identity: [['Allow', '!s3:*', '*']] },
  { what: 'denies what it does not list', is: 'denied', identity: [all, ['Deny', '!iam:*', '*']] },
  { what: 'denies not what it lists', is: 'allowed', identity: [all, ['Deny', '!s3:Get*', '*']] },
  {
    what: 'lists it in another case',
    is: 'not granted',
    identity: [['Allow', '!S3:getOBJECT', '*']],
  },
  {
    what: 'does not go beyond the resource',
    is: 'not granted',
    identity: [['Allow', '!iam:*', 'arn:aws:s3:::invoices/*']],
  },
  { what: 'in a boundary', is: 'not granted', identity: [all], boundary: [['Allow', '!s3:*', '*']] },
  { what: 'in an SCP', is: 'not granted', identity: [all], scp: [[['Allow', '!s3:*', '*']]] },
  { what: 'denies in an SCP', is: 'denied', identity: [all], scp: [[all, ['Deny', '!ec2:*', '*']]] },
  {
    what: 'in a session policy',
    is: 'not granted',
    identity: [all],
    session: [['Allow', '!s3:*', '*']],
    by: 'arn:aws:sts::111122223333:assumed-role/reader/monday',
  },
  {
    what: 'in the policy of a resource for another account',
    is: 'allowed',
    identity: [all],
    resource: [['Allow', '!s3:Delete*', '*', { Principal: { AWS: other } }]],
    by: stranger,
  },
  { what: 'for anybody', is: 'allowed', resource: [['Allow', '!s3:Delete*', '*']], by: 'anonymous' },
  {
    what: 'for anybody, and lists what is asked',
    is: 'not granted',
    resource: [['Allow', '!s3:Get*', '*']],
    by: 'anonymous',
  },
  {
    what: 'for a service',
    is: 'allowed',
    resource: [['Allow', '!s3:Delete*', '*', { Principal: { Service: 'logging.s3.amazonaws.com' } }]],
    by: 'logging.s3.amazonaws.com',
  },
]);

decides('NotResource', `${guide}/reference_policies_elements_notresource.html`, [
  { what: 'leaves it over', is: 'allowed', identity: [['Allow', 's3:*', '!arn:aws:s3:::invoices/*']] },
  { what: 'lists it', is: 'not granted', identity: [['Allow', 's3:*', '!arn:aws:s3:::reports/*']] },
  {
    what: 'denies all other resources',
    is: 'denied',
    identity: [all, ['Deny', 's3:*', '!arn:aws:s3:::invoices/*']],
  },
  {
    what: 'denies not what it lists',
    is: 'allowed',
    identity: [all, ['Deny', 's3:*', '!arn:aws:s3:::reports/*']],
  },
  {
    what: 'leaves over an action without resources',
    is: 'denied',
    identity: [all, ['Deny', '*', '!arn:aws:s3:::reports/*']],
    action: 's3:ListAllMyBuckets',
    on: '*',
  },
  {
    what: 'in an RCP',
    is: 'denied',
    identity: [all],
    rcp: [['Deny', 's3:*', '!arn:aws:s3:::invoices/*']],
  },
  {
    what: 'in an SCP',
    is: 'denied',
    identity: [all],
    scp: [[all, ['Deny', 's3:*', '!arn:aws:s3:::invoices/*']]],
  },
  {
    what: 'in a boundary',
    is: 'not granted',
    identity: [all],
    boundary: [['Allow', '*', '!arn:aws:s3:::reports/*']],
    lacking: ['boundary'],
  },
  {
    what: 'for anybody',
    is: 'not granted',
    resource: [['Allow', 's3:GetObject', '!arn:aws:s3:::reports/*']],
    by: 'anonymous',
  },
]);
