import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { realReference } from '../support/reference';
import { leastwise } from './command-line';
import type { Given } from './command-line';

const reading = realReference()
  .matching('sqs:List*')
  .map(({ id }) => id);

function policy(actions: readonly string[] | string): string {
  const statement = { Effect: 'Allow', Action: actions, Resource: '*' };
  return `${JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, '\t')}\n`;
}

/** What a run in a folder that it may keep leaves in a file. */
async function written(content: string | Uint8Array, ...args: readonly string[]): Promise<Buffer> {
  const cwd = mkdtempSync(join(tmpdir(), 'leastwise-'));
  try {
    writeFileSync(join(cwd, 'policy.json'), content);
    const { out, code } = await leastwise([...args, '--write', 'policy.json'], { cwd });
    same([out, code], ['', 0]);
    return readFileSync(join(cwd, 'policy.json'));
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

describe('leastwise shrink', () => {
  it('prints a policy with fewer characters, formatted as it was, and says what was done beside it', async () => {
    const { out, code, errors } = await leastwise(['shrink', 'a.json'], {
      files: { 'a.json': policy(reading) },
    });
    same([out, code], [policy(['sqs:L*']), 0]);
    same(errors, ['4 actions to 1 pattern, 88 characters fewer']);
  });

  it('cuts between words where that is asked for, and reads standard input', async () => {
    const { out } = await leastwise(['shrink', '--whole-words', '-'], { stdin: policy(reading).trimEnd() });
    equal(out, policy(['sqs:List*']));
  });

  it('prints what cannot be shrunk as it is', async () => {
    const { out, code, errors } = await leastwise(['shrink', '-'], { stdin: policy('*') });
    same([out, code, errors], [policy('*'), 0, ['nothing to do']]);
  });
});

describe('leastwise expand', () => {
  it('prints a policy with the actions of its wildcards', async () => {
    const { out, code, errors } = await leastwise(['expand', '-'], {
      stdin: policy(['sqs:List*', 'sqs:SendMessage', '*']),
    });
    same([out, code], [policy([...reading, 'sqs:SendMessage', '*']), 0]);
    same(errors, ['1 wildcard written out']);
  });

  it('gives back what shrinking took', async () => {
    const { out } = await leastwise(['shrink', '-'], { stdin: policy(reading) });
    equal((await leastwise(['expand', '-'], { stdin: out })).out, policy(reading));
  });
});

describe('leastwise shrink --write and expand --write', () => {
  it('write the file anew', async () => {
    equal((await written(policy(reading), 'shrink')).toString(), policy(['sqs:L*']));
    equal((await written(policy(['sqs:List*']), 'expand')).toString(), policy(reading));
  });

  it('keep its encoding and its mark', async () => {
    const mark = '\ufeff';
    equal((await written(mark + policy(reading), 'shrink')).toString(), mark + policy(['sqs:L*']));
    const wide = await written(Buffer.from(mark + policy(reading), 'utf16le'), 'shrink');
    equal(wide.toString('utf16le'), mark + policy(['sqs:L*']));
    const turned = await written(Buffer.from(mark + policy(reading), 'utf16le').swap16(), 'shrink');
    equal(turned.swap16().toString('utf16le'), mark + policy(['sqs:L*']));
  });
});

describe('leastwise shrink and expand: what cannot be rewritten', () => {
  const cases: readonly (readonly [what: string, path: string, files: Given['files'], error: string])[] = [
    ['a missing file', 'gone.json', {}, 'leastwise: gone.json: no such file or folder'],
    ['a folder', 'a', { 'a/b.json': policy('*') }, 'leastwise: a: not a file'],
    ['a file without a policy', 'a.json', { 'a.json': '{}' }, 'leastwise: a.json: no policy found'],
    [
      'bytes that are no text',
      'a.json',
      { 'a.json': Uint8Array.of(0x7f, 0xc3, 0x28) },
      'leastwise: a.json: not JSON: not even text in UTF-8',
    ],
  ];
  for (const [what, path, files = {}, error] of cases)
    for (const command of ['shrink', 'expand'])
      it(`${command}: ${what}`, async () => {
        const { out, code, errors } = await leastwise([command, path], { files });
        same([out, code, errors], ['', 2, [error]]);
      });

  it('is not printed where it is broken', async () => {
    const { out, code } = await leastwise(['shrink', '-'], { stdin: policy('*').slice(0, -4) });
    same([out, code], ['', 2]);
  });
});
