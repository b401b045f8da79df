import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../suite/until';
import type { Desk } from './desk';
import { selectors } from './selectors';

export async function openFromExplorer({ page }: Desk, name: string): Promise<void> {
  await page.locator(selectors.explorerName).getByText(name, { exact: true }).dblclick();
  await page.locator(selectors.activeTab, { has: page.getByText(name, { exact: true }) }).waitFor();
  await page.locator(selectors.lines).waitFor();
}

/** A token of the editor's text, such as a whole JSON string with its quotes. */
export function token({ page }: Desk, text: string) {
  return page.locator(selectors.token).getByText(text, { exact: true }).first();
}

export async function seeSquiggle({ page }: Desk): Promise<void> {
  await page.locator(selectors.squiggle).first().waitFor();
}

/** With the caret in the token: Ctrl+. and the fix of that title. `beforehand` sees the list. */
export async function pickFix(desk: Desk, text: string, title: RegExp, beforehand?: () => Promise<void>) {
  const { page } = desk;
  await token(desk, text).click();
  await page.keyboard.press('Control+.');
  const fix = page.locator(selectors.fix).filter({ hasText: title }).first();
  await fix.waitFor();
  await beforehand?.();
  await fix.click();
}

export async function seeNoLonger(desk: Desk, text: string): Promise<void> {
  await until(`${text} to go`, async () => !(await seenText(desk)).includes(text));
}

/** The lines in sight, with plain spaces. */
async function seenText({ page }: Desk): Promise<string> {
  return (await page.locator(selectors.lines).innerText()).replaceAll('\u00a0', ' ');
}

/** Saves with Ctrl+S, and reads the file once the tab says that it is saved. */
export async function savedText({ page, folder }: Desk, name: string): Promise<string> {
  await page.keyboard.press('Control+s');
  await page.locator(`${selectors.activeTab}:not(.dirty)`).waitFor();
  return readFile(join(folder, name), 'utf8');
}
