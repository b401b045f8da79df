import * as vscode from 'vscode';

const scheme = 'leastwise-evidence';
const page = vscode.Uri.from({ scheme, path: '/What CloudTrail recorded.md' });

/** Shows what records say beside the policy, as a preview, for as long as the command runs or somebody looks at it. */
export interface EvidencePage extends vscode.Disposable {
  show(markdown: string): Promise<void>;
  /** Keeps the text no longer; a preview that is open stays as it is. */
  forget(): void;
}

export function createEvidencePage(): EvidencePage {
  let text: string | undefined;
  const changes = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changes.event,
    provideTextDocumentContent: () =>
      text ?? 'The records are not kept: run the command again to see them.\n',
  });
  return {
    async show(markdown) {
      text = markdown;
      changes.fire(page);
      await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
    },
    forget: () => (text = undefined),
    dispose: () => void vscode.Disposable.from(provider, changes).dispose(),
  };
}
