import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { expandActions } from '../../../server/src/changes/rewrite/expand-actions';
import { realReference } from '../../support/reference';
import { acceptedAt, actions, statement, titlesAt } from './offers';

const lists = realReference()
  .matching('sqs:List*')
  .map(({ id }) => id);
const plain = (source: string) => source.replace('¦', '');

describe('expand-actions', () => {
  it('writes a wildcard out, in a line for each action', () => {
    const source = statement('"Action": "sqs:Li¦st*"');
    same(titlesAt(expandActions, source), ['Expand "sqs:List*" into the actions it matches today']);
    equal(
      acceptedAt(expandActions, source, /^Expand/),
      statement(
        `"Action": [\n        ${lists.map((each) => JSON.stringify(each)).join(',\n        ')}\n      ]`,
      ),
    );
    const inList = statement('"Action": ["sqs:SendMessage", "sqs:Li¦st*"]');
    equal(acceptedAt(expandActions, inList, /^Expand/), plain(actions('sqs:SendMessage', ...lists)));
  });

  it('writes all of the statement out, each action once, and says how many wildcards', () => {
    const source = actions('sqs:List*', 'sqs:*Queues', 'sqs:SendMessage');
    same(titlesAt(expandActions, source), [
      'Expand 2 wildcards of the statement into the actions they match today',
    ]);
    equal(acceptedAt(expandActions, source, /^Expand/), plain(actions(...lists, 'sqs:SendMessage')));
  });

  it('offers both at one wildcard of several', () => {
    same(titlesAt(expandActions, statement('"Action": ["sqs:Li¦st*", "sqs:Send*"]')), [
      'Expand "sqs:List*" into the actions it matches today',
      'Expand 2 wildcards of the statement into the actions they match today',
    ]);
  });

  it('leaves alone what matches nothing, too much, or is yet to be filled in', () => {
    const others = ['sqs:Nothing*', '*', 'ec2:*', 'sqs:${Verb}*', 'sqs:<verb>*'];
    same(titlesAt(expandActions, actions(...others)), []);
    equal(
      acceptedAt(expandActions, actions(...others, 'sqs:List*'), /^Expand/),
      plain(actions(...others, ...lists)),
    );
    same(titlesAt(expandActions, statement('"Action": [¦{"Fn::If": ["A", "sqs:List*", "sqs:*"]}]')), []);
  });

  it('says nothing where the list would be longer than 250', () => {
    const { length } = realReference().matching('ec2:Describe*');
    equal(length > 125 && length <= 250, true);
    const second = realReference()
      .matching('sagemaker:*')
      .slice(0, 251 - length)
      .map(({ id }) => id);
    equal(titlesAt(expandActions, actions('ec2:Describe*', ...second.slice(1))).length, 1);
    same(titlesAt(expandActions, actions('ec2:Describe*', ...second)), []);
  });
});
