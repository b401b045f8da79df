import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/** Something to lint, not yet read; or what cannot be. */
export type Source =
  | { readonly name: string; readonly read: () => Uint8Array | Promise<Uint8Array> }
  | { readonly name: string; readonly problem: string };

export interface SourceOptions {
  readonly cwd: string;
  readonly readStdin: () => Promise<Uint8Array>;
}

/** Standard input, as the person wrote it and as results name it. */
export const stdinName = '-';

/** The files of one PATH: itself, or the JSON files of the folder and of those in it, in the order of their names. */
export function* sourcesAt(path: string, { cwd, readStdin }: SourceOptions): Iterable<Source> {
  if (path === stdinName) {
    yield { name: stdinName, read: readStdin };
    return;
  }
  try {
    if (!statSync(resolve(cwd, path)).isDirectory()) {
      yield file(path, cwd);
      return;
    }
  } catch (error) {
    yield { name: display(path), problem: problemOf(error) };
    return;
  }
  yield* walk(path, cwd);
}

function* walk(folder: string, cwd: string): Iterable<Source> {
  let entries: Dirent[];
  try {
    entries = readdirSync(resolve(cwd, folder), { withFileTypes: true });
  } catch (error) {
    yield { name: display(folder), problem: problemOf(error) };
    return;
  }
  // Links are left alone: they may lead out of the folder, or round in it.
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skippedFolders.has(entry.name)) yield* walk(path, cwd);
    else if (entry.isFile() && /\.jsonc?$/i.test(entry.name)) yield file(path, cwd);
  }
}

const skippedFolders = new Set(['.git', 'node_modules']);

function file(path: string, cwd: string): Source {
  return { name: display(path), read: () => readFileSync(resolve(cwd, path)) };
}

/** Names look the same on every system, as globs and answers want them. */
function display(path: string): string {
  return sep === '\\' ? path.replaceAll(sep, '/') : path;
}

/** Why the file system refused, in a few words that follow a path and a colon. */
export function problemOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return problems.get(code) ?? `cannot be read${code && ` (${code})`}`;
}

const problems: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file or folder'],
  ['ENOTDIR', 'no such file or folder'],
  ['EACCES', 'cannot be read: permission denied'],
  ['EPERM', 'cannot be read: permission denied'],
  ['ERR_FS_FILE_TOO_LARGE', 'cannot be read: too large'],
  ['ERR_STRING_TOO_LONG', 'cannot be read: too large'],
]);
