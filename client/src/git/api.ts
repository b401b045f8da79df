import type { Event, Uri } from 'vscode';

/**
 * As much as we use of what VS Code's git extension offers others.
 * https://github.com/microsoft/vscode/blob/main/extensions/git/src/api/git.d.ts
 */
export interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  /** Throws where git is turned off or not found. */
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<unknown>;
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: Event<GitRepository>;
  readonly onDidCloseRepository: Event<GitRepository>;
  getRepository(uri: Uri): GitRepository | null;
}

export interface GitRepository {
  readonly state: {
    /** Undefined before the first look at the repository; its commit is undefined before the first commit. */
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly onDidChange: Event<unknown>;
  };
  /** The text of a file in a commit; rejects where it is not there. */
  show(ref: string, path: string): Promise<string>;
}

export const gitExtensionId = 'vscode.git';
