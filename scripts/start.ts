import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installHost } from './editor-host/install';
import { startServer } from './editor-host/server';
import { remoteUri, workbenchUrl } from './editor-host/workbench';

/**
 * Lints the examples in the terminal, then opens them in a VS Code with the extension of this checkout: the one on
 * PATH, or, where there is none or no display, one for the browser, until Ctrl+C.
 */
const root = join(__dirname, '..');
const examples = join(root, 'examples');

async function main(): Promise<void> {
  spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'lint', 'examples'], {
    cwd: root,
    stdio: 'inherit',
  });
  const code = hasDisplay() ? findOnPath('code') : undefined;
  if (code) {
    spawn(code, [examples, `--extensionDevelopmentPath=${root}`], {
      detached: true,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    }).unref();
    console.log(`\nOpening examples/ in ${code}.`);
    return;
  }
  console.log('\nNo VS Code on PATH, or no display: starting one for the browser.');
  const server = await startServer({ parts: await installHost() });
  const payload = { extensionDevelopmentPath: remoteUri(server, root) };
  console.log(`\n  ${workbenchUrl(server, examples, payload)}\n`);
  console.log('Open it in a browser on this machine. After a build, reload the page. Ctrl+C ends it.');
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function findOnPath(name: string): string | undefined {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((each) => join(folder, each)))
    .find((path) => existsSync(path));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
