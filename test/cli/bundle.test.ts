import { deepStrictEqual as same, match, strictEqual as equal } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as whole } from 'node:stream/consumers';
import { after, before, describe, it } from 'mocha';
import { faulty } from './command-line';

const bundle = join(__dirname, '..', '..', 'dist', 'cli.js');

describe('the bundled command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leastwise-bundle-'));
  before(() => {
    equal(existsSync(bundle), true, 'run `npm run build` first');
    // More than a pipe takes in at once.
    const long = `[${Array.from({ length: 100 }, () => faulty).join()}]`;
    for (let number = 0; number < 15; number++) writeFileSync(join(folder, `${number}.json`), long);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('lints standard input', async () => {
    const child = spawn(process.execPath, [bundle, 'lint', '-']);
    child.stdin.end(faulty);
    const [out, errors, [code]] = await Promise.all([
      whole(child.stdout),
      whole(child.stderr),
      once(child, 'close') as Promise<[number]>,
    ]);
    match(out, /^-:6:17 error .*\n.*\n.*\^{14}\n\n1 policy in 1 file: 1 error\n$/);
    same([errors, code], ['', 1]);
  });

  it('ends quietly where its reader goes away', async () => {
    const child = spawn(process.execPath, [bundle, 'lint', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.once('data', () => child.stdout.destroy());
    const [errors, [code]] = await Promise.all([
      whole(child.stderr),
      once(child, 'close') as Promise<[number]>,
    ]);
    same([errors, code], ['', 1]);
  });
});
