import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { issuerKey, readProvider } from '../../server/src/policy/provider';

const account = 'arn:aws:iam::111122223333';

describe('a federated principal', () => {
  for (const [text, issuer, byArn] of [
    ['accounts.google.com', 'accounts.google.com', false],
    [`${account}:oidc-provider/gitlab.com`, 'gitlab.com', true],
    [
      `${account}:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC`,
      'oidc.eks.eu-west-1.amazonaws.com/id/ABC',
      true,
    ],
    [`${account}:oidc-provider/idp.example.com:8443/a:b`, 'idp.example.com:8443/a:b', true],
    ['arn:aws-us-gov:iam::111122223333:oidc-provider/acme.auth0.com/', 'acme.auth0.com/', true],
  ] as const)
    it(`of tokens: ${text}`, () => {
      assert.deepEqual(readProvider(text), { kind: 'web', issuer, byArn });
    });

  it('of SAML', () => {
    assert.deepEqual(readProvider(`${account}:saml-provider/Corp.Idp-1`), { kind: 'saml' });
  });

  for (const text of [
    '',
    'google',
    'https://accounts.google.com',
    'accounts.google.com/',
    'oidc.eks.eu-west-1.amazonaws.com/id/ABC',
    `${account}:role/ci`,
    `${account}:saml-provider`,
    `${account}:saml-provider/`,
    `${account}:saml-provider/a/b`,
    `${account}:oidc-provider/`,
    `${account}:oidc-provider/https://gitlab.com`,
    'arn:aws:iam:eu-west-1:111122223333:saml-provider/a',
    'arn:aws:sts::111122223333:saml-provider/a',
    'ARN:aws:iam::111122223333:saml-provider/a',
  ])
    it(`of nothing: ${text}`, () => {
      assert.equal(readProvider(text), undefined);
    });

  it('is compared without its last slash, in any case', () => {
    assert.equal(issuerKey('Acme.auth0.com/'), issuerKey('acme.AUTH0.com'));
    assert.notEqual(issuerKey('acme.auth0.com/a'), issuerKey('acme.auth0.com'));
  });
});
