import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { checkCodes, checks, checksNotMade } from '../../../server/src/rules/checks';
import type { CheckCode, CheckType } from '../../../server/src/rules/checks';
import { rules } from '../../../server/src/rules/registry';
import type { Finding, Severity } from '../../../server/src/rules/rule';
import type { Snapshot } from '../../../server/src/snapshot';
import { applyEdits } from '../../support/apply';
import { marked, snapshotOf } from '../../support/document';
import { grantsOf, widened } from '../../support/grants';
import type { Grant } from '../../support/grants';
import type { BadCase, CasesByCode, CheckCases, GoodCase } from './case';

const severityOf: Readonly<Record<CheckType, Severity>> = {
  ERROR: 'error',
  SECURITY_WARNING: 'warning',
  WARNING: 'warning',
  SUGGESTION: 'information',
};

const load = createRequire(__filename);
const files = readdirSync(__dirname).filter((file) => !/^(?:case|checks\.test)\.ts$/.test(file));
const cases = files.flatMap((file) =>
  Object.entries((load(join(__dirname, file)) as { cases?: CasesByCode }).cases ?? {}),
) as readonly (readonly [CheckCode, CheckCases])[];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
describe('the checks of IAM Access Analyzer', () => {
  for (const [code, { bad, good }] of cases) {
    describe(code, () => {
      for (const [index, each] of bad.entries())
        it(`speaks on ${each.kind} policy ${index + 1}`, () => {
          speaks(code, each);
        });
      for (const [index, each] of good.entries())
        it(`is silent on ${each.kind} policy ${index + 1}`, () => {
          assert.deepEqual(messages(findingsOf(code, snapshotOf(marked(each.text).text, each))), []);
        });
    });
  }

  it('are each made by a rule, or not for a reason', () => {
    const made = new Set<string>([
      ...rules.flatMap(({ meta }) => meta.accessAnalyzer ?? []),
      ...Object.keys(checksNotMade),
    ]);
    assert.deepEqual(
      checkCodes.filter((code) => !made.has(code)),
      [],
    );
  });

  it('have two bad and two good documents each, one of each of another kind than identity where AWS checks that', () => {
    const lacking = checkCodes
      .filter((code) => !Object.hasOwn(checksNotMade, code))
      .filter((code) => {
        const own = cases.filter(([name]) => name === code).map(([, each]) => each);
        return !['bad', 'good'].every((side) =>
          suffices(
            code,
            own.flatMap((each) => each[side as keyof CheckCases]),
          ),
        );
      });
    assert.deepEqual(lacking, []);
  });
});

function suffices(code: CheckCode, documents: readonly GoodCase[]): boolean {
  const others = checks[code].kinds.some((kind) => kind !== 'identity');
  return documents.length >= 2 && (!others || documents.some(({ kind }) => kind !== 'identity'));
}

function speaks(code: CheckCode, each: BadCase): void {
  const { text, marked: places } = marked(each.text);
  const snapshot = snapshotOf(text, each);
  const findings = findingsOf(code, snapshot);
  const all = messages(snapshot.findings()).join('\n');
  assert.deepEqual(
    findings.map(({ offset, length }) => text.slice(offset, offset + length)),
    places,
    all,
  );
  const [first] = findings;
  assert.ok(first, `nothing is marked\n${all}`);
  for (const { severity } of findings) assert.equal(severity, each.severity ?? severityOf[checks[code].type]);
  if (each.says !== undefined) assert.ok(first.message.includes(each.says), first.message);
  if (each.related)
    assert.deepEqual(
      first.related.map(({ offset, length }) => text.slice(offset, offset + length)),
      each.related,
    );
  const fixes = first.fixes();
  if (each.fixes)
    assert.deepEqual(
      fixes.map(({ title }) => title),
      each.fixes,
    );
  if (each.fixed !== undefined) {
    assert.ok(fixes[0], 'there is no fix');
    assert.equal(applyEdits(text, fixes[0].edits), each.fixed);
  }
  for (const finding of findings) judgeFixes(finding, snapshot, each);
}

/** The finding goes, no other comes, the document stays one, and what is said to grant no more grants no more. */
function judgeFixes(finding: Finding, before: Snapshot, each: BadCase): void {
  for (const { title, effect, edits } of finding.fixes()) {
    const text = applyEdits(before.text, edits);
    const after = snapshotOf(text, each);
    assert.deepEqual(after.file.problems, [], `${title}: ${text}`);
    const [had, has] = [counts(before), counts(after)];
    const name = nameOf(finding);
    assert.ok((has.get(name) ?? 0) < (had.get(name) ?? 0), `${title} leaves the finding: ${text}`);
    const come = [...has].filter(
      ([other, count]) =>
        count > (had.get(other) ?? 0) &&
        !(each.thenSpeaks ?? []).some((rule) => other.startsWith(`${rule} `)),
    );
    assert.deepEqual(come, [], `${title} brings other findings: ${text}`);
    if (effect === 'same' || effect === 'narrower')
      assert.deepEqual(widened(grants(before), grants(after)), [], `${title} grants more: ${text}`);
  }
}

/** Of actions and resources alone: what a condition comes to is for the test of the rule to say. */
function grants(snapshot: Snapshot): readonly Grant[] {
  return grantsOf(snapshot).map((grant) => ({ ...grant, terms: '' }));
}

function counts(snapshot: Snapshot): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const finding of snapshot.findings()) {
    const name = nameOf(finding);
    all.set(name, (all.get(name) ?? 0) + 1);
  }
  return all;
}

function nameOf({ rule, code }: Finding): string {
  return `${rule.id} ${code ?? ''}`;
}

function findingsOf(code: CheckCode, snapshot: Snapshot): readonly Finding[] {
  return snapshot.findings().filter((finding) => finding.code === code);
}

function messages(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, code, message }) => `${rule.id} (${code ?? 'no code'}): ${message}`);
}
