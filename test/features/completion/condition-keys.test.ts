import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { complete } from '../../support/complete';
import { realReference } from '../../support/reference';
import { documentationOf } from '../../../server/src/features/completion/documentation';
import { isAbout } from '../../../server/src/features/completion/about';
import {
  usualGlobalKeys,
  usualServiceKeys,
} from '../../../server/src/features/completion/condition/usual-keys';
import { firstGlobalKeys } from '../../../server/src/features/completion/condition/usual-keys';
import { policyKinds } from '../../../server/src/policy/model';
import { findConditionKey } from '../../../server/src/reference/condition-keys';
import { globalConditionKeys } from '../../../server/src/reference/global-keys';
import { snapshotOf } from '../../support/document';
import { testRows, withCondition } from './conditions';
import type { AcceptsRow, OffersRow } from './conditions';

const gitHub = '{"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}';
const three = '["s3:GetObject", "s3:ListBucket", "s3:PutObject"]';

const rows: readonly OffersRow[] = [
  {
    name: 'keys of the action that people look for, then global ones, then the others of the action',
    condition: '{"StringEquals": {"¦"}}',
    action: '"s3:ListBucket"',
    first: ['s3:prefix'],
    has: ['aws:PrincipalTag/<TagKey>', 'aws:RequestedRegion', 's3:delimiter', 'aws:username'],
    // Other types come once somebody types them, keys of other actions and services not at all.
    lacks: [/^kms:|^ec2:/, 'aws:SecureTransport', 'aws:SourceIp', 's3:x-amz-acl', 's3:max-keys'],
  },
  {
    name: 'keys of few of many actions below the global ones',
    condition: '{"StringEquals": {"¦"}}',
    action: '"s3:*"',
    first: ['s3:ResourceAccount', 'aws:PrincipalTag/<TagKey>'],
    has: ['s3:prefix'],
  },
  {
    name: 'global keys first where a perimeter is drawn',
    condition: '{"StringNotEqualsIfExists": {"¦"}}',
    action: '"s3:ListBucket"',
    principal: '"*"',
    effect: 'Deny',
    kind: 'rcp',
    first: ['aws:PrincipalOrgID', 'aws:SourceOrgID'],
    has: ['s3:prefix'],
  },
  {
    name: 'the services that a role may be passed to',
    condition: '{"StringEquals": {¦}}',
    action: '"iam:PassRole"',
    first: ['iam:PassedToService'],
  },
  {
    name: 'truths',
    condition: '{"Bool": {"¦"}}',
    first: ['aws:MultiFactorAuthPresent', 'aws:SecureTransport'],
    lacks: ['aws:SourceIp', 'aws:PrincipalArn', /^s3:x-/],
  },
  {
    name: 'a truth compared as a text, once typed',
    condition: '{"StringEquals": {"aws:Secure¦"}}',
    first: ['aws:SecureTransport'],
  },
  { name: 'no truth for addresses', condition: '{"IpAddress": {"aws:Secure¦"}}', lacks: [/./] },
  {
    name: 'addresses',
    condition: '{"NotIpAddress": {"¦"}}',
    first: ['aws:SourceIp', 'aws:VpcSourceIp'],
    lacks: [/Tag|Arn|Bool|Org/],
  },
  { name: 'ARNs', condition: '{"ArnLike": {"¦"}}', has: ['aws:PrincipalArn'], lacks: ['aws:username'] },
  {
    name: 'dates, and numbers for the time',
    condition: '{"DateLessThan": {"¦"}}',
    first: ['aws:CurrentTime'],
    lacks: ['aws:username'],
  },
  {
    name: 'keys with several values under a set operator',
    condition: '{"ForAnyValue:StringLike": {"¦"}}',
    action: three,
    has: ['aws:PrincipalOrgPaths', 'aws:CalledVia', 's3:RequestObjectTagKeys'],
    lacks: ['aws:username'],
  },
  {
    name: 'no keys with several values where none are compared, until they are typed',
    condition: '{"StringLike": {"¦"}}',
    lacks: ['aws:PrincipalOrgPaths'],
  },
  {
    name: 'them all the same once typed',
    condition: '{"StringLike": {"aws:PrincipalOrgP¦"}}',
    first: ['aws:PrincipalOrgPaths'],
  },
  {
    name: 'every type under Null',
    condition: '{"Null": {"¦"}}',
    has: ['aws:SourceIp', 'aws:CalledVia', 'aws:SecureTransport', 'aws:PrincipalArn', 'aws:username'],
  },
  {
    name: 'every type under an operator that is misspelt',
    condition: '{"StringEqual": {"¦"}}',
    has: ['aws:SourceIp', 'aws:SecureTransport'],
  },
  {
    name: 'those that are there are left out, in any case',
    condition: '{"StringEquals": {"AWS:PRINCIPALORGID": "o-a", "¦"}}',
    lacks: ['aws:PrincipalOrgID'],
  },
  {
    name: 'a misspelt action takes nothing away, and its service counts',
    condition: '{"StringEquals": {"¦"}}',
    action: '["s3:GetObjct"]',
    has: ['aws:PrincipalTag/<TagKey>', 's3:prefix', 's3:x-amz-acl'],
  },
  {
    name: 'the keys of a service that somebody types, where the actions may be anything',
    condition: '{"StringEquals": {"ec2:¦"}}',
    action: '"*"',
    has: ['ec2:InstanceType', 'ec2:Region'],
  },
  {
    name: 'none of them where the actions are known to be others',
    condition: '{"StringEquals": {"ec2:InstanceT¦"}}',
    lacks: [/^ec2:/],
  },
  {
    name: 'keys that are there whatever the service, once typed',
    condition: '{"ArnEquals": {"lambda:¦"}}',
    first: ['lambda:SourceFunctionArn'],
  },
  {
    name: 'tags of requests only where the action sets some',
    condition: '{"StringEquals": {"¦"}}',
    lacks: ['aws:RequestTag/<TagKey>', 'aws:SourceAccount'],
  },
  {
    name: 'tags of requests where it does',
    condition: '{"StringEquals": {"¦"}}',
    action: '"ec2:CreateTags"',
    has: ['aws:RequestTag/<TagKey>'],
  },
  {
    name: 'the tag that is being typed, as it stands',
    condition: '{"StringEquals": {"aws:PrincipalTag/te¦am"}}',
    first: ['aws:PrincipalTag/team'],
  },
  {
    name: 'the tags that the document has elsewhere',
    condition: '{"StringEquals": {"aws:principaltag/CostCenter": "1"}, "StringLike": {"aws:PrincipalTag/¦"}}',
    first: ['aws:principaltag/CostCenter', 'aws:PrincipalTag/<TagKey>'],
  },
  {
    name: 'whom a service acts for',
    condition: '{"ArnLike": {"¦"}}',
    action: '"sqs:SendMessage"',
    principal: '{"Service": "sns.amazonaws.com"}',
    first: ['aws:SourceArn'],
  },
  {
    name: 'the same for its account',
    condition: '{"StringEquals": {"¦"}}',
    action: '"sqs:SendMessage"',
    principal: '{"Service": "sns.amazonaws.com"}',
    first: ['aws:SourceAccount', 'aws:SourceOrgID'],
  },
  {
    name: 'claims of the provider that a role trusts',
    condition: '{"StringEquals": {"¦"}}',
    action: '"sts:AssumeRoleWithWebIdentity"',
    resource: '',
    principal: gitHub,
    first: ['token.actions.githubusercontent.com:sub', 'token.actions.githubusercontent.com:aud'],
    has: ['token.actions.githubusercontent.com:environment', 'sts:RoleSessionName'],
    lacks: [/gitlab|buildkite|google/],
  },
  {
    name: 'claims of a cluster',
    condition: '{"StringEquals": {"¦"}}',
    action: '"sts:AssumeRoleWithWebIdentity"',
    resource: '',
    principal:
      '{"Federated": ["arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0A1B"]}',
    first: ['oidc.eks.eu-west-1.amazonaws.com/id/0A1B:sub', 'oidc.eks.eu-west-1.amazonaws.com/id/0A1B:aud'],
  },
  {
    name: 'claims of a provider that AWS writes with a placeholder',
    condition: '{"StringEquals": {"¦"}}',
    action: '"sts:AssumeRoleWithWebIdentity"',
    resource: '',
    principal: '{"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.octo.ghe.com"}',
    has: ['token.actions.octo.ghe.com:sub', 'token.actions.octo.ghe.com:repository'],
  },
  {
    name: 'claims of a provider that needs no ARN',
    condition: '{"StringEquals": {"¦"}}',
    action: '"sts:AssumeRoleWithWebIdentity"',
    resource: '',
    principal: '{"Federated": "cognito-identity.amazonaws.com"}',
    has: ['cognito-identity.amazonaws.com:aud', 'cognito-identity.amazonaws.com:amr'],
  },
  {
    name: 'what SAML says',
    condition: '{"StringEquals": {"¦"}}',
    action: '"sts:AssumeRoleWithSAML"',
    resource: '',
    principal: '{"Federated": "arn:aws:iam::111122223333:saml-provider/corporate"}',
    has: ['saml:aud', 'saml:sub'],
    lacks: [/^saml:saml/],
  },
  {
    name: 'the external id of another account',
    condition: '{"StringEquals": {"¦"}}',
    action: '"sts:AssumeRole"',
    resource: '',
    principal: '{"AWS": "arn:aws:iam::111122223333:root"}',
    first: ['sts:ExternalId'],
    has: ['aws:PrincipalOrgID'],
    lacks: [/google|saml/],
  },
  {
    name: 'who asks, in a resource control policy',
    condition: '{"StringNotEqualsIfExists": {"¦"}}',
    action: '"s3:*"',
    principal: '"*"',
    effect: 'Deny',
    kind: 'rcp',
    has: ['aws:PrincipalOrgID', 'aws:SourceOrgID'],
  },
  {
    name: 'where, in a service control policy',
    condition: '{"StringNotEquals": {"¦"}}',
    kind: 'scp',
    action: '"*"',
    effect: 'Deny',
    first: ['aws:RequestedRegion'],
  },
  {
    name: 'a text in place of the braces',
    condition: '{"StringEquals": "aws:PrincipalO¦"}',
    first: ['aws:PrincipalOrgID'],
  },
  {
    name: 'text that breaks off',
    condition: '{"StringEquals": {"aws:PrincipalO¦',
    first: ['aws:PrincipalOrgID'],
  },
];

