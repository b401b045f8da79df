import type { KindName } from './kind-words';

/** The value of the setting `leastwise.kinds`: globs of paths below the workspace folder. The last match counts. */
export type Kinds = Readonly<Record<string, string>>;

/** A path as the server sees it: decoded, below the workspace folder that holds it. */
export function pathBelow(path: string, folder: string): string {
  return path.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
}

/** The glob that matches this path alone: `drafts/policy(1).json` would match `policy1.json` as it stands. */
export function globOf(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@|^$]/g, (sign) => `\\${sign}`);
}

/** With this path's own entry last, so that it wins over globs that match it too; undefined where nothing is left. */
export function withKind(
  kinds: Kinds | undefined,
  path: string,
  kind: KindName | undefined,
): Kinds | undefined {
  const glob = globOf(path);
  const others = Object.entries(kinds ?? {}).filter(([key]) => key !== glob && key !== path);
  const all = kind === undefined ? others : [...others, [glob, kind] as const];
  return all.length ? Object.fromEntries(all) : undefined;
}

/** Whether the path has an entry of its own. */
export function hasOwnKind(kinds: Kinds | undefined, path: string): boolean {
  return kinds !== undefined && (Object.hasOwn(kinds, globOf(path)) || Object.hasOwn(kinds, path));
}
