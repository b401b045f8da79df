import * as vscode from 'vscode';
import { hasOwnKind, pathBelow, withKind } from './kind-setting';
import type { Kinds } from './kind-setting';
import type { KindName } from './kind-words';

/** The folder whose settings can name the document; undefined for untitled ones and files outside of all folders. */
export function folderOf({ uri, isUntitled }: vscode.TextDocument): vscode.WorkspaceFolder | undefined {
  return isUntitled ? undefined : vscode.workspace.getWorkspaceFolder(uri);
}

/** Writes the kind of a file into the settings of its workspace: of its own folder where there are several. */
export async function rememberKind(
  uri: vscode.Uri,
  folder: vscode.WorkspaceFolder,
  kind: KindName,
): Promise<void> {
  const settings = settingsOf(folder);
  const written = settings.inspect<Kinds>('kinds');
  const path = pathBelow(uri.path, folder.uri.path);
  const { Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  if (hasSeveralFolders()) {
    await settings.update('kinds', withKind(written?.workspaceFolderValue, path, kind), WorkspaceFolder);
  } else {
    await settings.update('kinds', withKind(written?.workspaceValue, path, kind), Workspace);
  }
}

/** Takes the file's own entry out of the settings; a glob of theirs may still decide its kind. */
export async function forgetKind(uri: vscode.Uri, folder: vscode.WorkspaceFolder): Promise<void> {
  const settings = settingsOf(folder);
  const written = settings.inspect<Kinds>('kinds');
  const path = pathBelow(uri.path, folder.uri.path);
  const { Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  if (hasOwnKind(written?.workspaceValue, path)) {
    await settings.update('kinds', withKind(written?.workspaceValue, path, undefined), Workspace);
  }
  if (hasSeveralFolders() && hasOwnKind(written?.workspaceFolderValue, path)) {
    await settings.update('kinds', withKind(written?.workspaceFolderValue, path, undefined), WorkspaceFolder);
  }
}

function settingsOf(folder: vscode.WorkspaceFolder): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('leastwise', folder);
}

function hasSeveralFolders(): boolean {
  return (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
}
