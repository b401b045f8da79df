import type { Server } from './server';

/** The workbench's address; `payload` are the settings of the window that it reads from there. */
export function workbenchUrl(
  server: Server,
  folder: string,
  payload: Readonly<Record<string, string>>,
): string {
  const url = new URL(server.origin);
  url.searchParams.set('folder', folder);
  url.searchParams.set('payload', JSON.stringify(Object.entries({ ...quiet, ...payload })));
  return url.href;
}

/** A file of this machine as the workbench names it. */
export function remoteUri(server: Server, path: string): string {
  return `vscode-remote://127.0.0.1:${server.port}${path}`;
}

const quiet = { skipWelcome: 'true', skipReleaseNotes: 'true' };
