import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CommandLine, ExitCode } from '../../server/src/cli/command-line';
import { run } from '../../server/src/cli/program';
import { realReference } from '../support/reference';

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  /** The lines of standard error. */
  readonly errors: readonly string[];
}

export interface Given extends Partial<CommandLine> {
  /** Files to be there, by their paths below the folder that the command runs in. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string;
  /** How many pieces of output are taken before the reader goes away. */
  readonly taken?: number;
}

/** Runs the command line in a folder of its own that holds the given files. */
export async function leastwise(args: readonly string[], given: Given = {}): Promise<Ran> {
  const { files = {}, stdin = '', taken = Number.POSITIVE_INFINITY, ...others } = given;
  const cwd = mkdtempSync(join(tmpdir(), 'leastwise-'));
  const out: string[] = [];
  const errors: string[] = [];
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), content);
    }
    const code = await run(args, {
      version: '1.2.3',
      cwd,
      today: new Date(realReference().updatedAt),
      color: false,
      columns: 100,
      out: (text) => Promise.resolve(out.push(text) < taken),
      error: (text) => void errors.push(text),
      readStdin: () => Promise.resolve(Buffer.from(stdin)),
      openReference: realReference,
      serve: () => Promise.reject(new Error('no test serves')),
      ...others,
    });
    return { code, out: out.join(''), errors: errors.join('').split('\n').slice(0, -1) };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

export interface JsonAnswer {
  readonly leastwise: string;
  readonly reference: { readonly version: string; readonly updatedAt: string };
  readonly files: readonly {
    readonly file: string;
    readonly policies: readonly { readonly path: readonly unknown[]; readonly kind: string }[];
    readonly findings: readonly JsonFinding[];
  }[];
}

export interface JsonFinding {
  readonly rule: string;
  readonly accessAnalyzerCode?: string;
  readonly type: string;
  readonly message: string;
  readonly path: readonly unknown[];
  readonly range: { readonly start: JsonPlace; readonly end: JsonPlace };
  readonly related: readonly unknown[];
  readonly fixes: readonly unknown[];
}

interface JsonPlace {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export async function lintJson(
  args: readonly string[],
  given: Given = {},
): Promise<Ran & { answer: JsonAnswer }> {
  const ran = await leastwise(['lint', '--format', 'json', ...args], given);
  return { ...ran, answer: JSON.parse(ran.out) as JsonAnswer };
}

/** A policy that nothing is to be said of, and one with a service that does not exist. */
export const clean = policy('s3:ListAllMyBuckets');
export const faulty = policy('s4:GetObject');

export function policy(action: string): string {
  const statement = { Effect: 'Allow', Action: action, Resource: '*' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2);
}
