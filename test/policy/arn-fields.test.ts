import { deepStrictEqual as same, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  canBeAccount,
  fieldsOf,
  isFormedAsRegion,
  isUnfilled,
  withField,
} from '../../server/src/policy/arn-fields';

describe('the fields of an ARN', () => {
  it('are what stands between its first five colons, and those in a variable separate nothing', () => {
    same(fieldsOf('arn:aws:s3:::a:b:c'), ['arn', 'aws', 's3', '', '', 'a:b:c']);
    same(fieldsOf('arn:aws:${aws:x}:r'), ['arn', 'aws', '${aws:x}', 'r']);
    same(fieldsOf(''), ['']);
    same(fieldsOf('arn:'), ['arn', '']);
  });

  it('can be changed one by one', () => {
    equal(withField('arn:aws:s3:x::a:b', 3, ''), 'arn:aws:s3:::a:b');
    equal(withField('arn:aws:s3:::a:b', 5, 'c'), 'arn:aws:s3:::c');
  });

  it('are unfilled where something is yet to be filled in', () => {
    const unfilled = ['${a}', '<a>', '{{a}}', '[a]', '%a%', '@a@', '__A__', '$A', 'x<'];
    same([...unfilled, 'a', '', '*', 'a-b_c', '111122223333'].filter(isUnfilled), unfilled);
  });
});

describe('an account of an ARN', () => {
  const accounts = [
    '',
    '111122223333',
    'aws',
    'aws-marketplace',
    'cloudfront',
    '*',
    '1111*',
    '*3333',
    '????????????',
  ];
  const partial = ['aws*', 'a*', '1111222233334*'.slice(0, -2) + '*', '<account>'];
  const none = [
    '1',
    '11112222333',
    '1111222233334',
    '1111222233334*',
    '?',
    '1*2222222222222',
    'AWS',
    'demo',
    'demo*',
    '1111-2222-3333',
  ];
  it('is twelve digits, a name of AWS, or wildcards that can be those', () => {
    same([...accounts, ...partial, ...none].filter(canBeAccount), [...accounts, ...partial]);
  });
});

describe('what is formed as a Region', () => {
  const regions = [
    'us-east-1',
    'us-gov-west-1',
    'eu-isoe-west-1',
    'eusc-de-east-1',
    'us-middle-1',
    'US-EAST-1',
    'us-east-1a',
    'us-esat-12',
  ];
  it('is words and a number', () => {
    same(
      [...regions, 'demo', 'region', '111122223333', '', 'my-bucket', 'a-1'].filter(isFormedAsRegion),
      regions,
    );
  });
});
