import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { registrySource } from './generate/registry';
import { validatorsSource } from './schemas/compile';

/** Writes everything that is made from something else; with `--check` it writes nothing and fails on a difference. */
const root = join(__dirname, '..');
const check = process.argv.includes('--check');

type Output = readonly [path: string, text: string];

async function main(): Promise<void> {
  // Made by a machine for a machine: it stays in the few lines that it is.
  const validators: Output = ['server/src/rules/structure/validators.generated.ts', validatorsSource(root)];
  if (!check && isStale(validators)) write(validators);
  // The rules, which this reads, import what was written just now.
  const { leftoverPages, ruleOutputs } = await import('./docs/outputs');
  const outputs: readonly Output[] = [
    ['server/src/rules/registry.ts', registrySource(root)],
    ...(await ruleOutputs(root)),
  ];
  const stale = [...(await Promise.all(outputs.map(formatted))), validators].filter(isStale);
  const leftover = leftoverPages(root, outputs);
  if (!check) {
    stale.forEach(write);
    leftover.forEach((path) => rmSync(join(root, path)));
  } else if (stale.length || leftover.length) {
    const paths = [...stale.map(([path]) => path), ...leftover];
    console.error(`Out of date, run npm run generate: ${paths.join(', ')}`);
    process.exitCode = 1;
  }
}

/** Generated files are formatted like all others, so that a formatter finds nothing to change in them. */
async function formatted([path, text]: Output): Promise<Output> {
  const filepath = join(root, path);
  return [path, await format(text, { ...(await resolveConfig(filepath)), filepath })];
}

function isStale([path, text]: Output): boolean {
  return !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text;
}

function write([path, text]: Output): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
