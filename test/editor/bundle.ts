import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const suite = join(__dirname, 'suite');

/** One module with all tests of the suite, for each of the two extension hosts. */
export async function bundleSuites(folder: string) {
  const node = join(folder, 'node.js');
  const web = join(folder, 'web.js');
  const common = { bundle: true, format: 'cjs', sourcemap: 'inline', logLevel: 'warning' } as const;
  await build({
    ...common,
    stdin: entry('runInNode', './suite/node', () => true),
    platform: 'node',
    external: ['vscode', 'mocha'],
    outfile: node,
  });
  await build({
    ...common,
    stdin: entry('runInWorker', './web/worker', (name) => !name.endsWith('.node.test.ts')),
    platform: 'browser',
    external: ['vscode'],
    outfile: web,
  });
  return { node, web };
}

/** Tests are loaded late, when Mocha's functions are there. */
function entry(runner: string, module: string, isWanted: (name: string) => boolean) {
  const tests = readdirSync(suite).filter((name) => name.endsWith('.test.ts') && isWanted(name));
  const loads = tests.map((name) => `require('./suite/${name}');`);
  const contents = `
    import { ${runner} } from '${module}';
    export const run = () => ${runner}(() => { ${loads.join(' ')} });`;
  return { contents, resolveDir: __dirname, loader: 'ts' as const };
}
