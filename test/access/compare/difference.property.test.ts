import { ok } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { difference } from '../../../server/src/access/compare/difference';
import type { Excess } from '../../../server/src/access/compare/excess';
import type { AccessRequest } from '../../../server/src/access/evaluate/request';
import { realReference } from '../../support/reference';
import { actions, allows, pairs, read, requests } from './small-policies';

describe('the difference of two policies', () => {
  it('never disagrees with what requests are answered, in a million of them', function () {
    this.timeout(600_000);
    let asked = 0;
    let same = 0;
    let certain = 0;
    fc.assert(
      fc.property(pairs, fc.nat(), ({ pair: [before, after], withPrincipals }, seed) => {
        const [old, young] = [read(before, withPrincipals), read(after, withPrincipals)];
        if (!old || !young) return;
        const found = difference([old], [young], realReference());
        // What neither policy names and the reference does not have is for the day on which AWS has it.
        const names = JSON.stringify([before, after]).includes('obody');
        const named = { gained: namedIn(found.gained), lost: namedIn(found.lost) };
        const counts = { gained: 0, lost: 0 };
        const mine = withPrincipals ? requests.flat() : (requests[0] ?? []);
        const step = withPrincipals ? 7 : 1;
        for (let at = seed % step; at < mine.length; at += step) {
          const request = mine[at];
          if (!request) continue;
          asked++;
          const [was, is] = [allows(old, request), allows(young, request)];
          if (!names && !isKnown(request))
            ok(!is || was || found.today || found.gained.length, 'AWS may give that name yet');
          else if (is && !was) check(named.gained, 'gained', request);
          else if (was && !is) check(named.lost, 'lost', request);
          if (is && !was) counts.gained++;
          if (was && !is) counts.lost++;
        }
        if (found.effect === 'same') same++;
        // Every request that there can be, but for a longer text and another value of a key, is asked.
        if (step === 1)
          for (const side of ['gained', 'lost'] as const)
            if (
              found[side].some((each) => each.certain && each.actions.some(({ id }) => actions.includes(id)))
            ) {
              certain++;
              ok(counts[side] > 0, `nothing is ${side}: ${JSON.stringify([before, after], null, 1)}`);
            }
      }),
      { numRuns: 600, seed: 20261201 },
    );
    ok(asked > 1_000_000, `only ${asked} requests`);
    ok(same > 20 && certain > 200, `too little was tried: ${same}, ${certain}`);
  });
});

function isKnown({ action }: AccessRequest): boolean {
  return realReference().action(action) !== undefined;
}

interface Named {
  readonly ids: ReadonlySet<string>;
  readonly others: readonly string[];
}

function namedIn(all: readonly Excess[]): Named {
  return {
    ids: new Set(all.flatMap(({ actions: known }) => known.map(({ id }) => id))),
    others: all.flatMap(({ others }) => others.map((text) => text.replace('*', ''))),
  };
}

function check({ ids, others }: Named, side: string, { action, resource }: AccessRequest): void {
  const speaks = ids.has(action) || others.some((text) => action.toLowerCase().startsWith(text));
  ok(speaks, `${action} on ${resource} is ${side}, and nothing says so`);
}
