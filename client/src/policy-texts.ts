import * as vscode from 'vscode';
import type { PolicyText } from '../../server/src/lsp/protocol';

/** Files of the workspace that may hold policies. */
const files = '**/*.json';
const elsewhere = '**/{node_modules,bower_components,.git,dist,out,build,cdk.out,coverage}/**';

const limits = {
  /** How many names are looked at, and how many files are read. */
  names: 2_000,
  files: 300,
  /** Bytes; a policy has some thousand, a template hardly ever more. */
  file: 256 * 1024,
} as const;

/**
 * The policies that lie in the workspace, so that completion knows the accounts, Regions and ARNs that are in use. Read
 * when somebody first completes one, through VS Code: that works in remote and virtual folders too.
 */
export async function readPolicyTexts(): Promise<PolicyText[]> {
  const found = await vscode.workspace.findFiles(files, elsewhere, limits.names);
  const likely = found.toSorted((left, right) => rank(left) - rank(right)).slice(0, limits.files);
  const texts: PolicyText[] = [];
  for (const uri of likely) {
    const text = await readText(uri);
    if (text?.includes('"Statement"')) texts.push({ uri: uri.toString(), text });
  }
  return texts;
}

/** Files that are named after what they hold come first. */
function rank({ path }: vscode.Uri): number {
  return /polic|role|trust|scp|rcp|iam|bucket|boundar/i.test(path) ? 0 : 1;
}

/** Undefined where the file is too large, or is gone by now. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > limits.file) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** Tells of files that change outside of the editor. */
export function createPolicyWatcher(): vscode.FileSystemWatcher {
  return vscode.workspace.createFileSystemWatcher(files);
}
