import type { Connection } from 'vscode-languageserver';

/** The workspace's folders, as they come and go. */
export interface Folders {
  readonly all: () => readonly string[];
  set(uris: readonly string[]): void;
  listen(changed: () => void): void;
}

export function createFolders(connection: Connection): Folders {
  let all: readonly string[] = [];
  return {
    all: () => all,
    set(uris) {
      all = uris;
    },
    listen(changed) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        all = [...all.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        changed();
      });
    },
  };
}
