import { spawn } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { onExit } from './cleanup';

export interface CommandOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Everything that the command prints is added to this file. */
  readonly log: string;
  readonly limitMs: number;
}

/** Rejects with a single line: what failed, why, and where the whole output is. */
export async function runCommand(command: string, args: readonly string[], options: CommandOptions) {
  const { output, failure } = await finish(command, args, options);
  await appendFile(options.log, `$ ${command} ${args.join(' ')}\n${output}\n`);
  if (failure === undefined) return;
  const name = [basename(command), ...args.slice(0, 2)].join(' ');
  throw new Error(`${name}: ${failure}${reason(output)} (all of its output: ${options.log})`);
}

function finish(command: string, args: readonly string[], options: CommandOptions) {
  return new Promise<{ output: string; failure?: string }>((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const endGroup = () => {
      if (child.pid !== undefined) endProcessGroup(child.pid);
    };
    const release = onExit(endGroup);
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      endGroup();
    }, options.limitMs);
    const settle = (failure?: string) => {
      clearTimeout(timer);
      release();
      resolve(failure === undefined ? { output } : { output, failure });
    };
    child.on('error', (error) => settle(error.message));
    child.on('close', (code, signal) => {
      if (late) settle(`took longer than ${options.limitMs / 1000} s`);
      else settle(code === 0 ? undefined : `ended with ${code ?? signal}`);
    });
  });
}

/** Also ends what the command has started. The command must lead its own group (`detached`). */
export function endProcessGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** npm says what went wrong in a code (`ECONNREFUSED`, `E404`), other programs in an error's message. */
function reason(output: string): string {
  const telling = /^npm error code (.+)$/m.exec(output)?.[1] ?? /^\S*Error: .+$/m.exec(output)?.[0];
  return telling === undefined ? '' : `: ${telling}`;
}
