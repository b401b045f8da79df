import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Page } from 'playwright-core';
import type { Server } from './server';
import { runTestsInWindow, type TestRun } from './tests';
import { workbenchUrl } from './workbench';

/** Runs tests in the web worker extension host, where the extension's `browser` runs. */
export function runWebTests(run: TestRun): Promise<number> {
  return runTestsInWindow(run, async (page, server) => {
    await serveFolder(page, server, extensionPath, run.extension);
    await serveFile(page, server, testsPath, run.tests);
    await page.addInitScript(developWith, {
      extensions: [uri(server, extensionPath)],
      extensionTestsPath: uri(server, testsPath),
    });
    await page.goto(workbenchUrl(server, run.folder, {}));
  });
}

// A worker cannot be started from a vscode-remote path, so the extension comes from the workbench's own origin.
const extensionPath = '/__extension';
// Below the extension: that is how VS Code knows which extension host the tests belong to.
const testsPath = `${extensionPath}/__tests.js`;

function uri(server: Server, path: string) {
  return { scheme: 'http', authority: `127.0.0.1:${server.port}`, path };
}

async function serveFolder(page: Page, server: Server, path: string, folder: string): Promise<void> {
  const base = `${server.origin}${path}/`;
  await page.context().route(`${base}**`, async (route) => {
    const relative = normalize(
      decodeURIComponent(new URL(route.request().url()).pathname.slice(path.length + 1)),
    );
    if (relative.startsWith(`..${sep}`)) return route.fulfill({ status: 403 });
    return route.fulfill(await answer(join(folder, relative)));
  });
}

async function serveFile(page: Page, server: Server, path: string, file: string): Promise<void> {
  await page.context().route(`${server.origin}${path}`, async (route) => route.fulfill(await answer(file)));
}

async function answer(file: string) {
  const contentType = contentTypes[extname(file)] ?? 'application/octet-stream';
  try {
    return { status: 200, contentType, body: await readFile(file) };
  } catch {
    return { status: 404 };
  }
}

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Runs inside the page: adds to the configuration as the workbench reads it. Changing the document that carries it
 * would break the workbench's WebSockets.
 */
function developWith(developmentOptions: object): void {
  type Read = (this: Element, name: string) => string | null;
  const original: Read = Reflect.get(Element.prototype, 'getAttribute');
  Element.prototype.getAttribute = function (name) {
    const value = original.call(this, name);
    if (name !== 'data-settings' || value === null || this.id !== 'vscode-workbench-web-configuration')
      return value;
    return JSON.stringify({ ...(JSON.parse(value) as object), developmentOptions });
  };
}
