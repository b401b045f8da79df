import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hasGap, resourceItems } from '../../../client/src/ask/resource-items';

const offered = ['arn:aws:s3:::reports/*', 'arn:aws:s3:::<BucketName>/<ObjectName>'];

describe('the resources that a person is asked for', () => {
  const labels = (typed: string) => resourceItems(offered, typed).map(({ label }) => label);

  it('are those that are offered, and the way to another one', () => {
    assert.deepEqual(labels(''), [...offered, 'Another resource…']);
  });

  it('are what is typed too, which no filter hides and which is read when it is taken', () => {
    const items = resourceItems(offered, 'arn:aws:s3:::site/a');
    assert.deepEqual(
      items.map(({ label }) => label),
      [...offered, 'arn:aws:s3:::site/a'],
    );
    assert.deepEqual(
      items.map(({ alwaysShow = false, resource }) => [alwaysShow, resource]),
      [
        [false, offered[0]],
        [false, offered[1]],
        [true, undefined],
      ],
    );
  });

  it('have nothing twice', () => {
    assert.deepEqual(labels('arn:aws:s3:::reports/*'), offered);
  });

  it('are to be filled in where they have a gap', () => {
    assert.deepEqual([...offered, ''].map(hasGap), [false, true, false]);
  });
});
