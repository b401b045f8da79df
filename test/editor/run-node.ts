import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { bundleSuites } from './bundle';
import { commitAll } from './commit';
import { desktopIsPossible } from './desktop';
import { bundles, codeProgram, extension, troubles, typescriptLoader, windowLimitMs } from './settings';
import type { Tally } from './suite/reporter';
import { committed, packageManifest } from './suite/policies';
import { testMark } from './web/marks';
import { createWorkspace } from './workspace';

/** The suite in the Node extension host: of a desktop VS Code where there can be one, else of the one from npm. */
export async function runNodeSuite(): Promise<Tally> {
  const { node } = await bundleSuites(bundles);
  const folder = await createWorkspace({
    'package.json': packageManifest,
    [committed.file]: committed.text,
  });
  commitAll(folder);
  const tally = join(bundles, 'tally.json');
  await rm(tally, { force: true });
  const common = { extensionDevelopmentPath: extension, extensionTestsPath: node };
  const desktop = await desktopIsPossible();
  console.log(desktop ? 'In a desktop VS Code' : 'In the VS Code of the npm packages');
  try {
    if (desktop) {
      const extensionTestsEnv = { LEASTWISE_TALLY: tally };
      await runTests({ ...common, launchArgs: [folder, '--disable-extensions'], extensionTestsEnv });
    } else {
      // Node is "VS Code" here, and the program that stands in for it is its first argument.
      const launchArgs = [typescriptLoader, codeProgram, folder];
      await runTests({
        ...common,
        vscodeExecutablePath: process.execPath,
        launchArgs,
        extensionTestsEnv: {
          LEASTWISE_TALLY: tally,
          LEASTWISE_TEST_MARK: testMark,
          LEASTWISE_TEST_LIMIT: String(windowLimitMs),
          LEASTWISE_TEST_PICTURE: join(troubles, 'node.png'),
        },
      });
    }
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
  }
  return JSON.parse(await readFile(tally, 'utf8').catch(endedEarly)) as Tally;
}

function endedEarly(): never {
  throw new Error('VS Code ended before the tests did');
}
