import './process';
import 'mocha/mocha.js';
import type MochaClass from 'mocha';
import { runSuite } from '../suite/runSuite';
import { tallyMark, testMark } from './marks';

/** Called by VS Code in its web worker extension host, which has no files: the tally goes the way of all lines. */
export async function runInWorker(load: () => void): Promise<void> {
  const print = (line: string) => console.log(testMark + line);
  const tally = await runSuite(browserBuild(), load, print);
  print(tallyMark + JSON.stringify(tally));
  if (tally.failed > 0) throw new Error(`${tally.failed} failed`);
}

/** It leaves itself in the global scope. */
function browserBuild(): typeof MochaClass {
  return (globalThis as unknown as { Mocha: typeof MochaClass }).Mocha;
}
