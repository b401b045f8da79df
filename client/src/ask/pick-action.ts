import * as vscode from 'vscode';
import type { AskAction } from '../../../server/src/lsp/protocol';

/** What finds actions by a text that somebody typed; none: those that the place speaks of. */
export type FindActions = (typed: string) => Promise<readonly AskAction[]>;

/**
 * Lets a person pick an action, found by the server while they type: there are more than twenty thousand. Undefined where
 * they leave.
 */
export function pickAction(find: FindActions): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem>();
  pick.title = 'Ask: which action?';
  pick.placeholder = 'Type to search, s3:Get or SendMessage';
  const show = async (typed: string) => {
    pick.busy = true;
    const found = await find(typed);
    // An answer to what was typed before is of no use any more.
    if (typed !== pick.value) return;
    pick.busy = false;
    pick.items = found.map(({ action, detail }) => ({
      label: action,
      description: detail,
      alwaysShow: true,
    }));
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      // An action that the reference lacks can be asked for all the same.
      resolve(pick.selectedItems[0]?.label ?? (pick.value.trim() || undefined));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void show('');
  });
}
