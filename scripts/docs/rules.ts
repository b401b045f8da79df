import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../../server/src/rules/rule';
import { exportName, ruleFiles } from '../generate/registry';

/** Every rule as its file defines it, whether or not the registry knows it yet. Rejects where a file defines none. */
export async function loadRules(root: string): Promise<readonly Rule[]> {
  return Promise.all(
    ruleFiles(root).map(async ({ family, id }) => {
      const path = join(root, 'server', 'src', 'rules', family, `${id}.ts`);
      const exported = (await import(pathToFileURL(path).href)) as Readonly<Record<string, Rule | undefined>>;
      const rule = exported[exportName(id)];
      if (rule?.meta.id !== id || rule.meta.family !== family)
        throw new Error(`${path} does not define the rule ${id} of the family ${family}`);
      return rule;
    }),
  );
}
