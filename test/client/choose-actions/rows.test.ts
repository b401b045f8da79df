import { deepEqual as same, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { groupsOf, switchLevel } from '../../../client/src/choose-actions/rows';
import type { ActionChoice } from '../../../server/src/lsp/protocol';

const choice = (
  id: string,
  level: ActionChoice['level'],
  more: Partial<ActionChoice> = {},
): ActionChoice => ({
  id,
  level,
  types: [],
  about: `What ${id} does.`,
  listed: true,
  ...more,
});
const choices = [
  choice('s3:ListBucket', 'List', { types: ['bucket'] }),
  choice('s3:GetObject', 'Read', { types: ['a', 'b', 'c', 'd'], listed: false, page: 'https://example.com' }),
  choice('s3:GetDataAccess', 'Read', { sensitive: 'credentials' }),
];
const asked = { version: 1, what: '"s3:*"', denies: false, choices };

describe('the rows of the actions to choose', () => {
  it('stand under their levels', () => {
    same(
      groupsOf(asked).map(({ title, rows }) => [title, rows.map(({ label }) => label)]),
      [
        ['List · 1 action', ['ListBucket']],
        ['Read · 2 actions', ['GetObject', 'GetDataAccess']],
      ],
    );
  });

  it('say what there is to weigh', () => {
    same(
      groupsOf(asked).flatMap(({ rows }) => rows.map(({ description }) => description)),
      [
        'List · bucket',
        'Read · a, b, c and 1 more · not allowed here now',
        'Read · $(key) hands out credentials',
      ],
    );
    const [, denied] = groupsOf({ ...asked, denies: true }).flatMap(({ rows }) => rows);
    equal(denied?.description, 'Read · a, b, c and 1 more · not denied here now');
  });

  it('name the service where there are several', () => {
    const several = { ...asked, choices: [...choices, choice('sqs:ListQueues', 'List')] };
    same(
      groupsOf(several)[0]?.rows.map(({ label }) => label),
      ['s3:ListBucket', 'sqs:ListQueues'],
    );
  });
});

describe('switching a level', () => {
  const all = new Set(choices.map(({ id }) => id));
  it('takes all of it where some are missing, and none where all are there', () => {
    const without = switchLevel(choices, all, 'Read');
    same([...without], ['s3:ListBucket']);
    same([...switchLevel(choices, without, 'Read')], [...all]);
    same([...switchLevel(choices, new Set(['s3:GetObject']), 'Read')].sort(), [
      's3:GetDataAccess',
      's3:GetObject',
    ]);
  });
});
