/**
 * Where a document lies below the innermost workspace folder that holds it, decoded, `/` between folders; its last
 * name where no folder holds it.
 */
export function fileNameOf(uri: string, folders: readonly string[]): string {
  const path = decode(uri);
  const folder = folders
    .map((each) => decode(each).replace(/\/?$/, '/'))
    .filter((each) => path.startsWith(each))
    .sort((left, right) => right.length - left.length)[0];
  return folder === undefined
    ? path.slice(Math.max(path.lastIndexOf('/'), path.indexOf(':')) + 1)
    : path.slice(folder.length);
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
