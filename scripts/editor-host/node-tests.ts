import { runTestsInWindow, type TestRun } from './tests';
import { remoteUri, workbenchUrl } from './workbench';

export interface NodeTestRun extends TestRun {
  /** Environment of the tests. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs tests in the Node extension host, where the extension's `main` runs. */
export function runNodeTests(run: NodeTestRun): Promise<number> {
  return runTestsInWindow(run, async (page, server) => {
    const payload = {
      extensionDevelopmentPath: remoteUri(server, run.extension),
      extensionTestsPath: remoteUri(server, run.tests),
      extensionEnvironment: JSON.stringify(run.environment),
    };
    await page.goto(workbenchUrl(server, run.folder, payload));
  });
}
