import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Mocha from 'mocha';
import type { Tally } from './suite/reporter';
import { runSuite } from './suite/runSuite';

/** The packaged extension in a window that a person could sit at, by mouse and keyboard. */
export function runPersonSuite(): Promise<Tally> {
  const folder = join(__dirname, 'person');
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  const load = createRequire(__filename);
  const define = () => {
    for (const name of tests) load(join(folder, name));
  };
  return runSuite(Mocha, define, console.log);
}
