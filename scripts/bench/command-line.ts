import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ManagedPolicy } from './managed-policies';
import { median } from './measure';

/** How many policies a second one run of the command line lints, its start included. */
export async function policiesPerSecond(
  bundle: string,
  policies: readonly ManagedPolicy[],
  { format, rounds }: { readonly format: 'pretty' | 'json'; readonly rounds: number },
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'leastwise-bench-'));
  try {
    for (const { name, text } of policies) writeFileSync(join(folder, `${name}.json`), text);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await lint(bundle, folder, format));
    return (policies.length / median(times)) * 1000;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function lint(bundle: string, folder: string, format: string): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, [bundle, 'lint', '--format', format, folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0 && code !== 1) throw new Error(`leastwise lint ended with ${String(code)}`);
  return performance.now() - begun;
}
