import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { folderName, sourcesAt } from '../sources';
import type { Source, SourceOptions } from '../sources';

/** A file of the older side, of the newer side, or of both. */
export interface SourcePair {
  readonly before: Source | undefined;
  readonly after: Source | undefined;
}

/**
 * The files of two paths side by side: two files whatever their names, two folders by the paths below them, in the order
 * of those. Undefined where one is a folder and the other a file.
 */
export function pairSources(
  before: string,
  after: string,
  options: SourceOptions,
): readonly SourcePair[] | undefined {
  const [old, young] = [before, after].map((path) => isFolder(path, options));
  if (old !== young) return undefined;
  const [left, right] = [before, after].map((path) => byPlace(path, old === true, options));
  const places = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])].sort();
  return places.map((place) => ({ before: left?.get(place), after: right?.get(place) }));
}

function isFolder(path: string, { cwd }: SourceOptions): boolean {
  try {
    return statSync(resolve(cwd, path)).isDirectory();
  } catch {
    return false;
  }
}

function byPlace(path: string, folder: boolean, options: SourceOptions): ReadonlyMap<string, Source> {
  const sources = [...sourcesAt(path, options)];
  const root = folderName(path);
  const below = (name: string) => (root === '.' ? name : name.slice(root.length + 1));
  return new Map(sources.map((source) => [folder ? below(source.name) : '', source]));
}
