import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface LintedFile {
  readonly file: string;
  readonly findings: readonly LintFinding[];
}

export interface LintFinding {
  readonly rule: string;
  readonly accessAnalyzerCode?: string;
  readonly type: string;
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** What the built command line says of the paths, which are below the folder. Its complaints go to standard error. */
export function lintIn(folder: string, paths: readonly string[], kind: string): readonly LintedFile[] {
  const bundle = join(__dirname, '..', '..', 'dist', 'cli.js');
  const { stdout, error } = spawnSync(
    process.execPath,
    [bundle, 'lint', '--format', 'json', '--kind', kind, ...paths],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (error) throw error;
  if (!stdout) throw new Error('the command line gave no answer: run npm run build first');
  return (JSON.parse(stdout) as { files: readonly LintedFile[] }).files;
}
