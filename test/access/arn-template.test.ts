import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { align, fillGaps, partsOfArn, templateOf, textOf } from '../../server/src/access/arn-template';

const objects = 'arn:${Partition}:s3:::${BucketName}/${ObjectName}';
const table = 'arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}';
const index = `${table}/index/\${IndexName}`;

describe('the ARN of a resource type', () => {
  it('is fixed texts and gaps', () => {
    assert.deepEqual(partsOfArn(objects), [
      'arn:',
      { gap: 'Partition' },
      ':s3:::',
      { gap: 'BucketName' },
      '/',
      { gap: 'ObjectName' },
    ]);
    assert.deepEqual(partsOfArn(''), []);
    assert.deepEqual(partsOfArn('arn:${'), ['arn:${']);
  });

  it('becomes a template of a partition', () => {
    assert.deepEqual(templateOf(objects, 'aws-cn').parts, [
      'arn:aws-cn:s3:::',
      { gap: 'BucketName' },
      '/',
      { gap: 'ObjectName' },
    ]);
  });

  it('becomes one text where all is known', () => {
    assert.deepEqual(
      fillGaps(partsOfArn(table), (gap) => gap[0] ?? ''),
      ['arn:P:dynamodb:R:A:table/T'],
    );
    assert.equal(
      textOf(partsOfArn(objects), (gap) => `<${gap}>`),
      'arn:<Partition>:s3:::<BucketName>/<ObjectName>',
    );
  });
});

describe('a text along a template', () => {
  /** What stands after the text in the template; undefined where they do not fit. */
  const rest = (arn: string, text: string) => {
    const alignment = align(partsOfArn(arn), text);
    return alignment && textOf(alignment.rest, (gap) => `<${gap}>`);
  };

  for (const [arn, text, after] of [
    [objects, '', 'arn:<Partition>:s3:::<BucketName>/<ObjectName>'],
    [objects, 'ar', 'n:<Partition>:s3:::<BucketName>/<ObjectName>'],
    [objects, 'arn:', '<Partition>:s3:::<BucketName>/<ObjectName>'],
    [objects, 'arn:aws', ':s3:::<BucketName>/<ObjectName>'],
    [objects, 'arn:aws:s', '3:::<BucketName>/<ObjectName>'],
    [objects, 'arn:aws:s3:::', '<BucketName>/<ObjectName>'],
    [objects, 'arn:aws:s3:::demo', '/<ObjectName>'],
    [objects, 'arn:aws:s3:::demo/', '<ObjectName>'],
    [objects, 'arn:aws:s3:::demo/a/b:c', ''],
    [objects, 'arn:aws:s3:::/', undefined],
    [objects, 'arn:aws:s3:::a:b/c', undefined],
    [objects, 'arn:aws:sqs:', undefined],
    [objects, 'arn:aws:s3:eu-west-1:', undefined],
    [table, 'arn:aws:dynamodb:eu-west-1', ':<Account>:table/<TableName>'],
    [table, 'arn:aws:dynamodb:eu-west-1:1:ta', 'ble/<TableName>'],
    [table, 'arn:aws:dynamodb::', undefined],
    [table, 'arn:aws:dynamodb:eu-west-1:1:global', undefined],
    [index, 'arn:aws:dynamodb:eu-west-1:1:table/orders', '/index/<IndexName>'],
    [index, 'arn:aws:dynamodb:eu-west-1:1:table/orders/in', 'dex/<IndexName>'],
    [index, 'arn:aws:dynamodb:eu-west-1:1:table/orders/stream', undefined],
    ['arn:aws:s3:::fixed', 'arn:aws:s3:::fixed', ''],
    ['arn:aws:s3:::fixed', 'arn:aws:s3:::fixed!', undefined],
  ] as const)
    it(`${text} along ${arn}`, () => {
      assert.equal(rest(arn, text), after);
    });

  it('says where its parts end, and which gap it ends in', () => {
    const text = 'arn:aws:s3:::demo';
    const alignment = align(partsOfArn(objects), text);
    assert.equal(alignment?.within, 'BucketName');
    assert.deepEqual(
      alignment.ends.map((end) => text.slice(0, end)),
      ['arn:', 'arn:aws', 'arn:aws:s3:::', text],
    );
    assert.equal(align(partsOfArn(objects), 'arn:aws:s3:::demo/')?.within, undefined);
  });
});
