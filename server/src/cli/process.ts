import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReference } from '../reference/open';
import type { CommandLine } from './command-line';

/** The process that we run in. `home` is the folder of the bundle, which holds the packed reference as well. */
export function processCommandLine(home: string, serve: () => Promise<unknown>): CommandLine {
  // Standard error and input are opened when they are used, which costs tens of milliseconds.
  const { stdout, env } = process;
  let closed = false;
  // `leastwise lint | head`: whoever read has seen enough.
  stdout.on('error', () => (closed = true));
  let stderr: NodeJS.WriteStream | undefined;
  const openStderr = () => (stderr ??= process.stderr.on('error', () => undefined));
  return {
    version: versionOf(home),
    cwd: process.cwd(),
    today: new Date(),
    color: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    columns: stdout.isTTY ? stdout.columns : columnsOfFiles,
    out: (text) => new Promise((resolve) => stdout.write(text, (error) => resolve(!error && !closed))),
    error: (text) => void openStderr().write(text),
    async readStdin() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    openReference: () => openReference(readFileSync(join(home, 'reference.jsonl'))),
    serve,
  };
}

/** What a line of a log may have. */
const columnsOfFiles = 120;

function versionOf(home: string): string {
  const manifest = JSON.parse(readFileSync(join(home, '..', 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
