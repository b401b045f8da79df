import * as vscode from 'vscode';
import type { ActionChoices } from '../../../server/src/lsp/protocol';
import { groupsOf, levelsOf, switchLevel } from './rows';
import type { Level } from './rows';

interface ActionItem extends vscode.QuickPickItem {
  /** Absent from separators. */
  readonly id?: string;
  readonly page?: string;
}

interface LevelButton extends vscode.QuickInputButton {
  readonly level: Level;
}

/**
 * Lets a person tick actions, those of now ticked at first; buttons switch whole levels and open AWS's page of an action.
 * The ids of what is ticked; undefined where they leave.
 */
export function pickActions(answer: ActionChoices): Promise<readonly string[] | undefined> {
  const { choices, what, denies } = answer;
  const pick = vscode.window.createQuickPick<ActionItem>();
  const items = itemsOf(answer);
  const select = (ids: ReadonlySet<string>) => {
    pick.selectedItems = items.filter(({ id }) => id !== undefined && ids.has(id));
  };
  const selected = () => pick.selectedItems.flatMap(({ id }) => id ?? []);
  pick.title = `Choose the actions of ${what}`;
  pick.placeholder = denies ? 'What is ticked is denied' : 'What is ticked stays or becomes allowed';
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.ignoreFocusOut = true;
  pick.buttons = levelsOf(choices).map((level): LevelButton => ({
    level,
    iconPath: new vscode.ThemeIcon(iconOf[level]),
    tooltip: `All or none of ${level}`,
  }));
  pick.items = items;
  select(new Set(choices.filter(({ listed }) => listed).map(({ id }) => id)));
  return new Promise((resolve) => {
    pick.onDidTriggerButton((button) => {
      if ('level' in button) select(switchLevel(choices, new Set(selected()), (button as LevelButton).level));
    });
    pick.onDidTriggerItemButton(({ item: { page } }) => {
      if (page !== undefined) void vscode.env.openExternal(vscode.Uri.parse(page));
    });
    pick.onDidAccept(() => {
      resolve(selected());
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function itemsOf(answer: ActionChoices): readonly ActionItem[] {
  const pageButton = { iconPath: new vscode.ThemeIcon('book'), tooltip: "Open AWS's page of this action" };
  return groupsOf(answer).flatMap(({ title, rows }): readonly ActionItem[] => [
    { label: title, kind: vscode.QuickPickItemKind.Separator },
    ...rows.map(({ page, ...row }) => ({
      ...row,
      ...(page !== undefined && { page, buttons: [pageButton] }),
    })),
  ]);
}

const iconOf: Readonly<Record<Level, string>> = {
  List: 'list-unordered',
  Read: 'eye',
  Tagging: 'tag',
  Write: 'edit',
  'Permissions management': 'shield',
};
