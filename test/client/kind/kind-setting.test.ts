import assert from 'node:assert/strict';
import { globOf, hasOwnKind, pathBelow, withKind } from '../../../client/src/kind/kind-setting';
import { defaultSettings } from '../../../server/src/settings';
import { takeSnapshot } from '../../../server/src/snapshot';
import type { PolicyKind } from '../../../server/src/policy/model';
import { realReference } from '../../support/reference';

describe('the setting of kinds', () => {
  const paths: readonly (readonly [path: string, folder: string, below: string])[] = [
    ['/work/app/policies/a.json', '/work/app', 'policies/a.json'],
    ['/work/app/policies/a.json', '/work/app/', 'policies/a.json'],
    ['/a.json', '/', 'a.json'],
  ];
  for (const [path, folder, below] of paths) {
    it(`names ${path} in ${folder} as ${below}`, () => {
      assert.equal(pathBelow(path, folder), below);
    });
  }

  // Each with a neighbour that the path itself would match, were it a glob.
  const names: readonly (readonly [path: string, neighbour: string])[] = [
    ['policies/reader.json', 'policies/readerxjson'],
    ['policy(1).json', 'policy1.json'],
    ['drafts/[id].json', 'drafts/i.json'],
    ['a{b,c}.json', 'ab.json'],
    ['a*.json', 'ab.json'],
    ['a?.json', 'ab.json'],
    ['!a.json', 'b.json'],
    ['@(a).json', 'a.json'],
    ['+(a).json', 'aa.json'],
    ['a|b.json', 'a'],
    ['c++.json', 'ccc.json'],
    ['$x^.json', 'x.json'],
    ['grün é 日本.json', 'grun e.json'],
    ['.hidden/x.json', 'hidden/x.json'],
  ];
  for (const [path, neighbour] of names) {
    it(`makes ${path} an SCP, and ${neighbour} not`, () => {
      const kinds = withKind(undefined, path, 'scp');
      assert.equal(kindAt(path, kinds), 'scp');
      assert.equal(kindAt(neighbour, kinds), 'identity');
    });
  }

  it('puts the file last, where it wins over globs', () => {
    const before = { 'policies/a.json': 'rcp', 'policies/**': 'session' };
    const after = withKind(before, 'policies/a.json', 'scp');
    assert.deepEqual(Object.entries(after ?? {}), [
      ['policies/**', 'session'],
      ['policies/a.json', 'scp'],
    ]);
    assert.equal(kindAt('policies/a.json', after), 'scp');
    assert.equal(kindAt('policies/b.json', after), 'session');
  });

  it('replaces an entry that a person wrote without escapes', () => {
    assert.deepEqual(withKind({ 'a(1).json': 'rcp' }, 'a(1).json', 'scp'), { [globOf('a(1).json')]: 'scp' });
  });

  it('takes the file out again, and leaves nothing behind', () => {
    assert.deepEqual(withKind({ 'a.json': 'scp', 'b.json': 'rcp' }, 'a.json', undefined), {
      'b.json': 'rcp',
    });
    assert.equal(withKind({ 'a.json': 'scp' }, 'a.json', undefined), undefined);
    assert.equal(withKind(undefined, 'a.json', undefined), undefined);
  });

  it('knows whether a file has an entry of its own', () => {
    assert.equal(hasOwnKind({ 'a.json': 'scp' }, 'a.json'), true);
    assert.equal(hasOwnKind({ [globOf('a(1).json')]: 'scp' }, 'a(1).json'), true);
    assert.equal(hasOwnKind({ '*.json': 'scp' }, 'a.json'), false);
    assert.equal(hasOwnKind(undefined, 'a.json'), false);
    assert.equal(hasOwnKind({}, 'constructor'), false);
  });
});

/** As the server decides it, for a policy whose statements alone make it an identity policy. */
function kindAt(
  fileName: string,
  kinds: Readonly<Record<string, string>> | undefined,
): PolicyKind | undefined {
  const settings = { ...defaultSettings, kinds: (kinds ?? {}) as Readonly<Record<string, PolicyKind>> };
  return takeSnapshot(policy, { fileName, settings, reference: realReference(), today: new Date() }).file
    .policies[0]?.kind;
}

const policy =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}]}';
