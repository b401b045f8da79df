import type { Locator } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../suite/until';
import type { Desk } from './desk';
import { selectors } from './selectors';

const patienceMs = 4_000;
const succeeded = () => true;
const failed = () => false;

export async function openFromExplorer({ page }: Desk, name: string): Promise<void> {
  await page.locator(selectors.explorerName).getByText(name, { exact: true }).dblclick();
  await page.locator(selectors.activeTab, { has: page.getByText(name, { exact: true }) }).waitFor();
  await page.locator(selectors.lines).waitFor();
}

/** By keyboard alone, however many files the folder has. */
export async function openByName({ page }: Desk, name: string): Promise<void> {
  const row = page.locator(`${selectors.quickPickRow}.focused[aria-label^="${name}"]`);
  await again(`the file ${name} to be found`, async () => {
    // Keys are not bound before the window is ready.
    await page.keyboard.press('Control+p');
    await page.locator(selectors.quickInput).fill(name, { timeout: patienceMs });
    await row.waitFor({ timeout: patienceMs });
  });
  await page.keyboard.press('Enter');
  await page.locator(selectors.activeTab, { has: page.getByText(name, { exact: true }) }).waitFor();
}

/** A token of the editor's text, such as a whole JSON string with its quotes. */
export function token({ page }: Desk, text: string) {
  const tokens = page.locator(selectors.token);
  // A link in it takes the quotes apart from the rest.
  const inner = tokens.getByText(text.replaceAll('"', ''), { exact: true });
  return tokens.getByText(text, { exact: true }).or(inner).first();
}

export async function seeSquiggle({ page }: Desk): Promise<void> {
  await page.locator(selectors.squiggle).first().waitFor();
}

export async function seeNoSquiggle({ page }: Desk): Promise<void> {
  await until('no squiggle', async () => (await page.locator(selectors.squiggle).count()) === 0);
}

/** Rests the mouse on the token, until its hover says so. */
export async function hoverOver(desk: Desk, text: string, expected: RegExp): Promise<string> {
  return hoverAt(desk, token(desk, text), expected);
}

export async function hoverAt(desk: Desk, place: Locator, expected: RegExp): Promise<string> {
  const { page } = desk;
  const hover = page.locator(selectors.hover).filter({ hasText: expected }).first();
  await again(`a hover that says ${String(expected)}`, async () => {
    await page.mouse.move(0, 0);
    // By hand: what finds a place by itself scrolls the editor for it.
    const box = await place.boundingBox();
    if (!box) throw new Error('the place is out of sight');
    // At its end: an action begins with its service, which has a hover of its own.
    await page.mouse.move(box.x + Math.max(1, box.width - 6), box.y + box.height / 2, { steps: 3 });
    await hover.waitFor({ timeout: patienceMs });
  });
  return hover.innerText();
}

/** With the caret in the token: Ctrl+. and the fix of that title. `beforehand` sees the list. */
export async function pickFix(desk: Desk, text: string, title: RegExp, beforehand?: () => Promise<void>) {
  const { page } = desk;
  const fix = page.locator(selectors.fix).filter({ hasText: title }).first();
  await token(desk, text).click();
  await again(`the fix ${String(title)}`, async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    await fix.waitFor({ timeout: patienceMs });
    await beforehand?.();
    await fix.click({ timeout: patienceMs });
  });
}

/** Types some letters, and takes what the list offers under that name. `beforehand` sees the list. */
export async function choose(desk: Desk, letters: string, label: string, beforehand?: () => Promise<void>) {
  const { page } = desk;
  await page.keyboard.type(letters, { delay: 40 });
  const row = page
    .locator(selectors.suggestion)
    .filter({ has: page.getByText(label, { exact: true }) })
    .first();
  await again(`the suggestion ${label}`, async () => {
    if (!(await page.locator(selectors.suggestion).first().isVisible()))
      await page.keyboard.press('Control+Space');
    await row.waitFor({ timeout: patienceMs });
  });
  await beforehand?.();
  // The list moves while more is typed: a click could hit a neighbour.
  await until(`${label} to be in focus`, async () => {
    if (/\bfocused\b/.test((await row.getAttribute('class')) ?? '')) return true;
    await page.keyboard.press('ArrowDown');
    return false;
  });
  await page.keyboard.press('Enter');
  await until('the list to close', async () => !(await row.isVisible()));
}

/** One key after the other. */
export async function press({ page }: Desk, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Types into one tab stop after the other. */
export async function fillIn(desk: Desk, parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    await desk.page.keyboard.type(part);
    await closeSuggestions(desk);
    await press(desk, 'Tab');
  }
}

/**
 * Tab takes what is suggested where a list is open, and a list that typing has asked for may open at any time. One that
 * is asked for by hand opens always, be it to say that it is empty, and is the last one.
 */
async function closeSuggestions({ page }: Desk): Promise<void> {
  const widget = page.locator(selectors.suggestWidget);
  if (!(await widget.isVisible())) await page.keyboard.press('Control+Space');
  await widget.waitFor();
  await page.keyboard.press('Escape');
  await widget.waitFor({ state: 'hidden' });
}

/** By its name, from the palette. */
export async function runCommand({ page }: Desk, name: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator(selectors.quickInput).fill(`>${name}`);
  await page.locator(selectors.quickPickRow).filter({ hasText: name }).first().click();
}

/** Menus and hovers close by themselves when a finding arrives late; a person tries again. */
async function again(what: string, attempt: () => Promise<void>): Promise<void> {
  await until(what, () => attempt().then(succeeded, failed));
}

export async function seeNoLonger(desk: Desk, text: string): Promise<void> {
  await until(`${text} to go`, async () => !(await seenText(desk)).includes(text));
}

/** The lines in sight, with plain spaces. */
async function seenText({ page }: Desk): Promise<string> {
  return (await page.locator(selectors.lines).innerText()).replaceAll('\u00a0', ' ');
}

/** A change has come that is not in the file yet. */
export async function seeUnsaved({ page }: Desk): Promise<void> {
  await page.locator(`${selectors.activeTab}.dirty`).waitFor();
}

/** Saves with Ctrl+S, and reads the file once the tab says that it is saved. */
export async function savedText({ page, folder }: Desk, name: string): Promise<string> {
  await page.keyboard.press('Control+s');
  await page
    .locator(`${selectors.tab}:not(.dirty)`, { has: page.getByText(name, { exact: true }) })
    .waitFor();
  return readFile(join(folder, name), 'utf8');
}
