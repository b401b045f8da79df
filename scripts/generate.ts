import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { registrySource } from './generate/registry';

/** Writes everything that is made from something else; with `--check` it writes nothing and fails on a difference. */
const root = join(__dirname, '..');
const check = process.argv.includes('--check');

const outputs: readonly (readonly [path: string, text: string])[] = [
  ['server/src/rules/registry.ts', registrySource(root)],
];

const stale = outputs.filter(
  ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
);
if (check && stale.length) {
  console.error(`Out of date, run npm run generate: ${stale.map(([path]) => path).join(', ')}`);
  process.exitCode = 1;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
