import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lintIn } from './lint';
import { errorsOnPublished } from './published';

/**
 * `npm run score -- DIR [--misses CODE]`: what the command line says of a corpus beside what AWS says of it. DIR is
 * one of `../shared/oracle/access-analyzer*`, scored by code, or `../shared/oracle/published-examples`, where every
 * error is one too many.
 */
const [folder, ...others] = process.argv.slice(2);

if (folder === undefined) {
  console.error('usage: npm run score -- DIR [--misses CODE]');
  process.exitCode = 2;
} else if (existsSync(join(folder, 'findings.jsonl'))) {
  scoreByCode(resolve(folder), others);
} else {
  scorePublished(resolve(folder));
}

function scoreByCode(corpus: string, flags: readonly string[]): void {
  const rows = lintIn(corpus, ['.'], 'identity').flatMap(({ file, findings }) =>
    findings.map(({ accessAnalyzerCode: code, type, path }) => ({ file, code, type, path })),
  );
  const scratch = mkdtempSync(join(tmpdir(), 'leastwise-score-'));
  const answers = join(scratch, 'findings.jsonl');
  writeFileSync(answers, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const scorer = join(__dirname, '..', '..', '..', 'shared', 'oracle', 'score.mjs');
  const { status } = spawnSync(process.execPath, [scorer, corpus, answers, ...flags], { stdio: 'inherit' });
  rmSync(scratch, { recursive: true });
  process.exitCode = status ?? 1;
}

function scorePublished(folder: string): void {
  const corpora = [folder, ...readdirSync(folder).map((name) => join(folder, name))];
  const errors = corpora
    .filter((corpus) => existsSync(join(corpus, 'index.jsonl')))
    .flatMap((corpus) => errorsOnPublished(corpus));
  for (const error of errors) console.log(error);
  console.log(`${errors.length} errors on examples whose authors say that they are valid`);
}
