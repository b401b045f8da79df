import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Fix } from '../../../server/src/policy/fix';
import type { Snapshot } from '../../../server/src/snapshot';
import { applyEdits } from '../../support/apply';
import { snapshotOf } from '../../support/document';
import { grantsOf, widened } from '../../support/grants';
import type { Grant } from '../../support/grants';
import { realReference } from '../../support/reference';

/** Random policies over the real reference: services, wildcards of each sort, resources, conditions, layouts. */
const services = realReference().services.map(({ prefix }) => prefix);
const service = fc.oneof(
  fc.constantFrom('s3', 'sqs', 'dynamodb', 'iam', 'lambda', 'kms'),
  fc.constantFrom(...services),
);
const actionOf = (prefix: string) => {
  const names = realReference()
    .service(prefix)
    ?.actions.map(({ name }) => name) ?? ['*'];
  const name = fc.constantFrom(...names);
  return fc.oneof(
    fc.constant(`${prefix}:*`),
    name.map((each) => `${prefix}:${each}`),
    fc.tuple(name, fc.nat(6)).map(([each, cut]) => `${prefix}:${each.slice(0, cut + 1)}*`),
    fc.tuple(name, fc.nat(6)).map(([each, cut]) => `${prefix}:*${each.slice(-cut - 1)}`),
  );
};
const resourceOf = (prefix: string) => {
  const arns = realReference()
    .service(prefix)
    ?.resourceTypes.map(({ pattern }) => pattern.replace('arn:*', 'arn:aws'));
  return fc.oneof(
    fc.constant('*'),
    fc.constant('*'),
    fc.constantFrom('arn:aws:s3:::demo/*', ...(arns ?? [])),
  );
};
const statement = service.chain((prefix) =>
  fc.record({
    Sid: fc.constantFrom('One', 'Two'),
    Effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
    Action: fc.oneof(actionOf(prefix), fc.array(actionOf(prefix), { minLength: 1, maxLength: 3 })),
    Resource: fc.oneof(resourceOf(prefix), fc.array(resourceOf(prefix), { minLength: 1, maxLength: 2 })),
    Condition: fc.constantFrom(undefined, { Bool: { 'aws:SecureTransport': 'true' } }),
  }),
);
const policy = fc.record({
  Version: fc.constant('2012-10-17'),
  Statement: fc.array(statement, { minLength: 1, maxLength: 2 }),
});
const layout = fc.constantFrom(undefined, 2, 4, '\t');

describe('narrowing, over random policies and the real reference', () => {
  it('never widens, says exactly what goes, and leaves a policy', () => {
    let tried = 0;
    fc.assert(
      fc.property(policy, layout, (document, indent) => {
        const text = JSON.stringify(document, null, indent);
        const before = snapshotOf(text);
        const fixes = before
          .findings()
          .flatMap((finding) => finding.fixes())
          .filter(({ effect }) => effect !== 'unknown');
        if (!fixes.length) return;
        tried += fixes.length;
        const granted = grantsOf(before);
        for (const fix of fixes) checkFix(before, granted, fix);
      }),
      { numRuns: 150, seed: 20261123 },
    );
    assert.ok(tried > 200, `only ${tried} fixes were tried`);
  });
});

function checkFix(old: Snapshot, granted: readonly Grant[], fix: Fix): void {
  const { text } = old;
  const after = applyEdits(text, fix.edits);
  const now = snapshotOf(after);
  assert.deepEqual(now.file.problems, [], `${fix.title} leaves no JSON:\n${after}`);
  const grants = grantsOf(now);
  assert.deepEqual(widened(granted, grants).slice(0, 3), [], `${fix.title} widens:\n${text}\n${after}`);
  if (fix.effect === 'same') {
    assert.deepEqual(widened(grants, granted).slice(0, 3), [], `${fix.title} takes something away:\n${text}`);
  }

  const said = /\(−([\d,]+)\)$/.exec(fix.title)?.[1];
  if (fix.title.startsWith('Narrow') && !fix.title.includes('ARN')) {
    const kept = new Set(grants.map(({ action }) => action));
    const gone = new Set(granted.map(({ action }) => action).filter((action) => !kept.has(action))).size;
    if (old.file.policies[0]?.statements.length === 1) {
      assert.equal(gone, Number(said?.replaceAll(',', '') ?? 0), `${fix.title}:\n${text}\n${after}`);
    }
  }
  assert.equal(after.includes('\t'), text.includes('\t'), 'the indentation changes');
}