const accepted: readonly AcceptsRow[] = [
  {
    condition: '{"IpAddress": {¦}}',
    label: 'aws:SourceIp',
    becomes: '{"IpAddress": {"aws:SourceIp": ""}}',
  },
  {
    condition: '{"IpAddress": {"¦"}}',
    label: 'aws:SourceIp',
    becomes: '{"IpAddress": {"aws:SourceIp": ""}}',
  },
  {
    condition: '{"IpAddress": {aws:So¦}}',
    label: 'aws:SourceIp',
    becomes: '{"IpAddress": {"aws:SourceIp": ""}}',
  },
  {
    condition: '{"IpAddress": {sourceip¦}}',
    label: 'aws:SourceIp',
    becomes: '{"IpAddress": {"aws:SourceIp": ""}}',
  },
  {
    condition: '{"IpAddress": {"aws:Sou¦rceVpc": "10.0.0.0/8"}}',
    label: 'aws:SourceIp',
    becomes: '{"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}',
  },
  {
    condition: '{"StringEquals": {"aws:username": "a", ¦}}',
    label: 'aws:PrincipalOrgID',
    becomes: '{"StringEquals": {"aws:username": "a", "aws:PrincipalOrgID": ""}}',
  },
  {
    condition: '{"StringEquals": {"aws:username": "a" "¦"}}',
    label: 'aws:PrincipalOrgID',
    becomes: '{"StringEquals": {"aws:username": "a", "aws:PrincipalOrgID": ""}}',
  },
  {
    condition: '{"ForAllValues:StringEquals": {"¦"}}',
    action: '"ec2:CreateTags"',
    label: 'aws:TagKeys',
    becomes: '{"ForAllValues:StringEquals": {"aws:TagKeys": [""]}}',
  },
  {
    condition: '{"StringEquals": {"aws:Prin¦"}}',
    label: 'aws:PrincipalTag/<TagKey>',
    becomes: '{"StringEquals": {"aws:PrincipalTag/<TagKey>": ""}}',
  },
  {
    condition: '{"StringEquals": {"aws:PrincipalTag/team¦"}}',
    label: 'aws:PrincipalTag/team',
    becomes: '{"StringEquals": {"aws:PrincipalTag/team": ""}}',
  },
  {
    condition: '{"StringEquals": ¦}',
    label: 'aws:PrincipalOrgID',
    becomes: '{"StringEquals": {"aws:PrincipalOrgID": ""}}',
  },
  {
    condition: '{"ForAnyValue:StringLike": "aws:PrincipalOrgPa¦"}',
    label: 'aws:PrincipalOrgPaths',
    becomes: '{"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": [""]}}',
  },
];

