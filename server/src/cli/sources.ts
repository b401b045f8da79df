import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { normalize, relative, resolve, sep } from 'node:path';

/** Something to lint, not yet read; or what cannot be. */
export type Source =
  | {
      readonly name: string;
      /** By which settings and kinds know it: below the folder that we run in, `/` between folders. */
      readonly fileName: string;
      readonly read: () => Uint8Array | Promise<Uint8Array>;
    }
  | { readonly name: string; readonly problem: string };

export interface SourceOptions {
  readonly cwd: string;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Which files of a folder are meant, by their names; absent: those that may hold policies. */
  readonly files?: RegExp;
}

const policyFiles = /\.jsonc?$/i;

/** Standard input, as the person wrote it and as results name it. */
const stdinName = '-';

/** The files of one PATH: itself, or those files of the folder and of the folders in it that are meant, in the order of their names. */
export function* sourcesAt(
  path: string,
  { cwd, readStdin, files = policyFiles }: SourceOptions,
): Iterable<Source> {
  if (path === stdinName) {
    yield { name: stdinName, fileName: '', read: readStdin };
    return;
  }
  const absolute = resolve(cwd, path);
  const fileName = withSlashes(relative(cwd, absolute));
  try {
    if (!statSync(absolute).isDirectory()) yield file({ name: withSlashes(path), absolute, fileName });
    else yield* walk({ name: folderName(path), absolute, fileName }, files);
  } catch (error) {
    yield { name: withSlashes(path), problem: problemOf(error) };
  }
}

interface Place {
  readonly name: string;
  readonly absolute: string;
  readonly fileName: string;
}

function* walk(folder: Place, files: RegExp): Iterable<Source> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder.absolute, { withFileTypes: true });
  } catch (error) {
    yield { name: folder.name, problem: problemOf(error) };
    return;
  }
  // Links are left alone: they may lead out of the folder, or round in it.
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    if (entry.isDirectory() && !skippedFolders.has(entry.name))
      yield* walk(inside(folder, entry.name), files);
    else if (entry.isFile() && files.test(entry.name)) yield file(inside(folder, entry.name));
  }
}

const skippedFolders = new Set(['.git', 'node_modules']);

function inside({ name, absolute, fileName }: Place, entry: string): Place {
  return {
    name: name === '.' ? entry : `${name}/${entry}`,
    absolute: `${absolute}${sep}${entry}`,
    fileName: fileName ? `${fileName}/${entry}` : entry,
  };
}

function file({ name, absolute, fileName }: Place): Source {
  return { name, fileName, read: () => readFileSync(absolute) };
}

/** `./policies/` as it stands before the names of its files: `policies`. */
export function folderName(path: string): string {
  return withSlashes(normalize(path)).replace(/\/$/, '');
}

/** Names look the same on every system, as globs and answers want them. */
function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll(sep, '/') : path;
}

/** Why something could not be read, in a few words that follow its path and a colon. */
export function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return 'cannot be read';
  const code = 'code' in error ? String(error.code) : undefined;
  return code === undefined
    ? `cannot be linted: ${error.message}`
    : (problems.get(code) ?? `cannot be read (${code})`);
}

const problems: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file or folder'],
  ['ENOTDIR', 'no such file or folder'],
  ['EACCES', 'cannot be read: permission denied'],
  ['EPERM', 'cannot be read: permission denied'],
  ['ERR_FS_FILE_TOO_LARGE', 'cannot be read: too large'],
  ['ERR_STRING_TOO_LONG', 'cannot be read: too large'],
]);
