import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { runSuite } from './runSuite';

/** Called by VS Code in its Node extension host. */
export async function runInNode(load: () => void): Promise<void> {
  const { LEASTWISE_TALLY, LEASTWISE_TEST_MARK = '' } = process.env;
  const tally = await runSuite(Mocha, load, (line) => console.log(LEASTWISE_TEST_MARK + line));
  if (LEASTWISE_TALLY) writeFileSync(LEASTWISE_TALLY, JSON.stringify(tally));
  if (tally.failed > 0) throw new Error(`${tally.failed} failed`);
}
