import * as vscode from 'vscode';
import { attachments, policyKinds } from '../../../server/src/lsp/protocol';
import type { PolicyStatus } from '../../../server/src/lsp/protocol';
import { kindWords, nameOf } from '../kind/kind-words';
import type { KindName } from '../kind/kind-words';
import { folderOf, forgetKind, rememberKind } from '../kind/remember-kind';
import type { WindowKinds } from '../kind/window-kinds';
import type { Status } from '../status/status';
import { addressOf } from '../sync/document-sync';

export interface SelectKindOptions {
  readonly status: Status;
  readonly windowKinds: WindowKinds;
  /** No setting has changed, and yet the server must ask for the settings again. */
  readonly windowKindsChanged: () => Promise<void>;
}

interface KindItem extends vscode.QuickPickItem {
  /** Undefined: decide automatically. */
  readonly kindName?: KindName;
}

/** Lets a person say what kind of policy the active file holds, and remembers it for that file. */
export async function selectKind({
  status,
  windowKinds,
  windowKindsChanged,
}: SelectKindOptions): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    await vscode.window.showInformationMessage('Open a policy first: its kind is remembered for its file.');
    return;
  }
  const folder = folderOf(document);
  const picked = await vscode.window.showQuickPick(itemsFor(status.of(document)?.policies[0]), {
    title: 'What kind of policy is this?',
    placeHolder: folder
      ? 'Remembered for this file in the settings of the workspace'
      : 'Holds until the window closes: this file is in no folder of the workspace',
    matchOnDescription: true,
  });
  if (!picked) return;
  const { kindName } = picked;
  if (!folder) {
    windowKinds.set(addressOf(document), kindName);
    await windowKindsChanged();
  } else if (kindName) await rememberKind(document.uri, folder, kindName);
  else await forgetKind(document.uri, folder);
}

function itemsFor(policy: PolicyStatus | undefined): readonly KindItem[] {
  const current = policy && nameOf(policy);
  const items = (names: readonly KindName[]) => names.map((name) => itemOf(name, name === current));
  const automatic = 'by the file name, the place in a template and the statements';
  return [
    { label: 'Decide automatically', description: automatic },
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    ...items(policyKinds),
    { label: 'resource policies by what they belong to', kind: vscode.QuickPickItemKind.Separator },
    ...items(attachments),
  ];
}

function itemOf(kindName: KindName, isCurrent: boolean): KindItem {
  const { name, meaning } = kindWords[kindName];
  return {
    label: name,
    description: meaning,
    kindName,
    ...(isCurrent && { iconPath: new vscode.ThemeIcon('check') }),
  };
}
