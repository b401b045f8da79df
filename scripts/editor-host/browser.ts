import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { HostParts } from './parts';
import type { Server } from './server';

const launchLimitMs = 30_000;
const actionLimitMs = 30_000;

export interface Window {
  readonly page: Page;
  close(): Promise<void>;
}

/** Size in CSS pixels, and how many pixels of a picture each of them becomes. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

const usualView: View = { width: 1280, height: 800, scale: 1 };

/** A headless Chromium with one empty page. It ends with our process, however that ends. */
export async function openWindow(parts: HostParts, server: Server, view: View = usualView): Promise<Window> {
  const browser = await launch(parts, server);
  try {
    const context = await browser.newContext({
      viewport: { width: view.width, height: view.height },
      deviceScaleFactor: view.scale,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(actionLimitMs);
    return { page, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function launch(parts: HostParts, server: Server): Promise<Browser> {
  return chromium.launch({
    executablePath: parts.chromium,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
    env: {
      ...process.env,
      HOME: server.folder,
      LD_LIBRARY_PATH: parts.chromiumLibraries,
      FONTCONFIG_FILE: await writeFontsConfiguration(parts, server),
    },
    timeout: launchLimitMs,
    // Ours end the process, and its end closes the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** The same letters on every machine, and letters at all on a bare one. */
async function writeFontsConfiguration(parts: HostParts, server: Server): Promise<string> {
  const file = join(server.folder, 'fonts.conf');
  const folders = parts.fonts.map((folder) => `<dir>${folder}</dir>`);
  const families = [
    ['sans-serif', 'Open Sans'],
    ['monospace', 'DejaVu Sans Mono'],
  ].map(
    ([generic, family]) =>
      `<alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`,
  );
  const cache = `<cachedir>${join(server.folder, 'fonts')}</cachedir>`;
  await writeFile(
    file,
    `<?xml version="1.0"?><fontconfig>${folders.join('')}${cache}${families.join('')}</fontconfig>`,
  );
  return file;
}
