import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundles } from './build/bundles';
import { withoutDocs } from './build/without-docs';
import { packReference } from './reference/pack';

/** Makes `dist/`: the bundles and the packed service reference. */
const root = join(__dirname, '..');
const dist = join(root, 'dist');

async function main(): Promise<void> {
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'reference.jsonl'), packReference());
  const minify = !process.argv.includes('--debug');
  await Promise.all(
    bundles.map(({ entry, ...options }) =>
      build({
        ...options,
        absWorkingDir: root,
        entryPoints: [entry],
        outfile: join(dist, options.outfile),
        bundle: true,
        minify,
        sourcemap: minify ? false : 'linked',
        target: 'es2022',
        // jsonc-parser's `main` hides its requires from a bundler.
        mainFields: options.platform === 'browser' ? ['browser', 'module', 'main'] : ['module', 'main'],
        plugins: [withoutDocs],
        legalComments: 'none',
        logLevel: 'warning',
      }),
    ),
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
