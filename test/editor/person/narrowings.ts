/** A change that is offered at a caret, and the statements that the policy has afterwards. */
export interface Narrowing {
  readonly name: string;
  /** The file's name tells the kind. */
  readonly file: string;
  readonly statements: readonly object[];
  /** The token that the caret is put in: the first one with that text. */
  readonly at: string;
  readonly title: RegExp;
  /** What is typed into one gap after the other. */
  readonly gaps?: readonly string[];
  readonly becomes: readonly object[];
}

const account = '111122223333';
const queue = `arn:aws:sqs:eu-west-1:${account}:orders`;
const send = 'sqs:SendMessage';
const objects = 'arn:aws:s3:::reports/*';
const github = 'token.actions.githubusercontent.com';

const allow = (Action: unknown, Resource: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
const under = (operator: string, key: string, value: unknown) => ({
  Condition: { [operator]: { [key]: value } },
});

/** In the order of resource-based policies: who, what, on what. */
const granted = (Principal: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Principal,
  Action: send,
  Resource: queue,
  ...more,
});
const assumed = (Principal: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Principal,
  Action: 'sts:AssumeRole',
  ...more,
});

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html */
const ofActions: readonly Narrowing[] = [
  {
    name: 'actions to those that are matched today',
    file: 'matched-identity-policy.json',
    statements: [allow('sqs:Get*', '*')],
    at: '"sqs:Get*"',
    title: /^Expand "sqs:Get\*" into the actions it matches today \(same access\)$/,
    becomes: [allow(['sqs:GetQueueAttributes', 'sqs:GetQueueUrl'], '*')],
  },
  {
    name: 'actions by access level',
    file: 'level-identity-policy.json',
    statements: [allow('sqs:*Message', queue)],
    at: '"sqs:*Message"',
    title: /^Narrow "sqs:\*Message" to its 1 read and list action .*\(−2 actions\)$/,
    becomes: [allow('sqs:ReceiveMessage', queue)],
  },
  {
    name: 'actions to those that can act on the resources',
    file: 'acting-identity-policy.json',
    statements: [allow('sqs:List*s', queue)],
    at: '"sqs:List*s"',
    // ListMessageMoveTasks and the two lists of one queue's belongings name a queue, ListQueues names none.
    title: /^Narrow "sqs:List\*s" to the 3 actions that can act on its resources \(−1 action\)$/,
    becomes: [
      allow(['sqs:ListDeadLetterSourceQueues', 'sqs:ListMessageMoveTasks', 'sqs:ListQueueTags'], queue),
    ],
  },
  {
    name: 'actions to those that are not denied',
    file: 'denied-identity-policy.json',
    statements: [
      allow('sqs:*Message', queue),
      { Effect: 'Deny', Action: 'sqs:DeleteMessage', Resource: '*' },
    ],
    at: '"sqs:*Message"',
    title: /^Narrow "sqs:\*Message" to the 2 actions .* that nothing denies \(same access\)$/,
    becomes: [
      allow(['sqs:ReceiveMessage', send], queue),
      { Effect: 'Deny', Action: 'sqs:DeleteMessage', Resource: '*' },
    ],
  },
];

