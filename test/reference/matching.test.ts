import { deepStrictEqual as same, ok, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
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
    ['I?M:PASS*', 'iam:PassRole'],
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
      'ec2:*zz*',
      '*:*?Ttachvolume*',
      's3:**',
      's3:?*?',
    ]) {
      const pattern = new RegExp(`^${text.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i');
      same(
        ids(text),
        everything.map(({ id }) => id).filter((id) => pattern.test(id)),
        text,
      );
    }
  });
});
