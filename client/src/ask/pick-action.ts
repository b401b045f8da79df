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
  return new Promise((resolve) => {
    const take = (action: string | undefined) => {
      // An action that the reference lacks can be asked for all the same.
      const taken = action ?? (pick.value.trim() || undefined);
      if (taken === undefined) return;
      resolve(taken);
      pick.hide();
    };
    let isTaken = false;
    const show = async (typed: string) => {
      pick.busy = true;
      const found = await find(typed).catch(() => []);
      // An answer to what was typed before is of no use any more.
      if (typed !== pick.value) return;
      pick.busy = false;
      pick.items = found.map(({ action, detail }) => ({
        label: action,
        description: detail,
        alwaysShow: true,
      }));
      if (isTaken) take(found[0]?.action);
      isTaken = false;
    };
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      // What stands in the list while another one is looked for is not what somebody means who types and presses Enter.
      if (pick.busy) isTaken = true;
      // A list that has just come is not yet seen by the window, which then knows of no selection.
      else take((pick.selectedItems[0] ?? pick.items[0])?.label);
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void show('');
  });
}
