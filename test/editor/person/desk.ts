import { access } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { openWindow } from '../../../scripts/editor-host/browser';
import { installHost } from '../../../scripts/editor-host/install';
import { startServer } from '../../../scripts/editor-host/server';
import { workbenchUrl } from '../../../scripts/editor-host/workbench';
import { commitAll } from '../commit';
import { vsix } from '../settings';
import { createWorkspace } from '../workspace';

/** Sharp enough for a page that shows the pictures at half their size. */
const view = { width: 1120, height: 630, scale: 1.25 };

const settings = {
  // The code that a hover is about stays visible above it.
  'editor.hover.above': false,
  'workbench.colorTheme': 'Default Dark Modern',
};

export interface Desk {
  readonly page: Page;
  /** The folder that the window shows. */
  readonly folder: string;
  leave(): Promise<void>;
}

export interface DeskOptions {
  /** Whether the folder is a git repository in which all of it is committed. */
  readonly committed?: boolean;
}

/** VS Code with the packaged extension, on a folder with these files. */
export async function sitDown(
  files: Readonly<Record<string, string>>,
  { committed = false }: DeskOptions = {},
): Promise<Desk> {
  await access(vsix).catch(() => {
    throw new Error(`There is no ${vsix}; run "npm run package" first`);
  });
  const parts = await installHost();
  const server = await startServer({ parts, vsix, settings: { ...settings, 'git.enabled': committed } });
  try {
    const window = await openWindow(parts, server, view);
    const folder = await createWorkspace(files);
    if (committed) commitAll(folder);
    await window.page.goto(workbenchUrl(server, folder, {}));
    const leave = async () => {
      await window.close();
      await server.stop();
    };
    return { page: window.page, folder, leave };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
