import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { evidenceMethods } from '../../../server/src/lsp/protocol';
import type { EvidenceTextParams } from '../../../server/src/lsp/protocol';
import { logFiles } from './files';
import { unpack } from './unpack';
import type { Budget } from './unpack';

/** Unpacked, of all files together: what somebody waits for. */
const byteLimit = 256 * 1024 * 1024;

export interface Sent {
  readonly files: number;
  /** Why not all was read; undefined where all was. */
  readonly left: string | undefined;
}

/** Hands the texts of the files to the server, one piece after the other, with a bar that can be stopped. */
export function sendFiles(
  run: number,
  picked: readonly vscode.Uri[],
  client: BaseLanguageClient,
): Thenable<Sent | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: 'Reading CloudTrail records',
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const { files, more } = await logFiles(picked, token);
    const budget: Budget = { bytes: byteLimit };
    let [sent, damaged] = [0, 0];
    let left = more ? `only the first ${files.length} files were read` : undefined;
    for (const file of files) {
      if (token.isCancellationRequested) return undefined;
      progress.report({ message: nameOf(file), increment: 100 / files.length });
      const outcome = await sendFile(run, file, budget, client, token);
      if (outcome === 'damaged') damaged++;
      else sent++;
      if (outcome !== 'too large') continue;
      left = `${byteLimit / 1024 ** 2} MB were read, and the rest of the files was not`;
      break;
    }
    if (token.isCancellationRequested) return undefined;
    return { files: sent, left: left ?? (damaged ? `${damaged} of the files could not be read` : undefined) };
  });
}

async function sendFile(
  run: number,
  file: vscode.Uri,
  budget: Budget,
  client: BaseLanguageClient,
  token: vscode.CancellationToken,
): Promise<'all' | 'too large' | 'damaged'> {
  const send = (text: string, last: boolean) =>
    client.sendRequest(evidenceMethods.text, { run, text, last } satisfies EvidenceTextParams);
  try {
    const pieces = unpack(await vscode.workspace.fs.readFile(file), budget);
    for (;;) {
      const { done, value } = await pieces.next();
      if (done) {
        await send('', true);
        return value;
      }
      if (token.isCancellationRequested) return 'all';
      await send(value, false);
    }
  } catch {
    // What came of a damaged file before its fault is no document, and counts as one that cannot be read.
    await send('', true);
    return 'damaged';
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
