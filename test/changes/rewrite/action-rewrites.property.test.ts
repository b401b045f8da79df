import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { expandPolicy } from '../../../server/src/changes/rewrite/expand-actions';
import { shrinkPolicy } from '../../../server/src/changes/rewrite/shrink-actions';
import type { ModelEdit } from '../../../server/src/policy/edit';
import type { Snapshot } from '../../../server/src/snapshot';
import { actionSets } from '../../support/action-sets';
import { applyEdits } from '../../support/apply';
import { snapshotOf } from '../../support/document';
import { realReference } from '../../support/reference';

/** Random policies over the real reference: actions as written and in other case, wildcards of each sort, and what stays. */
const services = realReference().services.map(({ prefix }) => prefix);
const service = fc.oneof(
  fc.constantFrom('s3', 'sqs', 'dynamodb', 'iam', 'payments', 'ec2'),
  fc.constantFrom(...services),
);
const actionOf = (prefix: string) => {
  const names = realReference()
    .service(prefix)
    ?.actions.map(({ name }) => name) ?? ['*'];
  const name = fc.constantFrom(...names);
  return fc.oneof(
    { weight: 4, arbitrary: name.map((each) => `${prefix}:${each}`) },
    name.map((each) => `${prefix.toUpperCase()}:${each.toLowerCase()}`),
    fc.tuple(name, fc.nat(6)).map(([each, cut]) => `${prefix}:${each.slice(0, cut + 1)}*`),
    fc.tuple(name, fc.nat(6)).map(([each, cut]) => `${prefix}:*${each.slice(-cut - 1)}`),
    fc.tuple(name, fc.nat(6)).map(([each, cut]) => `${prefix}:${each.slice(0, cut)}?${each.slice(cut + 1)}`),
    fc.constantFrom(`${prefix}:*`, `${prefix}:NoSuchAction`, `${prefix}:\${aws:username}*`),
  );
};
const kept = fc.constantFrom(
  '*:List*',
  'nosuch:Get*',
  's?:Get*',
  'Get',
  { Ref: 'Actions' },
  { 'Fn::Sub': 'sqs:${Verb}*' },
);
const list = fc
  .uniqueArray(service, { minLength: 1, maxLength: 3 })
  .chain((prefixes) =>
    fc.tuple(
      ...prefixes.map((prefix) => fc.array(actionOf(prefix), { minLength: 1, maxLength: 12 })),
      fc.array(kept, { maxLength: 1 }),
    ),
  )
  .map((lists) => lists.flat());
const statement = fc
  .tuple(list, fc.constantFrom('Action', 'Action', 'Action', 'NotAction'))
  .map(([texts, element]) => ({
    Effect: 'Allow',
    [element]: texts.length === 1 ? texts[0] : texts,
    Resource: '*',
  }));
const policy = fc.record({
  Version: fc.constant('2012-10-17'),
  Statement: fc.array(statement, { minLength: 1, maxLength: 2 }),
});
const layout = fc.constantFrom(undefined, 2, '\t');

type Rewrite = (
  snapshot: Snapshot,
) => { readonly edits: readonly ModelEdit[]; readonly saved?: number } | undefined;

function check(rewrite: Rewrite, least: number): void {
  let tried = 0;
  fc.assert(
    fc.property(policy, layout, (document, indent) => {
      const before = snapshotOf(JSON.stringify(document, null, indent));
      const change = rewrite(before);
      if (!change) return;
      tried++;
      const after = snapshotOf(applyEdits(before.text, change.edits));
      assert.deepEqual(after.file.problems, [], after.text);
      assert.deepEqual(actionSets(after), actionSets(before), `${before.text}\n${after.text}`);
      assert.deepEqual(left(after), left(before), 'what is left to deployment stays');
      assert.equal(rewrite(after), undefined, `again:\n${before.text}\n${after.text}`);
      if (change.saved !== undefined) assert.equal(size(before) - size(after), change.saved, after.text);
    }),
    { numRuns: 150, seed: 20261201 },
  );
  assert.ok(tried > least, `only ${tried} were tried`);
}

describe('actions written in another way, over random policies and the real reference', () => {
  it('shrink in whole words to the same actions, for good', () => {
    check(({ file, reference }) => shrinkPolicy(policyOf(file), reference, 'words'), 50);
  }).timeout(120_000);

  it('shrink to the fewest characters and the same actions, for good', () => {
    check(({ file, reference }) => shrinkPolicy(policyOf(file), reference, 'letters'), 100);
  }).timeout(120_000);

  it('expand to the same actions, for good', () => {
    check(({ file, reference }) => expandPolicy(policyOf(file), reference), 50);
  }).timeout(120_000);
});

function policyOf({ policies: [policy] }: Snapshot['file']) {
  assert.ok(policy);
  return policy;
}

function size({ text }: Snapshot): number {
  return JSON.stringify(JSON.parse(text)).length;
}

/** What no rewriting may touch. */
function left({ text }: Snapshot): readonly string[] {
  return [
    ...text.matchAll(
      /\{\s*"(?:Ref|Fn::Sub)":\s*"[^"]*"\s*\}|"[^"]*NoSuchAction"|"[^"]*\$\{aws[^"]*"|"nosuch:Get\*"/g,
    ),
  ].map(([each]) => each.replace(/\s/g, ''));
}
