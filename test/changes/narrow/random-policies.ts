import fc from 'fast-check';
import type { PolicyKind } from '../../../server/src/policy/model';
import type { SlowRequest } from './slow-evaluator';

const accounts = ['111122223333', '444455556666', '777788889999'];
const callers = [
  ...accounts.flatMap((account) => [
    `AWS arn:aws:iam::${account}:role/app`,
    `AWS arn:aws:iam::${account}:role/fresh`,
    `AWS arn:aws:iam::${account}:user/alice`,
  ]),
  ...['sns', 'lambda', 'cloudtrail', 'ecs-tasks', 'ec2'].map((name) => `Service ${name}.amazonaws.com`),
  'Federated arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
  'Federated arn:aws:iam::111122223333:oidc-provider/idp.example.com',
  'Federated arn:aws:iam::111122223333:saml-provider/Okta',
];

const actionsOf: Readonly<Record<string, readonly string[]>> = {
  s3: ['s3:GetObject', 's3:ListBucket', 's3:PutObject', 's3:Get*', 's3:*'],
  sqs: ['sqs:SendMessage', 'sqs:ListQueues', 'sqs:*'],
  ec2: ['ec2:StartInstances', 'ec2:RunInstances', 'ec2:DescribeInstances', 'ec2:CreateTags'],
  iam: ['iam:PassRole', 'iam:CreateServiceLinkedRole', 'iam:AttachUserPolicy', 'iam:GetRole'],
  kms: ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:*'],
  many: ['*', 'ssm:GetParameter', 'sts:AssumeRole'],
};
const resourcesOf: Readonly<Record<string, readonly string[]>> = {
  s3: ['arn:aws:s3:::demo', 'arn:aws:s3:::demo/*', '*'],
  sqs: ['arn:aws:sqs:*:111122223333:*', 'arn:aws:sqs:eu-west-1:444455556666:orders', '*'],
  ec2: ['arn:aws:ec2:*:*:instance/*', '*'],
  iam: ['arn:aws:iam::111122223333:role/*', 'arn:aws:iam::*:user/alice', '*'],
  kms: ['arn:aws:kms:eu-west-1:111122223333:key/*', '*'],
  many: ['*'],
};

const conditions: readonly (readonly [operator: string, key: string, values: unknown])[] = [
  ['StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5'],
  ['StringEqualsIfExists', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5'],
  ['StringEqualsIfExists', 'aws:RequestedRegion', ['eu-west-1', 'us-east-1']],
  ['StringNotEquals', 'aws:ResourceAccount', '444455556666'],
  ['StringEquals', 'aws:SourceAccount', '111122223333'],
  ['ArnLike', 'aws:SourceArn', 'arn:aws:sns:eu-west-1:111122223333:*'],
  ['IpAddress', 'aws:SourceIp', '203.0.112.0/22'],
  ['Bool', 'aws:SecureTransport', 'true'],
  ['Bool', 'aws:MultiFactorAuthPresent', 'true'],
  ['StringEquals', 'aws:ResourceTag/team', ['red', 'blue']],
  ['ForAllValues:StringEquals', 'aws:TagKeys', ['team', 'stage']],
  ['StringEquals', 'aws:RequestTag/team', 'red'],
  ['Null', 'aws:PrincipalTag/team', 'false'],
  ['StringEqualsIfExists', 'iam:PassedToService', 'lambda.amazonaws.com'],
  ['StringLike', 's3:prefix', 'home/*'],
  ['StringEquals', 'sts:ExternalId', 'agreed'],
  ['StringLike', 'token.actions.githubusercontent.com:sub', 'repo:acme/*'],
];
const condition = fc.uniqueArray(fc.nat(conditions.length - 1), { maxLength: 3 }).map((indexes) => {
  const blocks: Record<string, Record<string, unknown>> = {};
  for (const index of indexes) {
    const [operator, key, values] = conditions[index] ?? ['Null', 'aws:userid', 'false'];
    blocks[operator] = { ...blocks[operator], [key]: values };
  }
  return indexes.length ? blocks : undefined;
});

const principal = fc.oneof(
  fc.constantFrom<unknown>('*', { AWS: '*' }, { AWS: ['*', 'arn:aws:iam::444455556666:root'] }),
  fc.constantFrom<unknown>({ AWS: '111122223333' }, { AWS: ['arn:aws:iam::111122223333:root'] }),
  fc.uniqueArray(fc.constantFrom(...callers), { minLength: 1, maxLength: 2 }).map((names) => {
    const byType: Record<string, string[]> = {};
    for (const each of names) {
      const [type = '', name = ''] = each.split(' ');
      byType[type] = [...(byType[type] ?? []), name];
    }
    return byType;
  }),
);

const takings = [
  'sts:AssumeRole',
  'sts:AssumeRoleWithWebIdentity',
  'sts:AssumeRoleWithSAML',
  'sts:TagSession',
];
const kinds: readonly PolicyKind[] = ['identity', 'boundary', 'session', 'resource', 'trust', 'endpoint'];

const statementOf = (kind: PolicyKind) =>
  fc.constantFrom(...Object.keys(actionsOf)).chain((service) => {
    const some = (texts: readonly string[] = []) =>
      fc.uniqueArray(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 });
    const hasPrincipal = kind === 'resource' || kind === 'trust' || kind === 'endpoint';
    return fc
      .record({
        effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
        principal,
        action: some(kind === 'trust' ? takings : actionsOf[service]),
        resource: some(resourcesOf[service]),
        condition,
        negated: fc.constantFrom(false, false, false, true),
      })
      .map((each) => ({
        Effect: each.effect,
        ...(hasPrincipal && { Principal: each.principal }),
        ...(each.negated && kind === 'identity' ? { NotAction: each.action } : { Action: each.action }),
        ...(kind !== 'trust' && { Resource: each.resource.length > 1 ? each.resource : each.resource[0] }),
        ...(each.condition && { Condition: each.condition }),
      }));
  });

