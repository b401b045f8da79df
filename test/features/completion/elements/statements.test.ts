import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { documentationOf } from '../../../../server/src/features/completion/documentation';
import { statementPreview } from '../../../../server/src/features/templates/preview';
import { printTemplate } from '../../../../server/src/features/templates/print';
import { statementTemplates } from '../../../../server/src/features/templates/statements';
import { policyKinds } from '../../../../server/src/policy/model';
import type { PolicyKind } from '../../../../server/src/policy/model';
import { complete } from '../../../support/complete';
import type { CompleteOptions } from '../../../support/complete';
import { snapshotOf } from '../../../support/document';
import { realReference } from '../../../support/reference';
import { filled } from '../fill';

const version = '"Version": "2012-10-17"';

describe('completion of a whole statement', () => {
  const offered: Readonly<Record<PolicyKind, readonly string[]>> = {
    identity: [
      'Allow',
      'Deny',
      'Deny without TLS',
      'Deny without MFA',
      'Deny outside these Regions',
      'Data perimeter: only our resources',
      'Allow passing a role to a service',
      'Allow own home folder',
      'Allow listing own home folder',
    ],
    boundary: [
      'Allow',
      'Deny',
      'Deny without TLS',
      'Deny without MFA',
      'Deny outside these Regions',
      'Data perimeter: only our resources',
      'Allow passing a role to a service',
    ],
    session: [
      'Allow',
      'Deny',
      'Deny without TLS',
      'Deny outside these Regions',
      'Data perimeter: only our resources',
      'Allow passing a role to a service',
    ],
    scp: [
      'Allow',
      'Deny',
      'Deny without TLS',
      'Deny without MFA',
      'Deny outside these Regions',
      'Data perimeter: only our resources',
    ],
    resource: [
      'Allow',
      'Allow an AWS service to write to it',
      'Allow another account',
      'Deny',
      'Deny without TLS',
      'Data perimeter: only our identities',
    ],
    trust: [
      'Allow an AWS service to assume the role',
      'Allow GitHub Actions to assume the role',
      'Allow another account to assume the role, with an external id',
      'Allow another role to assume the role',
      'Allow a user with MFA to assume the role',
      'Allow users of a SAML provider to assume the role',
      'Allow EKS pods to assume the role',
      'Deny',
    ],
    rcp: [
      'Deny',
      'Deny without TLS',
      'Data perimeter: only our identities',
      'Data perimeter: AWS services only for us',
    ],
    endpoint: [
      'Allow',
      'Deny',
      'Deny without TLS',
      'Data perimeter: our identities, our resources',
      'Data perimeter: AWS services',
    ],
  };
  for (const kind of policyKinds) {
    it(`offers those of ${kind}`, () => {
      const { labels } = complete(`{${version}, "Statement": [¦]}`, { kind });
      assert.deepEqual(labels, [...offered[kind], 'Statement']);
    });
  }

  for (const { label, kinds, write } of statementTemplates) {
    for (const kind of kinds) {
      it(`"${label}" has no finding in ${kind}, filled in or not`, () => {
        const members = [
          { name: 'Version', value: '2012-10-17' },
          { name: 'Statement', value: [write(kind)] },
        ];
        const text = printTemplate({ write: 'members', members }, false);
        assert.deepEqual(snapshotOf(text, { kind }).findings(), []);
        assert.deepEqual(snapshotOf(filled(text), { kind }).findings(), []);
      });
    }
  }

  const allow = `{
      "Effect": "Allow",
      "Action": [
        "<service:Action>"
      ],
      "Resource": [
        "<ARN>"
      ]
    }`;
  const oneLine = '{"Effect": "Allow", "Action": ["<service:Action>"], "Resource": ["<ARN>"]}';
  const written: readonly Written[] = [
    ['{\n  "Statement": [\n    ¦\n  ]\n}', 'Allow', `{\n  "Statement": [\n    ${allow}\n  ]\n}`],
    ['{\n  "Statement": [¦]\n}', 'Allow', `{\n  "Statement": [\n    ${allow}\n  ]\n}`],
    ['{\n  "Statement": ¦\n}', 'Allow', `{\n  "Statement": [\n    ${allow}\n  ]\n}`],
    ['{\n  "Statement": "¦"\n}', 'Allow', `{\n  "Statement": [\n    ${allow}\n  ]\n}`],
    ['{\n  "Statement": al¦\n}', 'Allow', `{\n  "Statement": [\n    ${allow}\n  ]\n}`],
    ['{\n  "Statement": [\n    "all¦\n  ]\n}', 'Allow', `{\n  "Statement": [\n    ${allow}\n  ]\n}`],
    [
      '{\n  "Statement": [\n    {},\n    ¦\n  ]\n}',
      'Allow',
      `{\n  "Statement": [\n    {},\n    ${allow}\n  ]\n}`,
    ],
    [
      '{\n  "Statement": [\n    {}\n    ¦\n  ]\n}',
      'Allow',
      `{\n  "Statement": [\n    {},\n    ${allow}\n  ]\n}`,
    ],
    [
      '{\n  "Statement": [\n    ¦\n    {}\n  ]\n}',
      'Allow',
      `{\n  "Statement": [\n    ${allow},\n    {}\n  ]\n}`,
    ],
    ['{"Statement": [¦]}', 'Allow', `{"Statement": [${oneLine}]}`],
    ['{"Statement": [{}, ¦]}', 'Allow', `{"Statement": [{}, ${oneLine}]}`],
    ['{"Statement": [den¦, {}]}', 'Statement', undefined],
    ['{"Statement": [stat¦, {}]}', 'Statement', '{"Statement": [{}, {}]}'],
    ['{"Statement": ¦}', 'Statement', '{"Statement": [{}]}'],
    [
      '{"Statement": [¦]}',
      'Allow an AWS service to assume the role',
      '{"Statement": [{"Sid": "AllowService", "Effect": "Allow", "Principal": {"Service": "<service>.amazonaws.com"}, "Action": "sts:AssumeRole"}]}',
      { kind: 'trust' },
    ],
    [
      '{"Statement": [¦]}',
      'Deny without TLS',
      '{"Statement": [{"Sid": "DenyWithoutTls", "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
      { kind: 'scp' },
    ],
    [
      '{"Statement": [¦]}',
      'Deny without TLS',
      '{"Statement": [{"Sid": "DenyWithoutTls", "Effect": "Deny", "Principal": "*", "Action": ["<service>:*"], "Resource": ["<ARN>"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
      { kind: 'resource' },
    ],
    [
      '{"Statement": [¦, {"Sid": "AllowPassRole"}, {"Sid": "AllowPassRole2"}]}',
      'Allow passing a role to a service',
      '{"Statement": [{"Sid": "AllowPassRole3", "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::<account id>:role/<role>", "Condition": {"StringEquals": {"iam:PassedToService": "<service>.amazonaws.com"}}}, {"Sid": "AllowPassRole"}, {"Sid": "AllowPassRole2"}]}',
      { kind: 'identity' },
    ],
  ];
  for (const [at, label, after, options] of written) {
    it(`writes ${label} at ${JSON.stringify(at)}`, () => {
      const completion = complete(at, { kind: 'identity', ...options });
      if (after === undefined) assert.ok(!completion.labels.includes(label));
      else assert.equal(completion.accept(label), after);
    });
  }

  it('leaves what AWS fills in alone, and makes tab stops of gaps', () => {
    const text = complete(`{${version}, "Statement": [¦]}`, { snippets: true }).accept(
      'Allow own home folder',
    );
    assert.ok(text.includes('"arn:aws:s3:::${1:bucket}/home/\\${aws:username\\}/*"'));
  });

  it('offers no variables where the version has none', () => {
    for (const before of ['', '"Version": "2008-10-17", ']) {
      assert.ok(!complete(`{${before}"Statement": [¦]}`).labels.includes('Allow own home folder'));
    }
  });

  const words: readonly (readonly [typed: string, kind: PolicyKind, first: string])[] = [
    ['mfa', 'identity', 'Deny without MFA'],
    ['tls', 'resource', 'Deny without TLS'],
    ['https', 'rcp', 'Deny without TLS'],
    ['region', 'scp', 'Deny outside these Regions'],
    ['perimeter', 'endpoint', 'Data perimeter: our identities, our resources'],
    ['github', 'trust', 'Allow GitHub Actions to assume the role'],
    ['lambda', 'trust', 'Allow an AWS service to assume the role'],
    ['passrole', 'identity', 'Allow passing a role to a service'],
    ['home', 'identity', 'Allow own home folder'],
  ];
  for (const [typed, kind, first] of words) {
    it(`finds "${first}" by "${typed}"`, () => {
      assert.equal(complete(`{${version}, "Statement": [${typed}¦]}`, { kind }).labels[0], first);
    });
  }

  const elsewhere = [
    '{"Statement": [[¦]]}',
    '{"Statement": [{"Action": ¦}]}',
    '{"Statement": [{"Condition": {"Bool": [¦]}}]}',
    '{"Statement": {"Fn::If": ["a", [¦]]}}',
    '{"Version": [¦], "Statement": []}',
    '{"Statement": [] ¦ }',
  ];
  for (const at of elsewhere) {
    it(`offers none at ${at}`, () => {
      assert.ok(!complete(at, { kind: 'identity' }).labels.includes('Deny without TLS'));
    });
  }

  it('shows the statement of the kind only when somebody looks at it', () => {
    assert.equal(complete('{"Statement": [¦]}').item('Allow').documentation, undefined);
    const about = { about: 'statement', name: 'Deny without TLS', kind: 'rcp' } as const;
    assert.match(documentationOf(about, realReference()) ?? '', /"Principal": "\*"/);
    assert.doesNotMatch(statementPreview('Deny without TLS', 'scp') ?? '', /Principal/);
    assert.equal(statementPreview('Deny without TLS', 'constructor'), undefined);
    assert.equal(statementPreview('no such statement', 'scp'), undefined);
  });
});

