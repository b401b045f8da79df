import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReference } from '../../server/src/reference/open';
import { packReference } from '../reference/pack';
import { checksTable } from './checks';
import { contentsPage } from './contents';
import { rulePage } from './page';
import { loadRules } from './rules';
import { withSettings } from './settings';
import type { Manifest } from './settings';

const folder = 'docs/rules';

/** Everything that is written from what the rules say of themselves, by its path below the root. */
export async function ruleOutputs(root: string): Promise<readonly (readonly [path: string, text: string])[]> {
  const rules = await loadRules(root);
  const reference = openReference(packReference());
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  return [
    ...rules.map((rule) => [`${folder}/${rule.meta.id}.md`, rulePage(rule, reference)] as const),
    [`${folder}/README.md`, contentsPage(rules, reference)],
    ['docs/access-analyzer.md', await checksTable(root, rules, reference)],
    ['package.json', JSON.stringify(withSettings(manifest, rules), null, 2)],
  ];
}

/** Pages that lie in the folder and that no rule has any more. */
export function leftoverPages(
  root: string,
  outputs: readonly (readonly [path: string, text: string])[],
): readonly string[] {
  const written = new Set(outputs.map(([path]) => path));
  return pagesIn(join(root, folder))
    .map((file) => `${folder}/${file}`)
    .filter((path) => !written.has(path));
}

function pagesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
