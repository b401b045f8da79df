import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';

export async function restartServer(client: BaseLanguageClient): Promise<void> {
  if (client.state === State.StartFailed) return offerReload();
  if (client.state === State.Starting) await client.start();
  if (client.needsStop()) await client.stop();
  await client.start();
}

/** A client whose first start failed does not start again. */
async function offerReload(): Promise<void> {
  const reload = 'Reload Window';
  const picked = await vscode.window.showErrorMessage('Leastwise could not start its server.', reload);
  if (picked) await vscode.commands.executeCommand('workbench.action.reloadWindow');
}
