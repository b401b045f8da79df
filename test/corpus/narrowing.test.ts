import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { managedPolicies } from '../../scripts/bench/managed-policies';
import { snapshotOf } from '../support/document';
import { createJudge, narrowingsOf } from '../support/narrowings';

/** Of each policy one statement is tried: all of them would take many minutes. */
describe('narrowing the policies that AWS manages', () => {
  it('never widens, leaves a policy without new errors, and is not offered again', function () {
    this.timeout(600_000);
    let tried = 0;
    for (const [number, { text }] of managedPolicies().entries()) {
      const before = snapshotOf(text);
      const statements = before.file.policies.flatMap((each) => each.statements);
      const chosen = statements[number % statements.length];
      const offers = narrowingsOf(before, [], (each) => each === chosen);
      if (!offers.length) continue;
      const judge = createJudge(before, []);
      // Wildcards side by side are narrowed in the same ways: some of each sort do.
      const step = Math.ceil(offers.length / offersPerPolicy);
      for (let at = 0; at < offers.length; at += step) {
        const offer = offers[at];
        if (offer) judge.offer(offer);
        tried++;
      }
    }
    assert.ok(tried > 1_000, `only ${tried} were tried`);
  });
});

const offersPerPolicy = 3;
