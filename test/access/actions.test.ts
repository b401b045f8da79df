import { deepStrictEqual as same } from 'node:assert';
import { describe, it } from 'mocha';
import { actionTexts, splitAction } from '../../server/src/access/actions';
import { snapshotOf } from '../support/document';

describe('actions', () => {
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
