import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isDeprecated } from '../../server/src/reference/deprecated';
import { realReference } from '../support/reference';

const reference = realReference();

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
