import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Raise it when the installation itself changes (what is built, what is deleted). */
const recipe = 1;

/** Where the lock file and the manifest of the host lie. */
export const manifestFolder = __dirname;

/** The folder of this exact set of versions. It exists only once it is complete. */
export function hostFolder(): string {
  const lock = readFileSync(join(manifestFolder, 'package-lock.json'));
  const stamp = createHash('sha256').update(`${recipe}\n`).update(lock).digest('hex').slice(0, 12);
  return join(cacheFolder(), `editor-host-${stamp}`);
}

export function cacheFolder(): string {
  const { LEASTWISE_CACHE, XDG_CACHE_HOME } = process.env;
  if (LEASTWISE_CACHE) return resolve(LEASTWISE_CACHE);
  return join(XDG_CACHE_HOME ? resolve(XDG_CACHE_HOME) : join(homedir(), '.cache'), 'leastwise');
}
