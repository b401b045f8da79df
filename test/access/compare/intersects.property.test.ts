import { ok } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { intersects } from '../../../server/src/access/compare/intersects';
import { realReference } from '../../support/reference';
import { allows, pairs, read, requests } from './small-policies';

describe('the intersection of two policies', () => {
  it('never disagrees with what requests are answered', function () {
    this.timeout(600_000);
    const counts = { yes: 0, no: 0, maybe: 0 };
    fc.assert(
      fc.property(pairs, ({ pair: [one, other], withPrincipals }) => {
        const [left, right] = [read(one, withPrincipals), read(other, withPrincipals)];
        if (!left || !right) return;
        const verdict = intersects([left], [right], realReference());
        counts[verdict]++;
        if (verdict === 'maybe') return;
        const asked = withPrincipals ? requests.flat() : (requests[0] ?? []);
        const isFound = asked.some((request) => allows(left, request) && allows(right, request));
        if (isFound) ok(verdict === 'yes', 'a request is granted by both');
        // A name of somebody else, or an action that the requests leave out, may be what they share.
        else if (verdict === 'yes') ok(withPrincipals || speaksOfMore([one, other]), 'no request shows it');
      }),
      { numRuns: 400, seed: 20261201 },
    );
    ok(counts.yes > 50 && counts.no > 20, `too little was tried: ${JSON.stringify(counts)}`);
  });
});

/** Whether actions are meant that are not among those asked for. */
function speaksOfMore(statements: unknown): boolean {
  return /NotAction|\*/.test(JSON.stringify(statements));
}
