import { createVSIX } from '@vscode/vsce';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Makes `out/leastwise.vsix` from what `npm run build` made. */
const root = join(__dirname, '..');
const packagePath = join(root, 'out', 'leastwise.vsix');

async function main(): Promise<void> {
  mkdirSync(join(root, 'out'), { recursive: true });
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  console.log(`${packagePath}: ${(statSync(packagePath).size / 1024 / 1024).toFixed(2)} MB`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
