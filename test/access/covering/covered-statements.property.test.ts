import { ok } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { coveredStatements } from '../../../server/src/access/covering/covered-statements';
import { readCaller } from '../../../server/src/access/evaluate/caller';
import { requestOf } from '../../../server/src/access/evaluate/request';
import { matchOf } from '../../../server/src/access/evaluate/statement';
import { snapshotOf } from '../../support/document';

/** Few enough to ask for all of them, and patterns that tell them apart. */
const actions = ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sns:Publish'];
const actionTexts = [...actions, 'sqs:*', 'SQS:send*', '*', 'S?S:*Message'];
const resources = ['a', 'b', 'ab', 'ba', 'x', 'axb', 'a*'];
const resourceTexts = [
  '*',
  'a*',
  '*b',
  'a?b',
  '?',
  'a',
  'ab',
  '${aws:username}',
  'a${aws:username}*',
  'a${*}',
];
const principals = ['*', { AWS: '111122223333' }, { AWS: 'arn:aws:iam::111122223333:role/App' }];
const callers = [
  'arn:aws:iam::111122223333:role/App',
  'arn:aws:iam::111122223333:user/Ann',
  'arn:aws:iam::444455556666:user/Ann',
];
const conditions = [
  { StringEquals: { 'aws:UserAgent': 'a' } },
  { StringLike: { 'aws:UserAgent': 'a*' } },
  { StringNotLike: { 'aws:UserAgent': 'a*' } },
  { StringEqualsIfExists: { 'aws:UserAgent': ['a', 'x'] } },
  { StringEquals: { 'aws:UserAgent': '${aws:username}' } },
  { StringEquals: { 'aws:UserAgent': 'a' }, StringNotEquals: { 'aws:UserAgent': 'a' } },
];

const some = (texts: readonly string[]) => fc.subarray([...texts], { minLength: 1, maxLength: 3 });
const negatedAtTimes = (name: string, texts: readonly string[]) =>
  fc
    .tuple(fc.constantFrom('', '', '', 'Not'), some(texts))
    .map(([not, list]) => ({ [`${not}${name}`]: list }));
const statement = (withPrincipals: boolean) =>
  fc
    .tuple(
      fc.constantFrom('Allow', 'Allow', 'Deny'),
      negatedAtTimes('Action', actionTexts),
      negatedAtTimes('Resource', resourceTexts),
      fc.constantFrom(...principals),
      fc.option(fc.constantFrom(...conditions), { nil: undefined, freq: 2 }),
    )
    .map(([Effect, action, resource, Principal, Condition]) => ({
      Effect,
      ...action,
      ...resource,
      ...(withPrincipals && { Principal }),
      ...(Condition && { Condition }),
    }));
const policies = fc.boolean().chain((withPrincipals) =>
  fc.record({
    kind: fc.constant(withPrincipals ? ('resource' as const) : ('identity' as const)),
    statements: fc.array(statement(withPrincipals), { minLength: 2, maxLength: 4 }),
  }),
);

const contexts = [undefined, 'a', 'ab', 'x'].flatMap((agent) =>
  ['a', 'x', undefined].map(
    (user) =>
      new Map([
        ['aws:useragent', agent === undefined ? [] : [agent]],
        ['aws:username', user === undefined ? [] : [user]],
      ]),
  ),
);
const requests = callers.flatMap((caller) =>
  actions.flatMap((action) =>
    resources.flatMap((resource) =>
      contexts.map((known) =>
        requestOf({ action, resource, caller: readCaller(caller), known, open: false }),
      ),
    ),
  ),
);

describe('statements that another one covers', () => {
  it('speak of no request that the other does not', () => {
    const found = { repeated: 0, denied: 0 };
    fc.assert(
      fc.property(policies, ({ kind, statements }) => {
        const text = JSON.stringify({ Version: '2012-10-17', Statement: statements });
        const policy = snapshotOf(text, { kind }).file.policies[0];
        ok(policy);
        const { repeated, denied } = coveredStatements({ policy });
        found.repeated += repeated.length;
        found.denied += denied.length;
        const covering = new Map(repeated.map(({ statement: each, by }) => [each, by]));
        for (const { statement: each, by } of [...repeated, ...denied])
          for (const request of requests)
            if (matchOf(each, policy, request) !== 'no')
              ok(matchOf(by, policy, request) === 'yes', `${text}\n${JSON.stringify([...request.context])}`);
        // Of what covers each other one stays, so that all that are covered can go.
        for (const each of covering.keys()) {
          let last = each;
          for (let steps = 0; covering.has(last); steps++) {
            ok(steps < statements.length, text);
            last = covering.get(last) ?? last;
          }
        }
      }),
      { seed: 5, numRuns: 3_000 },
    );
    ok(found.repeated > 200 && found.denied > 50, JSON.stringify(found));
  }).timeout(120_000);
});
