import { rm } from 'node:fs/promises';
import { hostRunsHere } from '../../scripts/editor-host/install';
import { troubles } from './settings';
import { runNodeSuite } from './run-node';
import { runPersonSuite } from './run-person';
import { runWebSuite } from './run-web';
import type { Tally } from './suite/reporter';

const suites = { node: runNodeSuite, web: runWebSuite, person: runPersonSuite } as const;
type SuiteName = keyof typeof suites;

async function main(): Promise<number> {
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const unknown = names.find((name) => !(name in suites));
  if (unknown !== undefined)
    throw new Error(`No suite "${unknown}"; there are ${Object.keys(suites).join(', ')}`);

  await rm(troubles, { recursive: true, force: true });
  let passed = 0;
  let failed = 0;
  for (const [name, run] of Object.entries(suites)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const tally = await runOne(name as SuiteName, run);
    passed += tally.passed;
    failed += tally.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** A suite that does not come to its end counts as one failed test. */
async function runOne(name: SuiteName, run: () => Promise<Tally>): Promise<Tally> {
  console.log(`\n=== ${name} ===`);
  if (name !== 'node' && !hostRunsHere()) {
    console.log('Left out: the VS Code of the npm packages runs on Linux x64 only');
    return { passed: 0, failed: 0 };
  }
  const started = Date.now();
  try {
    return await run();
  } catch (error) {
    console.log(
      `The suite "${name}" did not finish: ${error instanceof Error ? error.message : String(error)}`,
    );
    return { passed: 0, failed: 1 };
  } finally {
    console.log(`(${name}: ${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
