import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { PolicyKind } from '../../../server/src/policy/model';
import { complete } from '../../support/complete';
import { snapshotOf } from '../../support/document';
import { describeOffers } from './offered';
import { policy } from './statement';

/** Who may assume a role. */
function assumedBy(principal: string, action = 'sts:AssumeRole', ...others: readonly string[]): string {
  return policy(`"Principal":${principal},"Action":"${action}"`, ...others);
}

/** Who may use a resource. */
function usedBy(principal: string, action = 's3:GetObject', ...others: readonly string[]): string {
  return policy(`"Principal":${principal},"Action":"${action}","Resource":"*"`, ...others);
}

const known =
  '"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":["arn:aws:iam::111122223333:role/ci","444455556666"],"Service":"glue.amazonaws.com"}';
const github = 'arn:aws:iam::<Account>:oidc-provider/token.actions.githubusercontent.com';
const saml = 'arn:aws:iam::<Account>:saml-provider/<SamlProviderName>';
const role = 'arn:aws:iam::<Account>:role/<RoleNameWithPath>';

describeOffers('the types of principals', [
  { at: assumedBy('{¦}'), first: ['Service', 'AWS', 'Federated'], lacks: ['CanonicalUser', '*'] },
  { at: assumedBy('{"¦}'), first: ['Service'] },
  { at: assumedBy('{"A¦"}'), first: ['AWS'], lacks: ['Service'] },
  { at: assumedBy('{"Service":"ec2.amazonaws.com",¦}'), first: ['AWS', 'Federated'], lacks: ['Service'] },
  { at: assumedBy('{¦}', 'sts:AssumeRoleWithWebIdentity'), first: ['Federated'] },
  { at: usedBy('{¦}'), first: ['AWS', 'Service', 'Federated', 'CanonicalUser'] },
  { at: usedBy('{¦}', '*'), last: ['CanonicalUser'] },
  { at: usedBy('{¦}', '*:*'), last: ['CanonicalUser'] },
  // Of the services that have policies only Amazon S3 knows canonical users.
  { at: usedBy('{¦}', 'sqs:SendMessage'), first: ['AWS', 'Service', 'Federated'], lacks: ['CanonicalUser'] },
  {
    at: policy('"Principal":{¦},"Resource":"arn:aws:sqs:eu-west-1:111122223333:orders"'),
    kind: 'resource',
    lacks: ['CanonicalUser'],
  },
  {
    at: `{"Type":"AWS::SQS::QueuePolicy","Properties":{"PolicyDocument":${policy('"Principal":{¦}')}}}`,
    first: ['AWS', 'Service', 'Federated'],
    lacks: ['CanonicalUser'],
  },
  {
    at: `{"Type":"AWS::S3::BucketPolicy","Properties":{"PolicyDocument":${policy('"Principal":{¦}')}}}`,
    last: ['CanonicalUser'],
  },
  { at: usedBy('{¦}'), kind: 'endpoint', first: ['AWS'], lacks: ['Service', 'Federated'] },
]);

describeOffers('a principal without its type', [
  {
    at: assumedBy('¦'),
    first: [
      '{ "Service": "…" } · AWS services',
      '{ "AWS": "…" } · accounts, users and roles',
      '{ "Federated": "…" } · OIDC and SAML identities',
    ],
    lacks: ['*', '{ "CanonicalUser": "…" }'],
  },
  { at: assumedBy('¦', 'sts:AssumeRoleWithSAML'), first: ['{ "Federated": "…" }'] },
  { at: usedBy('"¦"'), first: ['{ "AWS": "…" }', '{ "Service": "…" }'], last: ['*'] },
  { at: usedBy('"*¦"'), first: ['*'] },
  { at: usedBy('ser¦'), first: ['{ "Service": "…" }'] },
  // Somebody who writes the principal right away.
  { at: assumedBy('"lamb¦"'), first: ['lambda.amazonaws.com · in { "Service": … } · AWS Lambda'] },
  { at: assumedBy('"1111¦"', 'sts:AssumeRole', known), first: ['arn:aws:iam::111122223333:root'] },
  { at: usedBy('¦'), kind: 'endpoint', first: ['*', '{ "AWS": "…" }'] },
  { at: policy('"NotPrincipal":¦,"Action":"s3:GetObject","Resource":"*"'), kind: 'resource', lacks: ['*'] },
  {
    at: policy('"NotPrincipal":{"AWS":"¦"},"Action":"s3:GetObject","Resource":"*"'),
    kind: 'resource',
    first: ['arn:aws:iam::<Account>:root'],
    lacks: ['*'],
  },
]);