const ofResources: readonly Narrowing[] = [
  {
    name: 'a resource to the template of its ARN',
    file: 'template-identity-policy.json',
    statements: [allow('s3:GetObject', '*')],
    at: '"*"',
    title: /^Narrow "\*" to the ARN of s3 object \(1 action confined\)$/,
    gaps: ['reports', '*'],
    becomes: [allow('s3:GetObject', objects)],
  },
  {
    name: 'a resource to one that another policy of the workspace names',
    file: 'seen-identity-policy.json',
    statements: [allow(send, '*')],
    at: '"*"',
    title: /^Narrow "\*" to "arn:aws:sqs:eu-west-1:111122223333:orders".*\(1 action confined\)$/,
    becomes: [allow(send, queue)],
  },
  {
    name: 'a statement split by what its actions can act on',
    file: 'split-identity-policy.json',
    statements: [allow(['s3:GetObject', 's3:ListAllMyBuckets'], '*')],
    at: '"*"',
    title: /^Split the statement: 1 action on named resources, 1 that needs "\*" \(1 action confined\)$/,
    gaps: ['reports', '*'],
    becomes: [allow('s3:ListAllMyBuckets', '*'), allow('s3:GetObject', objects)],
  },
];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
const ofPrincipals: readonly Narrowing[] = [
  {
    name: 'everybody to an account',
    file: 'account-queue-policy.json',
    statements: [granted('*')],
    at: '"*"',
    title: /^Name an account instead of "\*" \(1 action confined\)$/,
    gaps: ['444455556666'],
    becomes: [granted({ AWS: 'arn:aws:iam::444455556666:root' })],
  },
  {
    name: 'everybody to an organization',
    file: 'organization-queue-policy.json',
    statements: [granted('*')],
    at: '"*"',
    title: /^Add a condition on "aws:PrincipalOrgID" \(1 action confined\)$/,
    gaps: ['a1b2c3d4e5'],
    becomes: [granted('*', under('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5'))],
  },
  {
    name: 'everybody to a service for one account',
    file: 'service-queue-policy.json',
    statements: [granted('*')],
    at: '"*"',
    title: /^Name a service instead of "\*", with a condition on "aws:SourceAccount" \(1 action confined\)$/,
    gaps: ['sns', account],
    becomes: [granted({ Service: 'sns.amazonaws.com' }, under('StringEquals', 'aws:SourceAccount', account))],
  },
  {
    name: 'a service to one source',
    file: 'source-queue-policy.json',
    statements: [granted({ Service: 'sns.amazonaws.com' })],
    at: '"sns.amazonaws.com"',
    title: /^Add a condition on "aws:SourceArn" \(1 action confined\)$/,
    gaps: [`arn:aws:sns:eu-west-1:${account}:news`],
    becomes: [
      granted(
        { Service: 'sns.amazonaws.com' },
        under('ArnLike', 'aws:SourceArn', `arn:aws:sns:eu-west-1:${account}:news`),
      ),
    ],
  },
  {
    name: 'GitHub to a repository and branch',
    file: 'github-trust-policy.json',
    statements: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/${github}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        ...under('StringEquals', `${github}:aud`, 'sts.amazonaws.com'),
      },
    ],
    at: '"Federated"',
    title: /^Add a condition on "token\.actions\.githubusercontent\.com:sub" \(1 action confined\)$/,
    gaps: ['acme', 'shop', 'main'],
    becomes: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/${github}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${github}:aud`]: 'sts.amazonaws.com',
            [`${github}:sub`]: 'repo:acme/shop:ref:refs/heads/main',
          },
        },
      },
    ],
  },
  {
    name: 'another account to an external id',
    file: 'external-trust-policy.json',
    statements: [assumed({ AWS: 'arn:aws:iam::444455556666:root' })],
    at: '"arn:aws:iam::444455556666:root"',
    title: /^Add a condition on "sts:ExternalId" \(1 action confined\)$/,
    gaps: ['5f3c'],
    becomes: [
      assumed({ AWS: 'arn:aws:iam::444455556666:root' }, under('StringEquals', 'sts:ExternalId', '5f3c')),
    ],
  },
  {
    name: 'another account to people with MFA',
    file: 'mfa-trust-policy.json',
    statements: [assumed({ AWS: 'arn:aws:iam::444455556666:root' })],
    at: '"arn:aws:iam::444455556666:root"',
    title: /^Add a condition on "aws:MultiFactorAuthPresent": "true" \(1 action confined\)$/,
    becomes: [
      assumed({ AWS: 'arn:aws:iam::444455556666:root' }, under('Bool', 'aws:MultiFactorAuthPresent', 'true')),
    ],
  },
];

const instances = `arn:aws:ec2:eu-west-1:${account}:instance/*`;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const ofConditions: readonly Narrowing[] = [
  {
    name: 'a statement to the resources of one account',
    file: 'owner-identity-policy.json',
    statements: [allow('s3:GetObject', objects)],
    at: '"Effect"',
    title: /^Add a condition on "aws:ResourceAccount" \(1 action confined\)$/,
    gaps: [account],
    becomes: [allow('s3:GetObject', objects, under('StringEquals', 'aws:ResourceAccount', account))],
  },
  {
    name: 'a statement to resources with a tag',
    file: 'tag-identity-policy.json',
    statements: [allow('ec2:TerminateInstances', instances)],
    at: '"Effect"',
    title: /^Add a condition on "aws:ResourceTag\/…" \(1 action confined\)$/,
    gaps: ['team', 'shop'],
    becomes: [
      allow('ec2:TerminateInstances', instances, under('StringEquals', 'aws:ResourceTag/team', 'shop')),
    ],
  },
  {
    name: 'the passing of a role to a service',
    file: 'pass-identity-policy.json',
    statements: [allow('iam:PassRole', `arn:aws:iam::${account}:role/App`)],
    at: '"Effect"',
    title: /^Add a condition on "iam:PassedToService" \(1 action confined\)$/,
    gaps: ['lambda'],
    becomes: [
      allow(
        'iam:PassRole',
        `arn:aws:iam::${account}:role/App`,
        under('StringEquals', 'iam:PassedToService', 'lambda.amazonaws.com'),
      ),
    ],
  },
  {
    name: 'a statement to a Region',
    file: 'region-identity-policy.json',
    statements: [allow(send, `arn:aws:sqs:*:${account}:orders`)],
    at: '"Effect"',
    title: /^Add a condition on "aws:RequestedRegion" \(1 action confined\)$/,
    gaps: ['eu-west-1'],
    becomes: [
      allow(
        send,
        `arn:aws:sqs:*:${account}:orders`,
        under('StringEquals', 'aws:RequestedRegion', 'eu-west-1'),
      ),
    ],
  },
  {
    name: 'a statement to requests over TLS',
    file: 'tls-queue-policy.json',
    statements: [granted({ AWS: '444455556666' })],
    at: '"Effect"',
    title: /^Add a condition on "aws:SecureTransport": "true" \(1 action confined\)$/,
    becomes: [granted({ AWS: '444455556666' }, under('Bool', 'aws:SecureTransport', 'true'))],
  },
  {
    name: 'a ForAllValues to requests that have the key',
    file: 'null-identity-policy.json',
    statements: [
      allow('ec2:CreateTags', instances, under('ForAllValues:StringEquals', 'aws:TagKeys', ['team'])),
    ],
    at: '"ForAllValues:StringEquals"',
    title: /^Ask for "aws:TagKeys" with "Null" \(1 action confined\)$/,
    becomes: [
      allow('ec2:CreateTags', instances, {
        Condition: {
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] },
          Null: { 'aws:TagKeys': 'false' },
        },
      }),
    ],
  },
];

const rewrites: readonly Narrowing[] = [
  {
    name: 'actions in fewer letters',
    file: 'shrink-identity-policy.json',
    statements: [allow(['sqs:GetQueueAttributes', 'sqs:GetQueueUrl'], queue)],
    at: '"Action"',
    title: /^Shrink 2 actions to 1 pattern of whole words \(\d+ characters fewer, same access today\)$/,
    becomes: [allow(['sqs:Get*'], queue)],
  },
  {
    name: 'actions in order',
    file: 'sort-identity-policy.json',
    statements: [allow([send, 'sns:Publish', 'sqs:GetQueueUrl'], '*')],
    at: '"Action"',
    title: /^Sort actions, resources and condition values of the statement \(same access\)$/,
    becomes: [allow(['sns:Publish', 'sqs:GetQueueUrl', send], '*')],
  },
  {
    name: 'two statements as one',
    file: 'merge-identity-policy.json',
    statements: [allow([send], queue), allow(['sqs:ReceiveMessage'], queue)],
    at: '"Effect"',
    title: /^Merge statements 1 and 2, which differ in Action alone \(same access\)$/,
    becomes: [allow([send, 'sqs:ReceiveMessage'], queue)],
  },
  {
    name: 'a statement for each service',
    file: 'services-identity-policy.json',
    statements: [allow([send, 'sns:Publish'], '*')],
    at: '"Effect"',
    title: /^Split the statement by service into 2 statements \(same access\)$/,
    becomes: [allow(send, '*'), allow('sns:Publish', '*')],
  },
  {
    name: 'what is redundant away',
    file: 'redundant-identity-policy.json',
    statements: [allow(['sqs:*', send], queue)],
    at: `"${send}"`,
    title: /^Remove "sqs:SendMessage" \(same access\)$/,
    becomes: [allow(['sqs:*'], queue)],
  },
];

export const narrowings: readonly Narrowing[] = [
  ...ofActions,
  ...ofResources,
  ...ofPrincipals,
  ...ofConditions,
  ...rewrites,
];
