import * as vscode from 'vscode';

const limits = {
  /** Files; a trail writes some hundred a day and Region. */
  files: 20_000,
  /** Folders within folders: a trail lays them out by account, Region, year, month and day. */
  depth: 16,
} as const;

export interface FoundFiles {
  readonly files: readonly vscode.Uri[];
  /** Whether there are more than are read. */
  readonly more: boolean;
}

/** The log files among what somebody picked, and within the folders of it, in the order of their names. */
export async function logFiles(
  picked: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<FoundFiles> {
  const files: vscode.Uri[] = [];
  let more = false;
  const walk = async (folder: vscode.Uri, depth: number): Promise<void> => {
    if (depth > limits.depth || token.isCancellationRequested) return;
    const entries = await vscode.workspace.fs.readDirectory(folder);
    for (const [name, type] of entries.toSorted(([left], [right]) => (left < right ? -1 : 1))) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (files.length >= limits.files) more = true;
      // Links are left alone: they may lead out of the folder, or round in it.
      else if (type === vscode.FileType.Directory) await walk(uri, depth + 1);
      else if (type === vscode.FileType.File && /\.json(?:\.gz)?$/i.test(name)) files.push(uri);
    }
  };
  for (const uri of picked) {
    const { type } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) await walk(uri, 0);
    else files.push(uri);
  }
  return { files, more };
}
