import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { managedPolicies } from '../../scripts/bench/managed-policies';
import { rewriteActions } from '../../scripts/bench/rewrites';
import { actionSets } from '../support/action-sets';
import { applyEdits } from '../support/apply';
import { snapshotOf } from '../support/document';
import { realReference } from '../support/reference';

/** Actions written in another way are the same actions, statement by statement, by a matcher that is no part of it. */
describe('the policies that AWS manages, their actions written in another way', () => {
  for (const [how, most] of [
    ['shrink to whole words', 1],
    ['shrink', 1],
    ['expand', Number.POSITIVE_INFINITY],
  ] as const)
    it(`${how} to the same actions`, () => {
      const size = { before: 0, after: 0 };
      for (const { name, text } of managedPolicies()) {
        const before = snapshotOf(text);
        const edits = rewriteActions(how, before.file, realReference());
        const after = snapshotOf(applyEdits(text, edits));
        same(after.file.problems, [], name);
        if (edits.length) same(actionSets(after), actionSets(before), name);
        size.before += JSON.stringify(JSON.parse(text)).length;
        size.after += JSON.stringify(JSON.parse(after.text)).length;
      }
      equal(size.after < size.before * most, true);
    }).timeout(300_000);
});