describeOffers('AWS principals', [
  {
    at: assumedBy('{"AWS":¦}', 'sts:AssumeRole', known),
    first: [
      'arn:aws:iam::111122223333:role/ci · role',
      'arn:aws:iam::111122223333:root · the whole account',
      'arn:aws:iam::444455556666:root · the whole account',
      'arn:aws:iam::<Account>:root · the whole account',
      `${role} · role`,
      'arn:aws:iam::<Account>:user/<UserNameWithPath> · user',
    ],
    last: ['* · everybody'],
  },
  {
    at: assumedBy('{"AWS":"444¦"}', 'sts:AssumeRole', known),
    first: ['arn:aws:iam::444455556666:root', '444455556666'],
    lacks: ['arn:aws:iam::111122223333:root'],
  },
  { at: assumedBy('{"AWS":"777788889999¦"}'), first: ['arn:aws:iam::777788889999:root'] },
  {
    at: assumedBy('{"AWS":"arn:aws:iam::777788889999:¦"}'),
    first: [
      'arn:aws:iam::777788889999:root',
      'arn:aws:iam::777788889999:role/<RoleNameWithPath>',
      'arn:aws:iam::777788889999:user/<UserNameWithPath>',
    ],
  },
  { at: assumedBy('{"AWS":["¦"]}'), first: ['arn:aws:iam::<Account>:root'] },
  {
    at: assumedBy('{"AWS":["arn:aws:iam::111122223333:role/ci","444455556666",¦]}', 'sts:AssumeRole', known),
    first: ['arn:aws:iam::111122223333:root'],
    lacks: ['arn:aws:iam::111122223333:role/ci', 'arn:aws:iam::444455556666:root'],
  },
  // A wildcard cannot stand for a part of a principal, nor can a variable.
  {
    at: usedBy(
      '{"AWS":"¦"}',
      's3:GetObject',
      '"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"ArnNotLike":{"aws:PrincipalArn":["arn:aws:iam::111122223333:role/ci-*","arn:aws:iam::111122223333:role/deploy"]}}',
    ),
    has: ['arn:aws:iam::111122223333:role/deploy'],
    lacks: ['arn:aws:iam::111122223333:role/ci-*'],
  },
  {
    at: usedBy('{"AWS":"¦"}', 's3:GetObject', '"Effect":"Allow","Resource":"arn:aws-cn:s3:::demo"'),
    first: ['arn:aws-cn:iam::<Account>:root'],
  },
]);

describeOffers('service principals', [
  {
    at: assumedBy('{"Service":"¦"}', 'sts:AssumeRole', known),
    first: [
      'glue.amazonaws.com · AWS Glue',
      'lambda.amazonaws.com · AWS Lambda',
      'ec2.amazonaws.com · Amazon EC2',
    ],
    lacks: ['*'],
  },
  { at: assumedBy('{"Service":"Lambda¦"}'), first: ['lambda.amazonaws.com'] },
  { at: assumedBy('{"Service":"Step F¦"}'), first: ['states.amazonaws.com'] },
  { at: assumedBy('{"Service":["ec2.amazonaws.com",ec2¦]}'), lacks: ['ec2.amazonaws.com'] },
  { at: policy('"Principal":{"Service":"¦"}'), first: ['lambda.amazonaws.com'] },
  { at: usedBy('{"Service":¦}', 'sns:Publish'), first: ['s3.amazonaws.com', 'events.amazonaws.com'] },
  {
    at: usedBy('{"Service":¦}', 'kms:Decrypt'),
    first: ['logs.amazonaws.com', 'logs.<Region>.amazonaws.com'],
  },
  {
    at: assumedBy('{"Service":"ec2¦"}', 'sts:AssumeRole', '"Resource":"arn:aws-cn:s3:::demo"'),
    first: ['ec2.amazonaws.com.cn'],
  },
  // Services do not come through endpoints.
  { at: usedBy('{"Service":"¦"}'), kind: 'endpoint', lacks: ['s3.amazonaws.com'] },
]);

