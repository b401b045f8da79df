import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onExit, removeOnExit } from './cleanup';
import { endProcessGroup, runCommand } from './command';
import { within } from './limit';
import type { HostParts } from './parts';
import { calmSettings } from './settings';

const readyLimitMs = 30_000;
const installLimitMs = 60_000;

export interface ServerOptions {
  readonly parts: HostParts;
  /** A packaged extension to install first. */
  readonly vsix?: string;
  /** User settings on top of the calm ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Server {
  readonly port: number;
  readonly origin: string;
  /** Temporary, and gone after `stop`. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Starts VS Code's own server with fresh data on a free port of the loopback interface. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'leastwise-editor-'));
  const keepFolder = removeOnExit(folder);
  const removeFolder = async () => {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    keepFolder();
  };
  try {
    await prepare(folder, options);
    const child = launch(folder, options.parts);
    const release = onExit(() => end(child));
    const stop = async () => {
      const ended = child.exitCode ?? child.signalCode ?? once(child, 'exit');
      end(child);
      await ended;
      release();
      await removeFolder();
    };
    try {
      const port = await within(readyLimitMs, "Starting VS Code's server", listeningPort(child));
      return { port, origin: `http://127.0.0.1:${port}`, folder, stop };
    } catch (error) {
      await stop();
      throw error;
    }
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

async function prepare(folder: string, { parts, vsix, settings }: ServerOptions): Promise<void> {
  const user = join(folder, 'data', 'data', 'User');
  for (const path of [user, join(folder, 'extensions'), join(folder, 'tmp')]) {
    await mkdir(path, { recursive: true });
  }
  await writeFile(join(user, 'settings.json'), JSON.stringify({ ...calmSettings, ...settings }, null, 2));
  if (vsix === undefined) return;
  await runCommand(
    parts.node,
    [parts.serverMain, ...dataArguments(folder), '--install-extension', vsix, '--force'],
    { cwd: folder, env: environment(folder), log: join(folder, 'install.log'), limitMs: installLimitMs },
  );
}

function launch(folder: string, parts: HostParts): ChildProcess {
  const args = [
    '--require',
    join(__dirname, 'keeper.cjs'),
    parts.serverMain,
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    // Lets a page name an extension folder and a test module in its address.
    '--enable-smoke-test-driver',
    '--disable-workspace-trust',
    '--disable-telemetry',
    '--disable-experiments',
    ...dataArguments(folder),
  ];
  return spawn(parts.node, args, {
    cwd: folder,
    env: { ...environment(folder), LEASTWISE_KEEPER: 'group leader' },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
}

function dataArguments(folder: string): string[] {
  return [
    '--accept-server-license-terms',
    ...['--server-data-dir', join(folder, 'data'), '--extensions-dir', join(folder, 'extensions')],
  ];
}

function environment(folder: string): NodeJS.ProcessEnv {
  // A terminal of VS Code and a test runner leave settings behind that would change the Node started here.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  const temporary = join(folder, 'tmp');
  return {
    ...Object.fromEntries(inherited),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    TMPDIR: temporary,
    XDG_RUNTIME_DIR: temporary,
  };
}

/** Keeps reading afterwards: a full pipe would stop the server. */
function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new Error(`VS Code's server ended with ${code ?? signal}: ${output.trim().slice(-500)}`));
    });
  });
}

function end(child: ChildProcess): void {
  if (child.pid !== undefined) endProcessGroup(child.pid);
}
