import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { sortValues } from '../../../server/src/changes/rewrite/sort';
import { organizePolicy } from '../../../server/src/changes/rewrite/sort-lists';
import { applyEdits } from '../../support/apply';
import { snapshotOf } from '../../support/document';
import { acceptedAt, offersAt, titlesAt } from './offers';

function source(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] }, null, 2);
}

const unsorted = [
  'sqs:SendMessage',
  's3:PutObject',
  'SQS:List*',
  '*:Get*',
  's3:getobject',
  's3:*',
  's3:Put*',
  '*',
];
const sorted = [
  '*',
  '*:Get*',
  's3:*',
  's3:Put*',
  's3:getobject',
  's3:PutObject',
  'SQS:List*',
  'sqs:SendMessage',
];

describe('sort-values', () => {
  it('sorts actions by service and name in any case, patterns first', () => {
    const text = source({ Action: unsorted, Resource: '*' }).replace('"s3:Put', '"s3:¦Put');
    same(titlesAt(sortValues, text), ['Sort 8 actions', 'Group 8 actions by service']);
    equal(acceptedAt(sortValues, text, /^Sort/), source({ Action: sorted, Resource: '*' }));
  });

  it('groups actions by service in the order in which services are met', () => {
    const text = source({ NotAction: ['sqs:SendMessage', 's3:PutObject', '¦SQS:List*', 's3:GetObject'] });
    const grouped = ['sqs:SendMessage', 'SQS:List*', 's3:PutObject', 's3:GetObject'];
    equal(acceptedAt(sortValues, text, /^Group/), source({ NotAction: grouped }));
    same(titlesAt(sortValues, source({ Action: ['sqs:SendMessage', '¦sqs:ListQueues'] })), [
      'Sort 2 actions',
    ]);
  });

  it('sorts resources, whose letters differ by case', () => {
    const resources = ['arn:aws:s3:::b/*', 'arn:aws:s3:::a', 'arn:aws:s3:::B', '¦*', 'arn:aws:s3:::b'];
    const text = source({ Action: 's3:*', Resource: resources });
    same(titlesAt(sortValues, text), ['Sort 5 resources']);
    const order = ['*', 'arn:aws:s3:::a', 'arn:aws:s3:::B', 'arn:aws:s3:::b', 'arn:aws:s3:::b/*'];
    equal(acceptedAt(sortValues, text, /^Sort/), source({ Action: 's3:*', Resource: order }));
  });

  it('sorts all lists of a statement, or of the policy, and condition values that are no texts', () => {
    const before = {
      Action: ['sqs:b', 'sqs:a'],
      Resource: ['d', 'c'],
      Condition: { NumericEquals: { 's3:max-keys': [3, '12', 1] }, StringLike: { 'aws:userid': ['y', 'x'] } },
    };
    const after = {
      Action: ['sqs:a', 'sqs:b'],
      Resource: ['c', 'd'],
      Condition: { NumericEquals: { 's3:max-keys': [1, '12', 3] }, StringLike: { 'aws:userid': ['x', 'y'] } },
    };
    const inStatement = source(before).replace('"Effect"', '"Eff¦ect"');
    equal(acceptedAt(sortValues, inStatement, /of the statement$/), source(after));
    equal(
      acceptedAt(sortValues, source(before).replace('"Version"', '"¦Version"'), /of the policy$/),
      source(after),
    );
  });

  it('offers nothing where all is in order, and leaves lists alone that hold what deployment decides', () => {
    same(offersAt(sortValues, source({ Action: ['s3:a', 's3:¦b'], Resource: '*' })), []);
    const open = [{ Ref: 'Bucket' }, 'arn:aws:s3:::b', 'arn:aws:s3:::a'];
    same(
      offersAt(sortValues, source({ Action: 's3:*', Resource: open }).replace('"Effect"', '"¦Effect"')),
      [],
    );
    const choice = [{ 'Fn::If': ['A', ['z', 'y'], 'x'] }, 'b', 'a'];
    same(offersAt(sortValues, source({ Action: choice }).replace('"Effect"', '"¦Effect"')), []);
  });

  it('organizes a policy once and for all', () => {
    const { text, file } = snapshotOf(source({ Action: unsorted, Resource: ['b', 'a'] }));
    const edits = file.policies.flatMap(organizePolicy);
    const after = applyEdits(text, edits);
    equal(after, source({ Action: sorted, Resource: ['a', 'b'] }));
    same(snapshotOf(after).file.policies.flatMap(organizePolicy), []);
  });
});
