import type { Disposable, Uri } from 'vscode';
import type { GitApi, GitExtension, GitRepository } from './api';

/** The repositories that git has open in this window. */
export interface Repositories extends Disposable {
  /** The one that holds the file; undefined where none does, or git is turned off. */
  of(uri: Uri): GitRepository | undefined;
}

/** Tells when a repository opens or closes, or comes to another commit; not when files in it change. */
export function watchRepositories(git: GitExtension, changed: () => void): Repositories {
  let api: GitApi | undefined;
  let listeners: Disposable[] = [];
  const heads = new Map<GitRepository, string | undefined>();

  const look = (repository: GitRepository) => {
    const commit = repository.state.HEAD?.commit;
    if (heads.has(repository) && heads.get(repository) === commit) return;
    heads.set(repository, commit);
    changed();
  };
  const watch = (repository: GitRepository) => {
    listeners.push(repository.state.onDidChange(() => look(repository)));
    look(repository);
  };
  const close = () => {
    for (const listener of listeners) listener.dispose();
    listeners = [];
    heads.clear();
    api = undefined;
  };
  const open = () => {
    close();
    api = git.enabled ? apiOf(git) : undefined;
    if (!api) return;
    listeners.push(
      api.onDidChangeState(changed),
      api.onDidOpenRepository(watch),
      api.onDidCloseRepository((repository) => {
        heads.delete(repository);
        changed();
      }),
    );
    api.repositories.forEach(watch);
  };
  const enablement = git.onDidChangeEnablement(() => {
    // The extension tells of it before it can be asked for its API.
    void Promise.resolve().then(() => {
      open();
      changed();
    });
  });
  open();
  return {
    of: (uri) => api?.getRepository(uri) ?? undefined,
    dispose() {
      enablement.dispose();
      close();
    },
  };
}

function apiOf(git: GitExtension): GitApi | undefined {
  try {
    return git.getAPI(1);
  } catch {
    return undefined;
  }
}
