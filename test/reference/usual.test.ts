import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isDeprecated } from '../../server/src/reference/deprecated';
import { endedServices } from '../../server/src/reference/ended';
import { fullNames } from '../../server/src/reference/full-names';
import { usualActions } from '../../server/src/reference/usual';
import { realReference } from '../support/reference';

const reference = realReference();

describe('what most policies are about', () => {
  it('names actions as AWS does', () => {
    for (const [prefix, names] of usualActions) {
      for (const name of names)
        assert.equal(reference.action(`${prefix}:${name}`)?.name, name, `${prefix}:${name}`);
    }
  });

  it('is nothing that AWS has given up', () => {
    for (const [prefix, names] of usualActions) {
      assert.ok(!endedServices.has(prefix), prefix);
      for (const action of reference.service(prefix)?.actions ?? [])
        if (names.includes(action.name)) assert.ok(!isDeprecated(action), action.id);
    }
  });

  it('names services of the reference', () => {
    for (const prefix of [...endedServices, ...fullNames.keys()])
      assert.ok(reference.service(prefix), prefix);
  });
});

const deprecated: readonly (readonly [action: string, deprecated: boolean])[] = [
  ['lambda:InvokeAsync', true],
  ['es:CreateElasticsearchDomain', true],
  ['elasticfilesystem:CreateTags', true],
  ['proton:GetAccountRoles', true],
  ['sso-directory:GetUserPoolInfo', true],
  ['rds-data:ExecuteSql', true],
  ['swf:DeprecateDomain', false],
  ['swf:UndeprecateDomain', false],
  ['ec2:EnableImageDeprecation', false],
  ['iot:DeprecateThingType', false],
  ['s3:GetObject', false],
];

describe('an action that AWS calls deprecated', () => {
  for (const [id, expected] of deprecated) {
    it(id, () => {
      const action = reference.action(id);
      assert.ok(action);
      assert.equal(isDeprecated(action), expected);
    });
  }
});
