import { ok } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { difference } from '../../../server/src/access/compare/difference';
import type { Excess } from '../../../server/src/access/compare/excess';
import { readCaller } from '../../../server/src/access/evaluate/caller';
import { requestOf } from '../../../server/src/access/evaluate/request';
import type { AccessRequest } from '../../../server/src/access/evaluate/request';
import { matchOf } from '../../../server/src/access/evaluate/statement';
import type { Policy } from '../../../server/src/policy/model';
import { snapshotOf } from '../../support/document';
import { realReference } from '../../support/reference';

/** Actions, resources, callers and contexts that are few enough to ask for all of them, and patterns that tell them apart. */
const actions = ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sns:Publish', 'sqs:NobodyKnows'];
const actionTexts = [...actions, 'sqs:*', 'sqs:send*', '*', 'sqs:nobody*', 'S?S:*Message'];
const resources = ['a', 'b', 'ab', 'ba', 'aa', 'bb', 'x', 'ax', 'xb', 'axb'];
const resourceTexts = [
  '*',
  'a*',
  '*b',
  'a*b',
  '?',
  'a',
  'b',
  'ab',
  '*a*',
  '${aws:username}',
  'a${aws:username}',
];
const callers = [
  '111122223333',
  'arn:aws:iam::111122223333:role/App',
  'arn:aws:iam::444455556666:user/Ann',
  'sns.amazonaws.com',
];
const principals = [
  '*',
  { AWS: '111122223333' },
  { AWS: 'arn:aws:iam::111122223333:role/App' },
  { AWS: ['arn:aws:iam::444455556666:root', 'arn:aws:iam::111122223333:role/App'] },
  { Service: 'sns.amazonaws.com' },
];
const keys = {
  'aws:username': ['a', 'b', 'x'],
  'aws:sourceip': ['10.1.2.3', '10.9.9.9', '192.0.2.1'],
  'aws:useragent': ['a', 'ab', 'x'],
};
const terms = [
  { StringEquals: { 'aws:UserAgent': 'a' } },
  { StringEquals: { 'aws:UserAgent': ['a', 'ab'] } },
  { StringLike: { 'aws:UserAgent': 'a*' } },
  { StringNotLike: { 'aws:UserAgent': 'a*' } },
  { StringNotEquals: { 'aws:UserAgent': 'a' } },
  { StringEqualsIfExists: { 'aws:UserAgent': 'a' } },
  { Null: { 'aws:UserAgent': 'true' } },
  { Null: { 'aws:UserAgent': 'false' } },
  { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
  { IpAddress: { 'aws:SourceIp': ['10.1.0.0/16', '192.0.2.0/24'] } },
  { NotIpAddress: { 'aws:SourceIp': '10.1.0.0/16' } },
  { StringEquals: { 'aws:username': 'a' } },
  { StringEquals: { 'aws:UserAgent': '${aws:username}' } },
];

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: 3 });
const statement = (withPrincipals: boolean) =>
  fc
    .record({
      Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
      actions: some(actionTexts),
      notAction: fc.nat(4).map((number) => number === 0),
      resources: some(resourceTexts),
      notResource: fc.nat(5).map((number) => number === 0),
      principal: fc.constantFrom(...principals),
      Condition: fc.option(fc.constantFrom(...terms), { nil: undefined, freq: 2 }),
    })
    .map(
      ({ Effect, actions: Action, notAction, resources: Resource, notResource, principal, Condition }) => ({
        Effect,
        [notAction ? 'NotAction' : 'Action']: Action,
        [notResource ? 'NotResource' : 'Resource']: Resource,
        ...(withPrincipals && { Principal: principal }),
        Condition,
      }),
    );
const statements = (withPrincipals: boolean) =>
  fc.array(statement(withPrincipals), { minLength: 1, maxLength: 3 });
/** Half of the pairs are two policies, half are one of which a part is taken away or changed. */
const pairs = fc.boolean().chain((withPrincipals) =>
  fc
    .oneof(
      fc.tuple(statements(withPrincipals), statements(withPrincipals)),
      statements(withPrincipals).chain((all) =>
        fc
          .tuple(fc.constant(all), fc.subarray(all), statement(withPrincipals))
          .map(
            ([old, kept, added]) =>
              [old, added.Effect === 'Deny' ? [...kept, added] : kept] as [typeof all, typeof all],
          ),
      ),
    )
    .map((pair) => ({ pair, withPrincipals })),
);

const contexts = combinations(keys);
/** One list of requests for each caller. */
const requests: readonly (readonly AccessRequest[])[] = callers.map((caller) =>
  actions.flatMap((action) =>
    resources.flatMap((resource) =>
      contexts.map((known) =>
        requestOf({ action, resource, caller: readCaller(caller), known, open: false }),
      ),
    ),
  ),
);

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

/** By IAM's order: a Deny ends it, an Allow gives it. */
function allows(policy: Policy, request: AccessRequest): boolean {
  const hit = (effect: string) =>
    policy.statements.some((each) => each.effect === effect && matchOf(each, policy, request) === 'yes');
  return hit('Allow') && !hit('Deny');
}

function read(all: readonly object[], withPrincipals: boolean): Policy | undefined {
  const text = JSON.stringify({ Version: '2012-10-17', Statement: all });
  return snapshotOf(text, { kind: withPrincipals ? 'resource' : 'identity' }).file.policies[0];
}

function combinations(
  all: Readonly<Record<string, readonly string[]>>,
): readonly ReadonlyMap<string, readonly string[]>[] {
  let maps: readonly ReadonlyMap<string, readonly string[]>[] = [new Map()];
  for (const [key, values] of Object.entries(all))
    maps = maps.flatMap((map) => [map, ...values.map((value) => new Map([...map, [key, [value]]]))]);
  return maps;
}
