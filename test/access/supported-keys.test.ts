import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { supportedKeys } from '../../server/src/access/supported-keys';
import { snapshotOf } from '../support/document';
import { realReference } from '../support/reference';

function keysOf(action: string, name = 'Action') {
  const text = `{"Statement": [{"Effect": "Allow", "${name}": ${action}, "Resource": "*"}]}`;
  const statement = snapshotOf(text).file.policies[0]?.statements[0];
  assert.ok(statement);
  return supportedKeys(statement, realReference());
}

describe('the condition keys of a statement', () => {
  it('are counted over its actions, those of resource types too', () => {
    const { total, complete, isCounted, keys } = keysOf('["s3:GetObject", "s3:ListBucket", "S3:getobject"]');
    assert.deepEqual([total, complete, isCounted], [2, true, true]);
    assert.equal(keys.get('s3:prefix')?.actions, 1);
    assert.equal(keys.get('s3:tlsversion')?.actions, 2);
    assert.equal(keys.get('aws:resourcetag/${tagkey}')?.actions, 2);
    assert.equal(keys.get('s3:prefix')?.service, 's3');
    assert.equal(keys.has('kms:viaservice'), false);
  });

  it('are one key where services share it', () => {
    assert.equal(
      keysOf('["ec2:CreateTags", "sqs:TagQueue"]').keys.get('aws:requesttag/${tagkey}')?.actions,
      2,
    );
  });

  it('are all of a service where there are too many actions to ask', () => {
    const { total, isCounted, keys } = keysOf('"ec2:*"');
    assert.ok(total > 500);
    assert.equal(isCounted, false);
    for (const { key } of realReference().service('ec2')?.conditionKeys ?? [])
      assert.ok(keys.has(key.toLowerCase()), key);
  });

  it('are not complete where other actions may be meant', () => {
    for (const action of [
      '"*"',
      '"*:Get*"',
      '["s3:GetObject", "s3:GetObjct"]',
      '["s3:GetObject", {"Ref": "A"}]',
      '[]',
    ])
      assert.equal(keysOf(action).complete, false, action);
    assert.equal(keysOf('"s3:GetObject"', 'NotAction').complete, false);
    assert.deepEqual(keysOf('["s3:GetObjct", "sqs:x"]').services, ['s3', 'sqs']);
  });
});
