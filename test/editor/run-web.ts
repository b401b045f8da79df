import { join } from 'node:path';
import { installHost } from '../../scripts/editor-host/install';
import { runWebTests } from '../../scripts/editor-host/web-tests';
import { bundleSuites } from './bundle';
import { bundles, extension, troubles, windowLimitMs } from './settings';
import { packageManifest } from './suite/policies';
import type { Tally } from './suite/reporter';
import { tallyMark, testMark } from './web/marks';
import { createWorkspace } from './workspace';

/** The same suite with the extension's browser build, in the web worker extension host. */
export async function runWebSuite(): Promise<Tally> {
  const { web } = await bundleSuites(bundles);
  let tally: Tally | undefined;
  await runWebTests({
    parts: await installHost(),
    extension,
    tests: web,
    folder: await createWorkspace({ 'package.json': packageManifest }),
    limitMs: windowLimitMs,
    picture: join(troubles, 'web.png'),
    mark: testMark,
    print(line) {
      if (line.startsWith(tallyMark)) tally = JSON.parse(line.slice(tallyMark.length)) as Tally;
      else console.log(line);
    },
  });
  if (tally === undefined) throw new Error('VS Code ended before the tests did');
  return tally;
}
