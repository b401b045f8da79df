import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { shrinkActions } from '../../../server/src/changes/rewrite/shrink-actions';
import { acceptedAt, actions, statement, titlesAt } from './offers';

const reading = [
  'sqs:ListDeadLetterSourceQueues',
  'sqs:ListMessageMoveTasks',
  'sqs:ListQueues',
  'sqs:ListQueueTags',
];

describe('shrink-actions', () => {
  it('writes the same actions in whole words, and in the fewest characters', () => {
    const source = actions(...reading);
    same(titlesAt(shrinkActions, source), [
      'Shrink 4 actions to 1 pattern of whole words (85 characters fewer)',
      'Shrink 4 actions to 1 pattern (88 characters fewer)',
    ]);
    equal(acceptedAt(shrinkActions, source, /whole words/), actions('sqs:List*').replace('¦', ''));
    equal(acceptedAt(shrinkActions, source, /pattern \(/), actions('sqs:L*').replace('¦', ''));
  });

  it('says how many characters go: those of the texts, their quotes and their commas', () => {
    const [before, after] = [JSON.stringify(reading).length, JSON.stringify(['sqs:List*']).length];
    equal(before - after, 85);
  });

  it('offers nothing where nothing is saved', () => {
    same(titlesAt(shrinkActions, actions('sqs:L*')), []);
    same(titlesAt(shrinkActions, actions('sqs:*')), []);
    same(titlesAt(shrinkActions, actions('*')), []);
    same(titlesAt(shrinkActions, actions()), []);
  });

  it('leaves alone what the reference does not know, what a variable or a blank stands in, and what deployment fills in', () => {
    const others = [
      'sqs:ListNothing',
      'nosuch:ListQueues',
      'sqs:${aws:username}',
      'sqs:<action>',
      'ListQueues',
    ];
    const source = actions(...others, ...reading);
    equal(acceptedAt(shrinkActions, source, /whole words/), actions(...others, 'sqs:List*').replace('¦', ''));
    const template = statement(
      `"Action": [¦{"Fn::Sub": "sqs:\${Name}"}, {"Fn::If": ["A", "sqs:ListQueues", "sqs:ListQueueTags"]}]`,
    );
    same(titlesAt(shrinkActions, template), []);
  });

  it('takes out what a wildcard across services stands for already', () => {
    equal(
      acceptedAt(shrinkActions, actions('*:List*', 'sqs:ListQueues', 'sqs:SendMessage'), /whole words/),
      actions('*:List*', 'sqs:SendMessage').replace('¦', ''),
    );
  });

  it('keeps comments beside what stays, and a text that is right already as it is written', () => {
    const source = statement(
      '"Action": [¦\n        // reads\n        "SQS:list*",\n        "sqs:ListQueues", // twice\n        "sqs:SendMessage"\n      ]',
    );
    equal(
      acceptedAt(shrinkActions, source, /whole words/),
      statement(
        '"Action": [\n        // reads\n        "SQS:list*",\n        // twice\n        "sqs:SendMessage"\n      ]',
      ),
    );
  });

  it('treats all but some actions in the same way', () => {
    const source = statement(`"NotAction": [¦${reading.map((each) => JSON.stringify(each)).join(', ')}]`);
    equal(acceptedAt(shrinkActions, source, /whole words/), statement('"NotAction": ["sqs:List*"]'));
  });

  it('goes through all statements beside them', () => {
    const one = { Effect: 'Allow', Action: reading, Resource: '*' };
    const source = `¦${JSON.stringify({ Version: '2012-10-17', Statement: [one, { ...one, Effect: 'Deny' }] })}`;
    const caret = source.replace('¦', '').replace('"Version"', '"Vers¦ion"');
    same(titlesAt(shrinkActions, caret), [
      'Shrink 8 actions to 2 patterns of whole words (170 characters fewer)',
      'Shrink 8 actions to 2 patterns (176 characters fewer)',
    ]);
  });
});
