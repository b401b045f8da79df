import type MochaClass from 'mocha';
import { report, type Tally } from './reporter';

const testLimitMs = 60_000;

/** Lets `load` define its tests, runs them and prints them as they end. `Mocha` is the build for this host. */
export function runSuite(
  Mocha: typeof MochaClass,
  load: () => void,
  print: (line: string) => void,
): Promise<Tally> {
  // The base of all reporters counts, and prints nothing by itself.
  const mocha = new Mocha({ ui: 'bdd', timeout: testLimitMs, reporter: Mocha.reporters.Base });
  // Mocha itself does so for each file that it loads; a bundle has none.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  return new Promise((resolve) => report(mocha.run(), { print, done: resolve }));
}
