import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installHost } from './install';
import { startServer } from './server';
import { remoteUri, workbenchUrl } from './workbench';

const checkout = resolve(__dirname, '..', '..');

/** `npm start [FOLDER]`: the extension of this checkout in a VS Code for the browser, until Ctrl+C. */
async function main(): Promise<void> {
  const folder = resolve(process.argv[2] ?? join(checkout, 'examples'));
  const extension = resolve(process.env['LEASTWISE_EXTENSION'] ?? checkout);
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}`);
  const server = await startServer({ parts: await installHost() });
  const payload = { extensionDevelopmentPath: remoteUri(server, extension) };
  console.log(`VS Code with Leastwise, on ${folder}:\n\n  ${workbenchUrl(server, folder, payload)}\n`);
  console.log('Open it in a browser on this machine. After a build, reload the page. Ctrl+C ends it.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
