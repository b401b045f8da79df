import { ok, strictEqual as equal } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { strip } from '../../scripts/build/without-docs';
import { ruleFiles } from '../../scripts/generate/registry';

describe('the bundles', () => {
  it('leave the documentation of a rule out, and nothing else', () => {
    equal(
      strip(`export const a = defineRule({ id: 'a', docs: { why: "no, } yes" }, hides: [] }, () => {});`),
      `export const a = defineRule({ id: 'a', hides: [] }, () => {});`,
    );
    equal(strip('const docs = { docs: 1 };'), 'const docs = { docs: 1 };');
  });

  it('leave out that of every rule', () => {
    const root = join(__dirname, '..', '..');
    for (const { family, id } of ruleFiles(root)) {
      const source = readFileSync(join(root, 'server/src/rules', family, `${id}.ts`), 'utf8');
      const stripped = strip(source);
      ok(
        !/\bdocs:/.test(stripped) && stripped.includes(`id: '${id}'`) && stripped.length < source.length,
        id,
      );
    }
  });
});