describe('the statements of ours', () => {
  const statement = (label: string, kind: PolicyKind) => {
    const text = complete(`{${version}, "Statement": [¦]}`, { kind }).accept(label);
    return JSON.stringify((JSON.parse(text) as { Statement: unknown[] }).Statement[0]);
  };

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent
  it('deny without MFA what long-term keys do too, and spare what sets MFA up', () => {
    const text = statement('Deny without MFA', 'identity');
    assert.match(text, /"BoolIfExists":\{"aws:MultiFactorAuthPresent":"false"\}/);
    assert.match(text, /"NotAction":\[.*"iam:EnableMFADevice".*"sts:GetSessionToken"/);
    assert.doesNotMatch(statement('Deny without MFA', 'scp'), /NotAction/);
  });

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-requested-region.html
  it('deny other Regions, but not the services without Regions', () => {
    const text = statement('Deny outside these Regions', 'scp');
    for (const each of ['cloudfront', 'iam', 'organizations', 'route53', 'support', 'sts']) {
      assert.ok(text.includes(`"${each}:*"`), each);
    }
    assert.match(text, /"StringNotEquals":\{"aws:RequestedRegion":\["<Region>"\]\}/);
  });

  // https://github.com/aws-samples/data-perimeter-policy-examples/tree/main/resource_control_policies
  it('keep the perimeter open for AWS services', () => {
    const rcp = statement('Data perimeter: only our identities', 'rcp');
    assert.match(rcp, /"BoolIfExists":\{"aws:PrincipalIsAWSService":"false"\}/);
    assert.match(rcp, /"StringNotEqualsIfExists":\{"aws:PrincipalOrgID":/);
    // Who comes with a web identity is in no organization.
    assert.doesNotMatch(rcp, /"sts:\*"/);
    const deputy = statement('Data perimeter: AWS services only for us', 'rcp');
    assert.match(deputy, /"Null":\{"aws:SourceAccount":"false"\}/);
    assert.match(deputy, /"Bool":\{"aws:PrincipalIsAWSService":"true"\}/);
  });

  // https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
  it('trust GitHub Actions for one audience and one branch', () => {
    const text = statement('Allow GitHub Actions to assume the role', 'trust');
    assert.match(text, /:oidc-provider\/token\.actions\.githubusercontent\.com"/);
    assert.match(text, /"Action":"sts:AssumeRoleWithWebIdentity"/);
    assert.match(text, /:aud":"sts\.amazonaws\.com"/);
    assert.match(text, /:sub":"repo:<owner\/repository>:ref:refs\/heads\/<branch>"/);
    assert.doesNotMatch(text, /\*/);
  });
});

type Written = readonly [at: string, label: string, after: string | undefined, options?: CompleteOptions];
