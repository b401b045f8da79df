import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { openWindow } from './browser';
import { within } from './limit';
import { createLog } from './log';
import type { HostParts } from './parts';
import { startServer, type Server } from './server';

export interface TestRun {
  readonly parts: HostParts;
  /** Folder of the extension under development, which holds its package.json. */
  readonly extension: string;
  /** A CommonJS module that exports `run(): Promise<void>`. */
  readonly tests: string;
  /** The folder that the window opens. */
  readonly folder: string;
  readonly limitMs: number;
  /** Where a picture goes of a window that reached its limit. */
  readonly picture: string;
  /** What lines of the tests start with; VS Code mixes them with its own. */
  readonly mark: string;
  /** Gets those lines, without the mark. */
  readonly print: (line: string) => void;
}

/**
 * Opens a window in which VS Code itself runs the tests, once `open` has brought the page there, and waits for the exit
 * code that VS Code reports. Rejects when that takes longer than the limit: a hanging window says nothing.
 */
export async function runTestsInWindow(
  run: TestRun,
  open: (page: Page, server: Server) => Promise<void>,
): Promise<number> {
  const server = await startServer({ parts: run.parts });
  try {
    const window = await openWindow(run.parts, server);
    try {
      return await exitCode(run, window.page, () => open(window.page, server));
    } finally {
      await window.close();
    }
  } finally {
    await server.stop();
  }
}

async function exitCode(run: TestRun, page: Page, open: () => Promise<void>): Promise<number> {
  const log = createLog(run.mark, run.print);
  page.on('console', (message) => {
    if (message.type() === 'error') log.note(`page: ${message.text()}`);
  });
  page.on('crash', () => log.note('the page crashed'));
  try {
    await page.exposeFunction('codeAutomationLog', log.add);
    const exit = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    const code = await within(
      run.limitMs,
      'The window that runs the tests',
      open().then(() => exit),
    );
    if (code !== 0 && log.printed() === 0) log.dump();
    return code;
  } catch (error) {
    log.dump();
    await takePicture(page, run.picture);
    run.print(`Picture of the window: ${run.picture}`);
    throw error;
  }
}

async function takePicture(page: Page, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path }).catch(() => undefined);
}
