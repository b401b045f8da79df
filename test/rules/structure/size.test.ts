import { deepStrictEqual as same } from 'node:assert';
import { describe, it } from 'mocha';
import type { PolicyKind } from '../../../server/src/policy/model';
import type { Severity } from '../../../server/src/rules/rule';
import { snapshotOf } from '../../support/document';

/** A policy of so many characters without white space, its resource as long as that takes. */
function policyOf(characters: number, members: string): string {
  const bare = `{"Version":"2012-10-17","Statement":[{"Effect":"Deny",${members},"Resource":""}]}`;
  return bare.replace('"Resource":""', `"Resource":"${'a'.repeat(characters - bare.length)}"`);
}

function said(text: string, kind: PolicyKind): readonly (readonly [Severity, string | undefined])[] {
  return snapshotOf(text, { kind })
    .findings()
    .filter(({ rule }) => rule.id === 'policy-too-large')
    .map(({ severity, code }) => [severity, code]);
}

describe('the size of a policy', () => {
  const principal = '"Principal":{"AWS":"111122223333"},';
  const cases: readonly (readonly [
    kind: PolicyKind,
    members: string,
    limit: number,
    severity: Severity,
    code: string,
  ])[] = [
    ['identity', '"Action":"*"', 10_240, 'warning', 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA'],
    ['boundary', '"Action":"*"', 6_144, 'warning', 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA'],
    ['session', '"Action":"*"', 2_048, 'warning', 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA'],
    ['scp', '"Action":"*"', 10_240, 'error', 'POLICY_SIZE_EXCEEDS_SCP_QUOTA'],
    ['rcp', '"Principal":"*","Action":"s3:*"', 5_120, 'error', 'POLICY_SIZE_EXCEEDS_RCP_QUOTA'],
    [
      'trust',
      `${principal}"Action":"sts:AssumeRole"`,
      2_048,
      'warning',
      'POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA',
    ],
    [
      'endpoint',
      `${principal}"Action":"s3:*"`,
      20_480,
      'warning',
      'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA',
    ],
    [
      'resource',
      `${principal}"Action":["s3:*","S3:GetObject"]`,
      20_480,
      'warning',
      'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA',
    ],
    [
      'resource',
      `${principal}"Action":"kms:*"`,
      32_768,
      'warning',
      'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA',
    ],
    [
      'resource',
      `${principal}"Action":"sqs:*"`,
      8_192,
      'warning',
      'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA',
    ],
    [
      'resource',
      `${principal}"Action":"sns:*"`,
      30_720,
      'warning',
      'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA',
    ],
  ];
  for (const [kind, members, limit, severity, code] of cases)
    it(`${kind}: ${limit} characters for ${members}`, () => {
      same(said(policyOf(limit, members), kind), []);
      same(said(policyOf(limit + 1, members), kind), [[severity, code]]);
    });

  it('is not judged where the service of a resource policy is open', () => {
    same(said(policyOf(50_000, `${principal}"Action":["s3:*","kms:*"]`), 'resource'), []);
    same(said(policyOf(50_000, `${principal}"Action":"*"`), 'resource'), []);
  });

  it('leaves white space out for IAM and counts it, with less weight, for Organizations', () => {
    const pad = (text: string) => text.replace('[', `[${' '.repeat(11_000)}`);
    same(said(pad(policyOf(5_000, '"Action":"*"')), 'identity'), []);
    same(said(pad(policyOf(5_000, '"Action":"*"')), 'scp'), [
      ['information', 'POLICY_SIZE_EXCEEDS_SCP_QUOTA'],
    ]);
    same(said(`{"Content":${pad(policyOf(5_000, '"Action":"*"'))}}`, 'scp'), []);
  });

  it('counts what is left to deployment as nothing', () => {
    const text = policyOf(2_048, `${principal}"Action":"sts:AssumeRole"`);
    const open = text.replace(
      '"Resource":',
      '"Condition":{"Ref":"A"},"Sid":{"Fn::If":["C","x","y"]},"Resource":',
    );
    same(said(open.replace(/a{100}/, ''), 'trust'), []);
  });
});
