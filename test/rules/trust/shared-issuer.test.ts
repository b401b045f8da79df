import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { snapshotOf } from '../../support/document';

const github = 'token.actions.githubusercontent.com';

function findingsOf(federated: string, conditions: Readonly<Record<string, unknown>>) {
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: federated },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: conditions,
  };
  const text = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  return snapshotOf(text, { kind: 'trust' })
    .findings()
    .map(({ rule, code, severity }) => `${rule.id} ${code ?? '-'} ${severity}`);
}

function oidc(issuer: string): string {
  return `arn:aws:iam::111122223333:oidc-provider/${issuer}`;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html */
describe('an issuer that serves many', () => {
  const told = ['shared-issuer-without-subject - warning'];

  for (const [issuer, conditions, expected] of [
    ['gitlab.com', { StringEquals: { 'gitlab.com:aud': 'app' } }, told],
    ['gitlab.com', { StringEquals: { 'gitlab.com:sub': 'project_path:a/b:ref_type:branch:ref:main' } }, []],
    ['gitlab.com', { StringEquals: { 'gitlab.com:project_id': '12' } }, []],
    ['app.terraform.io', { StringEquals: { 'app.terraform.io:aud': 'aws.workload.identity' } }, told],
    ['oidc.vercel.com', { StringEquals: { 'oidc.vercel.com:aud': 'https://vercel.com/acme' } }, []],
    ['idp.example.com', { StringEquals: { 'idp.example.com:aud': 'app' } }, []],
  ] as const)
    it(`${issuer} with ${Object.values(conditions).flatMap(Object.keys).join()}`, () => {
      assert.deepEqual(findingsOf(oidc(issuer), conditions), expected);
    });

  it('Amazon Cognito without the identity pool', () => {
    const amr = { 'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' } };
    assert.deepEqual(findingsOf('cognito-identity.amazonaws.com', amr), told);
  });
});

describe("a wildcard in GitHub's subject that AWS refuses", () => {
  it('is told once, with the weight of the error', () => {
    assert.deepEqual(findingsOf(oidc(github), { StringLike: { [`${github}:sub`]: 'repo:*' } }), [
      'github-subject-too-wide WILDCARD_USAGE_TOO_PERMISSIVE error',
    ]);
  });
});
