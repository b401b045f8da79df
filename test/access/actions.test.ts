import { deepStrictEqual as same, ok, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { actionTexts, splitAction } from '../../server/src/access/actions';
import { snapshotOf } from '../support/document';
import { realReference } from '../support/reference';

const reference = realReference();
const everything = reference.services.flatMap(({ prefix }) => reference.service(prefix)?.actions ?? []);
const ids = (text: string) => reference.matching(text).map(({ id }) => id);

describe('the actions of a text', () => {
  const few: readonly [text: string, ...ids: string[]][] = [
    ['s3:GetObject', 's3:GetObject'],
    ['S3:getobject', 's3:GetObject'],
    ['s3:GetObj?ct', 's3:GetObject'],
    ['iam:Pass*', 'iam:PassRole'],
    ['*:PassRole', 'iam:PassRole'],
    ['i?m:passrole', 'iam:PassRole'],
    ['sts:AssumeRole*', 'sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'],
    ['sts:*WebIdentity', 'sts:AssumeRoleWithWebIdentity'],
    ['s3:HeadObject'],
    ['s3:Get'],
    ['s3:'],
    ['s3'],
    ['nosuchservice:*'],
    [':GetObject'],
    ['GetObject'],
    [''],
    ['s3:GetObject:x'],
    ['__proto__:*'],
    ['constructor:GetObject'],
    ['s3:constructor'],
  ];
  for (const [text, ...expected] of few) {
    it(`"${text}" are ${expected.join(', ') || 'none'}`, () => {
      same(ids(text), expected);
    });
  }

  it('"*" are all, and so are those of "*:*"', () => {
    equal(ids('*').length, everything.length);
    same(ids('*:*'), ids('*'));
    ok(everything.length > 20_000);
  });

  it('are those that a comparison one by one finds', () => {
    for (const text of [
      's3:*',
      'ec2:Describe*',
      'iam:*Role*',
      's3*:*Tag*',
      '*:Create?*Policy',
      'kms:*Key',
      'lambda:????????',
    ]) {
      const pattern = new RegExp(`^${text.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i');
      same(
        ids(text),
        everything.map(({ id }) => id).filter((id) => pattern.test(id)),
        text,
      );
    }
  });

  it('are known by their two halves', () => {
    same(splitAction('s3:GetObject'), { prefix: 's3', name: 'GetObject' });
    same(splitAction('a:b:c'), { prefix: 'a', name: 'b:c' });
    same(splitAction(':'), { prefix: '', name: '' });
    same(splitAction('*'), { prefix: undefined, name: '*' });
  });

  it('of a policy are those that it writes out in full', () => {
    const text = JSON.stringify({
      Statement: [
        { Effect: 'Allow', Action: ['a:b', { Ref: 'X' }, { 'Fn::Sub': '${Y}:c' }, 7], Resource: '*' },
        { Effect: 'Deny', NotAction: { 'Fn::If': ['C', 'd:e', 'f:g'] }, Resource: '*' },
        { Effect: 'Deny', Resource: '*' },
      ],
    });
    const [policy] = snapshotOf(text).file.policies;
    same(policy && actionTexts(policy).map(({ statement, text: each }) => [statement.index, each.value]), [
      [0, 'a:b'],
      [1, 'd:e'],
      [1, 'f:g'],
    ]);
  });
});
