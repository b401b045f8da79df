import * as vscode from 'vscode';
import type { BaseText } from '../../../server/src/lsp/protocol';
import { gitExtensionId } from './api';
import type { GitExtension } from './api';
import { watchRepositories } from './repositories';
import type { Repositories } from './repositories';

/** The documents of this window as they are in git. */
export interface BaseTexts extends vscode.Disposable {
  /** Null where the document is in no repository, or git cannot be asked by now: `changed` tells when it can be. */
  of(uri: string): Promise<BaseText | null>;
}

const baseName = 'HEAD';

/** Characters; above that the server is not given documents either. */
const textLimit = 2 * 1024 * 1024;

/** Asks VS Code's git extension, where there is one. `changed`: every answer may be another one now. */
export function createBaseTexts(changed: () => void): BaseTexts {
  const repositories = openRepositories(changed);
  return {
    async of(uri) {
      const document = vscode.Uri.parse(uri);
      const repository = document.scheme === 'file' ? repositories.of(document) : undefined;
      // Before the first commit there is nothing to compare with.
      if (repository?.state.HEAD?.commit === undefined) return null;
      try {
        const text = await repository.show(baseName, document.fsPath);
        return text.length > textLimit ? null : { name: baseName, text };
      } catch {
        return { name: baseName, text: null };
      }
    },
    dispose() {
      repositories.dispose();
    },
  };
}

function openRepositories(changed: () => void): Repositories {
  const extension = vscode.extensions.getExtension<GitExtension>(gitExtensionId);
  let opened: Repositories | undefined;
  let gone = false;
  // Git may be asked only after its extension has started; nothing waits for that.
  extension?.activate().then(
    (git) => {
      if (gone) return;
      opened = watchRepositories(git, changed);
      changed();
    },
    () => undefined,
  );
  return {
    of: (uri) => opened?.of(uri),
    dispose() {
      gone = true;
      opened?.dispose();
    },
  };
}