/** Documents of each kind that has narrowings of principals or conditions. */
export const document = fc.constantFrom(...kinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    statements: fc.array(statementOf(kind), { minLength: 1, maxLength: 2 }),
    version: fc.constantFrom('2012-10-17', '2012-10-17', '2008-10-17'),
    indent: fc.constantFrom(undefined, 2, '\t'),
  }),
);

/** What a person may write in the gaps: values that are in no policy, and some that are. */
const fresh: Readonly<Record<string, readonly string[]>> = {
  'account id': ['777788889999', '111122223333'],
  'organization id': ['zz99zz99zz', 'a1b2c3d4e5'],
  Region: ['eu-west-3', 'eu-west-1'],
  '203.0.113.0': ['203.0.113.0'],
  '24': ['24'],
  service: ['lambda', 'sns'],
  'source ARN': ['arn:aws:sns:eu-west-1:111122223333:orders'],
  'tag key': ['fresh', 'team'],
  'tag value': ['fresh', 'red'],
  id: ['0a1b2c3d4e5f67890'],
  role: ['fresh', 'app'],
  user: ['alice'],
};

export function fill(text: string, which: number): string {
  return text.replace(/<([^<>]*)>/g, (_, name: string) => {
    const values = fresh[name] ?? ['fresh'];
    return values[which % values.length] ?? '';
  });
}

const keys: readonly string[] = [
  ...new Set([
    ...conditions.map(([, key]) => key.toLowerCase()),
    'aws:principalaccount',
    'aws:principaltag/fresh',
    'aws:principaltag/team',
    'aws:requesttag/fresh',
    'aws:resourceorgid',
    'aws:resourcetag/fresh',
    'aws:sourceorgid',
    'aws:sourcevpce',
    'iam:awsservicename',
    'kms:viaservice',
    'token.actions.githubusercontent.com:aud',
    'idp.example.com:sub',
    'idp.example.com:aud',
    'saml:aud',
  ]),
];

/** Requests that are near both documents: their values, or others, or none. */
export const request: fc.Arbitrary<SlowRequest> = fc.record({
  action: fc.constantFrom(
    ...Object.values(actionsOf)
      .flat()
      .filter((each) => !each.includes('*')),
    ...takings,
  ),
  resource: fc.constantFrom(
    'arn:aws:s3:::demo',
    'arn:aws:s3:::demo/a',
    'arn:aws:sqs:eu-west-1:111122223333:orders',
    'arn:aws:sqs:eu-west-1:444455556666:orders',
    'arn:aws:ec2:eu-west-1:111122223333:instance/i-1',
    'arn:aws:iam::111122223333:role/app',
    'arn:aws:kms:eu-west-1:111122223333:key/a',
    '*',
  ),
  principal: fc.constantFrom(...callers),
  context: fc
    .uniqueArray(fc.constantFrom(...keys), { maxLength: keys.length })
    .chain((present) =>
      fc.record(
        Object.fromEntries(
          present.map((key) => [
            key,
            fc.uniqueArray(valueOf(key), { minLength: 1, maxLength: key === 'aws:tagkeys' ? 3 : 1 }),
          ]),
        ),
      ),
    ),
});

function valueOf(key: string): fc.Arbitrary<string> {
  const written = conditions
    .filter(([, each]) => each.toLowerCase() === key)
    .flatMap(([, , values]) => values as string | string[]);
  if (key === 'aws:sourceip') return fc.constantFrom('203.0.113.9', '203.0.112.9', '198.51.100.1');
  const own = written.filter((value) => value !== 'false').map((value) => value.replaceAll('*', 'x'));
  const others = Object.values(fresh).flat();
  return fc.constantFrom(
    ...own,
    ...own,
    'true',
    'fresh',
    'red',
    'other',
    'sts.amazonaws.com',
    'o-a1b2c3d4e5',
    'o-zz99zz99zz',
    'lambda.amazonaws.com',
    'home/fresh',
    ...accounts,
    ...others,
  );
}
