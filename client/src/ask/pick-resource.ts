import * as vscode from 'vscode';
import { hasGap, resourceItems } from './resource-items';
import type { ResourceItem } from './resource-items';

/** What is wrong with something that somebody wrote, in one sentence; undefined where nothing is. */
export type ProblemOf = (written: string) => Promise<string | undefined>;

/**
 * Lets a person pick one of the resources or type another, and fill in or correct what cannot be asked for as it stands.
 * Undefined where they leave.
 */
export async function pickResource(
  action: string,
  offered: readonly string[],
  problemOf: ProblemOf,
): Promise<string | undefined> {
  const title = `Ask: ${action} on which resource?`;
  const picked = await pickOrType(title, offered);
  if (picked === undefined) return undefined;
  const problemIn = async (resource: string) =>
    hasGap(resource) ? 'Fill in what stands in <…>.' : problemOf(resource);
  if (picked && !(await problemIn(picked))) return picked;
  const written = await vscode.window.showInputBox({
    title,
    prompt: 'An ARN, or * where the action takes no resource',
    value: picked,
    ignoreFocusOut: true,
    validateInput: async (value) => problemIn(value.trim()),
  });
  return written?.trim();
}

/** Empty where a person wants to write one in a box of its own. */
function pickOrType(title: string, offered: readonly string[]): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<ResourceItem>();
  pick.title = title;
  pick.placeholder = 'Pick a resource of the statement, or type an ARN';
  pick.items = resourceItems(offered, '');
  return new Promise((resolve) => {
    pick.onDidChangeValue((typed) => {
      pick.items = resourceItems(offered, typed.trim());
    });
    pick.onDidAccept(() => {
      // Enter may come before the window knows of the last letter: what is typed now counts.
      resolve(pick.selectedItems[0]?.resource ?? pick.value.trim());
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