describe('completion of condition keys', () => {
  testRows(rows, accepted);

  it('marks each with its type and with how many of the actions support it', () => {
    const { item } = complete(withCondition('{"Null": {"¦"}}', { action: three }));
    const marks = [
      's3:prefix',
      's3:TlsVersion',
      'aws:ResourceTag/<TagKey>',
      'aws:SourceIp',
      'aws:CalledVia',
    ].map((label) => item(label).labelDetails?.description);
    assert.deepEqual(marks, [
      'String · 1 of 3 actions',
      'Numeric · all 3 actions',
      'String · all 3 actions',
      'IPAddress',
      'String, several values',
    ]);
    const typed = complete(withCondition('{"Null": {"aws:RequestTag¦"}}', { action: three }));
    assert.equal(
      typed.item('aws:RequestTag/<TagKey>').labelDetails?.description,
      'String · none of 3 actions',
    );
    const single = complete(withCondition('{"Null": {"aws:RequestTag¦"}}'));
    assert.equal(
      single.item('aws:RequestTag/<TagKey>').labelDetails?.description,
      'String · not for this action',
    );
  });

  it('goes on with the value, or with the gap in the key', () => {
    const options = { snippets: true, continues: true };
    const completion = complete(withCondition('{"StringEquals": {"¦"}}'), options);
    assert.ok(completion.accept('aws:PrincipalOrgID').includes('{"aws:PrincipalOrgID": "$0"}'));
    assert.ok(completion.item('aws:PrincipalOrgID').command);
    assert.ok(
      completion.accept('aws:PrincipalTag/<TagKey>').includes('{"aws:PrincipalTag/${1:TagKey}": "$0"}'),
    );
    assert.equal(completion.item('aws:PrincipalTag/<TagKey>').command, undefined);
    const renamed = complete(withCondition('{"StringEquals": {"¦": "a"}}'), options);
    assert.equal(renamed.item('aws:PrincipalOrgID').command, undefined);
  });

  it('writes a new key in lines of its own', () => {
    const text = (keys: string) =>
      `{\n  "Version": "2012-10-17",\n  "Statement": {\n    "Effect": "Allow",\n    "Condition": {\n      "Bool": ${keys}\n    }\n  }\n}`;
    assert.equal(
      complete(text('{¦}')).accept('aws:SecureTransport'),
      text('{\n        "aws:SecureTransport": ""\n      }'),
    );
  });

  it('tells of each when somebody looks at it', () => {
    const { items } = complete(withCondition('{"Null": {"¦"}}', { action: three }));
    for (const { label, data } of items) {
      assert.ok(isAbout(data), label);
      assert.ok(documentationOf(data, realReference())?.includes('**`'), label);
    }
  });

  it('offers the keys that people need by names that there are', () => {
    for (const name of usualServiceKeys) assert.equal(findConditionKey(realReference(), name)?.key.key, name);
    const names = globalConditionKeys.map(({ key }) => key);
    const [statement] = snapshotOf(
      withCondition('{}', { principal: '{"Service": "sns.amazonaws.com"}' }),
    ).file.policies.flatMap(({ statements }) => statements);
    assert.ok(statement);
    for (const kind of policyKinds)
      for (const name of [...firstGlobalKeys(kind, statement), ...usualGlobalKeys])
        assert.ok(names.includes(name), name);
  });

  it('finds every global key by its name', () => {
    for (const [index, { key }] of globalConditionKeys.entries()) {
      const kind = policyKinds[index % policyKinds.length] ?? 'identity';
      const typed = key.replace(/\/.*/, '').toLowerCase();
      const { labels } = complete(withCondition(`{"Null": {"${typed}¦"}}`, { action: '"*"' }), { kind });
      assert.ok(labels.includes(key.replace('${TagKey}', '<TagKey>')), `${key} in ${kind}`);
    }
  });
});
