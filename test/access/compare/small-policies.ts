import fc from 'fast-check';
import { readCaller } from '../../../server/src/access/evaluate/caller';
import { requestOf } from '../../../server/src/access/evaluate/request';
import type { AccessRequest } from '../../../server/src/access/evaluate/request';
import { matchOf } from '../../../server/src/access/evaluate/statement';
import type { Policy } from '../../../server/src/policy/model';
import { snapshotOf } from '../../support/document';

/** Actions, resources, callers and contexts that are few enough to ask for all of them, and patterns that tell them apart. */
export const actions = ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sns:Publish', 'sqs:NobodyKnows'];
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
export const pairs = fc.boolean().chain((withPrincipals) =>
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
export const requests: readonly (readonly AccessRequest[])[] = callers.map((caller) =>
  actions.flatMap((action) =>
    resources.flatMap((resource) =>
      contexts.map((known) =>
        requestOf({ action, resource, caller: readCaller(caller), known, open: false }),
      ),
    ),
  ),
);

/** By IAM's order: a Deny ends it, an Allow gives it. */
export function allows(policy: Policy, request: AccessRequest): boolean {
  const hit = (effect: string) =>
    policy.statements.some((each) => each.effect === effect && matchOf(each, policy, request) === 'yes');
  return hit('Allow') && !hit('Deny');
}

export function read(all: readonly object[], withPrincipals: boolean): Policy | undefined {
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
