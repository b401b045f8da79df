import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { findTagFamily, isListedSomewhere } from '../../server/src/reference/condition-keys';
import { listedElsewhere } from '../../server/src/reference/listed-elsewhere';
import { meantByKey, spellKey } from '../../server/src/reference/meant-keys';
import { isWithdrawnKey } from '../../server/src/reference/withdrawn-keys';
import { realReference } from '../support/reference';

describe('the condition key that is meant', () => {
  const rows: readonly (readonly [written: string, meant: string | undefined, ...services: string[]])[] = [
    ['aws:PrincipalOrg', 'aws:PrincipalOrgID'],
    ['AWS:SourceIps', 'aws:SourceIp'],
    ['aws:ResourceTags/team', 'aws:ResourceTag/team'],
    ['aws:ResourceTags/a/b', 'aws:ResourceTag/a/b'],
    ['aws:prefix', 's3:prefix', 'sqs', 's3'],
    ['aws:prefix', undefined, 'sqs'],
    ['s3:SourceVpce', 'aws:SourceVpce'],
    ['lambda:ResourceTag/Team', 'aws:ResourceTag/Team'],
    ['s3:prefixs', 's3:prefix'],
    ['s4:prefix', 's3:prefix'],
    ['nothing:prefix', undefined],
    // The prefix alone is no likeness.
    ['codebuild:abc', undefined],
    ['aws:', undefined],
    ['aws:/', undefined],
    ['', undefined],
    ['__proto__:constructor', undefined],
  ];
  for (const [written, meant, ...services] of rows)
    it(`by ${JSON.stringify(written)} is ${meant ?? 'none'}`, () => {
      equal(meantByKey(realReference(), written, services), meant);
    });

  it('is spelt as AWS spells it, but for what is the own part', () => {
    equal(spellKey(realReference(), 'AWS:principaltag/Cost Center'), 'aws:PrincipalTag/Cost Center');
    equal(spellKey(realReference(), 's3:PREFIX'), 's3:prefix');
  });
});

describe('a key of tags without the key of the tag', () => {
  const rows: readonly (readonly [written: string, family: string | undefined])[] = [
    ['aws:ResourceTag', 'aws:ResourceTag/${TagKey}'],
    ['AWS:RESOURCETAG/', 'aws:ResourceTag/${TagKey}'],
    ['s3:ExistingObjectTag', 's3:ExistingObjectTag/${TagKey}'],
    ['rds:cluster-tag/', 'rds:cluster-tag/${TagKey}'],
    ['aws:ResourceTag/team', undefined],
    ['aws:ResourceTag//', undefined],
    ['aws:TagKeys', undefined],
    ['s3:RequestObjectTagKeys', undefined],
    ['nope:ResourceTag', undefined],
    ['/', undefined],
    ['', undefined],
  ];
  for (const [written, family] of rows)
    it(`${JSON.stringify(written)} is ${family ?? 'none'}`, () => {
      equal(findTagFamily(realReference(), written)?.key, family);
    });
});

describe('keys that are listed elsewhere', () => {
  it('are all found by their names', () => {
    const reference = realReference();
    const lost = reference.services.flatMap(({ prefix }) =>
      (reference.service(prefix)?.conditionKeys ?? [])
        .map(({ key }) => key.replace(/\$\{[^}]*\}/g, 'x').toLowerCase())
        .filter((key) => !isListedSomewhere(reference, key)),
    );
    same(lost, []);
  });

  it('stand in services that there are, under prefixes that these do not have themselves', () => {
    const reference = realReference();
    for (const [prefix, services] of listedElsewhere) {
      for (const service of services) {
        const keys = reference.service(service)?.conditionKeys ?? [];
        equal(
          keys.some(({ key }) => key.toLowerCase().startsWith(`${prefix}:`)),
          true,
          `${service} lists no key of ${prefix}`,
        );
      }
    }
  });

  it('are no withdrawn ones, which AWS lists nowhere', () => {
    const reference = realReference();
    for (const name of ['dms:dp-tag/env', 'omics:annotationstorename']) {
      equal(isWithdrawnKey(name), true);
      equal(isListedSomewhere(reference, name), false);
    }
    for (const name of ['dms:endpoint-tag/env', 's3:prefix', '/', '']) equal(isWithdrawnKey(name), false);
  });
});