describeOffers('federated principals', [
  {
    at: assumedBy('{"Federated":"¦"}', 'sts:AssumeRoleWithWebIdentity'),
    first: [`${github} · GitHub Actions`, 'arn:aws:iam::<Account>:oidc-provider/gitlab.com · GitLab'],
    has: [
      'arn:aws:iam::<Account>:oidc-provider/oidc.eks.<Region>.amazonaws.com/id/<ClusterOidcId> · Amazon EKS cluster',
      'arn:aws:iam::<Account>:oidc-provider/app.terraform.io · HCP Terraform',
      'cognito-identity.amazonaws.com · Amazon Cognito',
      'accounts.google.com · Google',
    ],
    lacks: [saml, '*'],
  },
  { at: assumedBy('{"Federated":"git¦"}'), first: [github] },
  { at: assumedBy('{"Federated":"token¦"}'), first: [github] },
  { at: assumedBy('{"Federated":"¦"}', 'sts:AssumeRoleWithSAML'), first: [saml], lacks: [github] },
  {
    at: assumedBy('{"Federated":"arn:aws:iam::111122223333:oidc-provider/tok¦"}'),
    first: ['arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'],
  },
  {
    at: assumedBy(
      '{"Federated":"¦"}',
      'sts:AssumeRoleWithWebIdentity',
      '"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity","Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/id.example.com"}',
    ),
    first: ['arn:aws:iam::111122223333:oidc-provider/id.example.com'],
    has: ['arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'],
  },
]);

