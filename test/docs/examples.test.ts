import { deepStrictEqual as same, match, notStrictEqual as differs, ok } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { rules } from '../../server/src/rules/registry';
import type { Example, Finding } from '../../server/src/rules/rule';
import { snapshotOf } from '../support/document';

/** What the documentation of a rule shows is run: it is reported, or it is not. */
for (const { meta } of rules) {
  const findingsIn = ({ text, kind }: Example): readonly Finding[] =>
    snapshotOf(text, { ...(kind && { kind }) })
      .findings()
      .filter(({ rule }) => rule.id === meta.id);

  describe(`the documentation of ${meta.id}`, () => {
    it('has a bad example, a good one and a page of AWS', () => {
      ok(meta.docs.bad.length && meta.docs.good.length && meta.docs.links.length);
      for (const link of meta.docs.links) match(link, /^https:\/\/docs\.aws\.amazon\.com\/\S+$/);
    });

    for (const [index, example] of meta.docs.bad.entries())
      it(`bad example ${index + 1} is reported, in one sentence`, () => {
        const findings = findingsIn(example);
        differs(findings.length, 0);
        for (const finding of findings) {
          match(finding.message, /^\S[^\n]*[.?]$/);
          for (const { title } of finding.fixes()) match(title, /^[A-Z][^\n]*[^.]$/);
        }
      });

    for (const [index, example] of meta.docs.good.entries())
      it(`good example ${index + 1} is not reported`, () => {
        same(
          findingsIn(example).map(({ message }) => message),
          [],
        );
      });
  });
}

const checks = join(__dirname, '..', '..', '..', 'shared', 'facts', 'access-analyzer-checks.json');
if (existsSync(checks))
  describe('the Access Analyzer codes that rules answer for', () => {
    const known = new Set(
      (JSON.parse(readFileSync(checks, 'utf8')) as { code: string }[]).map(({ code }) => code),
    );
    for (const { meta } of rules)
      it(`of ${meta.id} are codes of Access Analyzer`, () => {
        same(
          meta.accessAnalyzer?.filter((code) => !known.has(code)),
          meta.accessAnalyzer && [],
        );
      });
  });
