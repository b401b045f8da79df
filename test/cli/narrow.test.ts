import { deepStrictEqual as same, equal, match, ok } from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, it } from 'mocha';
import { appRole, logFile } from '../evidence/record';
import { leastwise } from './command-line';

const policy = (action: unknown, resource: unknown = '*') =>
  `${JSON.stringify(
    { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] },
    null,
    2,
  )}\n`;
const table = 'arn:aws:dynamodb:eu-central-1:111122223333:table/orders';
const describeTable = { source: 'dynamodb', name: 'DescribeTable', parameters: { tableName: 'orders' } };
const files = {
  'policy.json': policy('dynamodb:*'),
  'logs/a/one.json.gz': gzipSync(logFile(describeTable)),
  'logs/two.json': logFile({ ...describeTable, name: 'DescribeTimeToLive', user: 'ada' }),
  'logs/readme.txt': 'not looked at',
};
const actionsIn = (text: string) =>
  (JSON.parse(text) as { Statement: { Action: string | string[]; Resource: unknown }[] }).Statement[0];

describe('leastwise narrow', () => {
  it('prints the policy narrowed to what was used and what CloudTrail does not record', async () => {
    const { code, out, errors } = await leastwise(['narrow', '--cloudtrail', 'logs', 'policy.json'], {
      files,
    });
    equal(code, 0);
    const actions = [actionsIn(out)?.Action].flat();
    for (const id of ['dynamodb:DescribeTable', 'dynamodb:DescribeTimeToLive', 'dynamodb:GetItem'])
      ok(actions.includes(id), id);
    ok(!actions.includes('dynamodb:DeleteTable') && !actions.includes('dynamodb:*'));
    match(
      errors.join('\n'),
      /^Narrow to the 2 actions used and 15 that CloudTrail does not record by itself \(−\d+ actions\)$/m,
    );
    match(errors.join('\n'), /^2 calls by anybody, on 2026-09-01, in 2 files\./m);
  });

  it('narrows to one caller, to what was used, and to its resources', async () => {
    const args = ['narrow', 'policy.json', '--cloudtrail', 'logs', '--caller', appRole, '--to'];
    const used = await leastwise([...args, 'used'], { files });
    equal(used.out, policy('dynamodb:DescribeTable'));
    const resources = await leastwise([...args, 'resources'], { files });
    equal(resources.out, policy('dynamodb:DescribeTable', table));
  });

  it('writes the file in place where it is asked to', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'leastwise-'));
    try {
      writeFileSync(join(cwd, 'policy.json'), files['policy.json']);
      writeFileSync(join(cwd, 'log.json'), files['logs/two.json']);
      const args = ['narrow', 'policy.json', '--cloudtrail', 'log.json', '--to', 'used', '--write'];
      const { out, errors, code } = await leastwise(args, { cwd });
      same([code, out], [0, '']);
      match(errors[0] ?? '', /^Narrow to the 1 action used \(−\d+ actions\)$/);
      equal(readFileSync(join(cwd, 'policy.json'), 'utf8'), policy('dynamodb:DescribeTimeToLive'));
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });

  it('leaves a policy as it is of which nothing was used, and names who called', async () => {
    const args = ['narrow', '-', '--cloudtrail', 'logs', '--caller', 'arn:aws:iam::111122223333:role/other'];
    const { code, out, errors } = await leastwise(args, { files, stdin: policy('sqs:*') });
    same([code, out], [0, policy('sqs:*')]);
    equal(errors[0], 'Nothing to narrow.');
    ok(errors.includes(`- ${appRole}: 1 call`), errors.join('\n'));
  });

  it('says what cannot be read, and goes on', async () => {
    const { code, out, errors } = await leastwise(
      ['narrow', 'policy.json', '--cloudtrail', 'logs', '--cloudtrail', 'gone', '--to', 'used'],
      {
        files: {
          ...files,
          'logs/bad.json.gz': Buffer.from([0x1f, 0x8b, 8, 0, 1]),
          'logs/no.json': 'no JSON',
        },
      },
    );
    equal(code, 2);
    same([actionsIn(out)?.Action].flat(), ['dynamodb:DescribeTable', 'dynamodb:DescribeTimeToLive']);
    match(errors[0] ?? '', /^leastwise: logs\/bad\.json\.gz: cannot be/);
    equal(errors[1], 'leastwise: gone: no such file or folder');
    match(errors.join('\n'), /1 record could not be read\./);
  });

  it('says so where a folder has no log files', async () => {
    const { code, out, errors } = await leastwise(['narrow', 'policy.json', '--cloudtrail', 'notes'], {
      files: { 'policy.json': policy('sqs:*'), 'notes/readme.txt': 'not looked at' },
    });
    same([code, out], [2, policy('sqs:*')]);
    equal(errors[0], 'leastwise: notes: no log file found, which is a .json or a .json.gz');
  });

  it('needs a policy, and records', async () => {
    for (const args of [
      ['narrow'],
      ['narrow', 'policy.json'],
      ['narrow', 'gone.json', '--cloudtrail', 'logs'],
    ])
      equal((await leastwise(args, { files })).code, 2, args.join(' '));
    const { errors } = await leastwise(['narrow', 'logs/two.json', '--cloudtrail', 'logs'], { files });
    same(errors, ['leastwise: logs/two.json: no policy found']);
  });
});