describe('a principal', () => {
  const withoutPrincipals: readonly PolicyKind[] = ['identity', 'boundary', 'session', 'scp'];
  for (const kind of withoutPrincipals)
    it(`stands in no policy of the kind ${kind}`, () => {
      for (const principal of ['¦', '"¦"', '{¦}', '{"AWS":"¦"}', '{"Service":["¦"]}'])
        assert.deepEqual(complete(usedBy(principal), { kind }).labels, []);
    });

  it('of a resource control policy is everybody', () => {
    assert.deepEqual(complete(usedBy('¦'), { kind: 'rcp' }).labels, ['*']);
    for (const principal of ['{¦}', '{"AWS":"¦"}', '{"AWS":["¦"]}'])
      assert.deepEqual(complete(usedBy(principal), { kind: 'rcp' }).labels, []);
    const spared = policy('"NotPrincipal":¦,"Action":"s3:*","Resource":"*"');
    assert.deepEqual(complete(spared, { kind: 'rcp' }).labels, []);
    assert.deepEqual(complete(spared, { kind: 'trust' }).labels, []);
  });

  it('stands in no list without its type', () => {
    assert.deepEqual(complete(usedBy('["¦"]'), { kind: 'resource' }).labels, []);
  });

  it('of a type that there is not is nobody', () => {
    assert.deepEqual(complete(usedBy('{"Services":"¦"}'), { kind: 'resource' }).labels, []);
  });

  it('is offered as a canonical user where others are', () => {
    const id = 'a'.repeat(64);
    const seen = [snapshotOf(usedBy(`{"CanonicalUser":"${id}"}`)).seen()];
    assert.deepEqual(complete(usedBy('{"CanonicalUser":"¦"}'), { seen }).labels, [id, '<CanonicalUserId>']);
  });

  for (const [principal, label, becomes] of [
    ['¦', '{ "Service": "…" }', '{"Service":""}'],
    ['"¦"', '{ "AWS": "…" }', '{"AWS":""}'],
    ['"¦', '{ "AWS": "…" }', '{"AWS":""}'],
    ['"Feder¦"', '{ "Federated": "…" }', '{"Federated":""}'],
    ['lam¦', 'lambda.amazonaws.com', '{"Service":"lambda.amazonaws.com"}'],
    ['"lam¦"', 'lambda.amazonaws.com', '{"Service":"lambda.amazonaws.com"}'],
    ['{¦}', 'Service', '{"Service":""}'],
    ['{"Ser¦}', 'Service', '{"Service":""}'],
    ['{ser¦}', 'Service', '{"Service":""}'],
    ['{"S¦":"ec2.amazonaws.com"}', 'Service', '{"Service":"ec2.amazonaws.com"}'],
    ['{"AWS":"111122223333" ¦}', 'Service', '{"AWS":"111122223333","Service":""}'],
    ['{"Service":¦}', 'ec2.amazonaws.com', '{"Service":"ec2.amazonaws.com"}'],
    ['{"Service":"ec2¦"}', 'ec2.amazonaws.com', '{"Service":"ec2.amazonaws.com"}'],
    ['{"Service":"ec2¦.amazon"}', 'ec2.amazonaws.com', '{"Service":"ec2.amazonaws.com"}'],
    ['{"Service":["ec2¦]}', 'ec2.amazonaws.com', '{"Service":["ec2.amazonaws.com"]}'],
    [
      '{"Service":["sns.amazonaws.com",¦]}',
      'ec2.amazonaws.com',
      '{"Service":["sns.amazonaws.com","ec2.amazonaws.com"]}',
    ],
    [
      '{"AWS":"arn:aws:iam::123456789012:r¦"}',
      'arn:aws:iam::123456789012:root',
      '{"AWS":"arn:aws:iam::123456789012:root"}',
    ],
    ['{"AWS":"¦"}', role, `{"AWS":"${role}"}`],
  ] as const)
    it(`is accepted at ${principal}`, () => {
      const accepted = complete(assumedBy(principal)).accept(label);
      assert.equal(accepted.replaceAll(' ', ''), assumedBy(becomes).replaceAll(' ', ''));
    });

  it('is chosen right after its type', () => {
    const options = { snippets: true, continues: true };
    const whole = complete(assumedBy('¦'), options).item('{ "Service": "…" }');
    assert.equal(whole.textEdit?.newText, '{"Service":"$0"\\}');
    assert.equal(whole.command?.command, 'editor.action.triggerSuggest');
    const type = complete(assumedBy('{¦}'), options).item('AWS');
    assert.equal(type.textEdit?.newText, '"AWS":"$0"');
    assert.equal(type.command?.command, 'editor.action.triggerSuggest');
    const again = complete(assumedBy('{"¦":"ec2.amazonaws.com"}'), options).item('Service');
    assert.equal(again.command, undefined);
  });

  for (const principal of [
    '{"AWS":{"¦":1}}',
    '{"AWS":[["¦"]]}',
    '{"AWS":"arn:::::¦"}',
    '{"__proto__":"¦"}',
    '{"AWS":"\\u00¦"}',
    `{"AWS":"${'arn:aws:iam::'.repeat(500)}¦"}`,
    `{"Service":"${'a.'.repeat(3_000)}¦"}`,
    '{"Federated":"arn:aws:iam::1:oidc-provider/${¦"}',
    '{{{"AWS":¦',
    '[{"AWS":"¦"}]',
    '{"Fn::If":["c",{"AWS":"¦"},"*"]}',
  ])
    it(`does not stumble over ${principal.slice(0, 50)}`, () => {
      for (const kind of ['trust', 'resource', 'rcp', 'endpoint', 'identity'] as const)
        complete(usedBy(principal), { kind });
    });
});
