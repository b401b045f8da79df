import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installHost } from './install';
import { runNodeTests } from './node-tests';

/**
 * Stands in for the `code` program where @vscode/test-electron starts one:
 * `code FOLDER --extensionDevelopmentPath=… --extensionTestsPath=…`. It ends with the exit code of the tests.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    // Other arguments of VS Code's are accepted, and of no effect.
    strict: false,
    options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
  });
  const { LEASTWISE_TEST_LIMIT, LEASTWISE_TEST_PICTURE, LEASTWISE_TEST_MARK } = process.env;
  return runNodeTests({
    parts: await installHost(),
    extension: path(values.extensionDevelopmentPath, '--extensionDevelopmentPath'),
    tests: path(values.extensionTestsPath, '--extensionTestsPath'),
    folder: path(positionals[0], 'FOLDER'),
    environment: environment(),
    limitMs: Number(LEASTWISE_TEST_LIMIT ?? 300_000),
    picture: resolve(LEASTWISE_TEST_PICTURE ?? 'out/editor/hanging-window.png'),
    mark: LEASTWISE_TEST_MARK ?? '',
    print: console.log,
  });
}

function path(value: string | boolean | undefined, name: string): string {
  if (typeof value !== 'string') throw new Error(`${name} is missing`);
  return resolve(value);
}

function environment(): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (name.startsWith('LEASTWISE_') && value !== undefined) own[name] = value;
  }
  return own;
}

// Whoever started us holds the other end, and loses it when killed.
process.stdin.on('close', () => process.exit(1)).resume();

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
