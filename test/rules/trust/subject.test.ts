import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isLoose, readSubjectReach } from '../../../server/src/rules/trust/subject';

describe("the reach of GitHub's subject", () => {
  for (const [value, reach] of [
    ['*', 'everybody'],
    ['re*', 'everybody'],
    ['repo:*', 'everybody'],
    ['repo:*:ref:refs/heads/main', 'everybody'],
    ['repo:?cme/app:ref:refs/heads/main', 'everybody'],
    ['repo:acme*', 'owners'],
    ['repo:acme*/app:*', 'owners'],
    ['repo:acme/*', 'repositories'],
    ['repo:acme/app*', 'repositories'],
    ['repo:acme@12/*:ref:refs/heads/main', 'repositories'],
    ['repo:acme/app:*', 'any branch'],
    ['repo:acme/app:ref:*', 'any branch'],
    ['repo:acme/app:ref:refs/tags/*', 'any branch'],
    ['repo:acme/app:environment:*', 'any branch'],
    ['repo:acme@*/app@*:*', 'any branch'],
    ['repo:acme/app:ref:refs/heads/release/*', 'some branches'],
    ['repo:acme/app:environment:test-?', 'some branches'],
    ['repo:acme/app:pull_request*', 'no branch'],
    ['repo:acme/app:pull_request', undefined],
    ['repo:acme/app:environment:production', undefined],
    ['repo:acme/app:ref:refs/heads/main', undefined],
    ['repo:acme@12/app@34:ref:refs/heads/main', undefined],
    ['repo:acme@*/app@*:ref:refs/heads/main', undefined],
    ['repo:acme/app:environment:production:ref:refs/heads/main', undefined],
    ['repository_owner_id:12:*', undefined],
    ['repo:acme/app', undefined],
    ['', undefined],
  ] as const)
    it(`of ${value} is ${reach ?? 'narrow'}`, () => {
      assert.equal(readSubjectReach(value, true)?.reach, reach);
    });

  it('takes a star for a star where wildcards do not count', () => {
    assert.equal(readSubjectReach('repo:*', false), undefined);
    assert.equal(readSubjectReach('repo:acme/app:environment:*', false), undefined);
    assert.equal(readSubjectReach('repo:acme/app:pull_request*', false), undefined);
  });

  it('is refused with fewer than six letters before a wildcard', () => {
    assert.deepEqual(['repo:*', 'repo:a*', 'repo:acme/*:*', '*'].map(isLoose), [true, false, true, false]);
  });
});
