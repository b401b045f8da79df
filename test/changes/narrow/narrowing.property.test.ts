import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { snapshotOf } from '../../support/document';
import { createJudge, narrowingsOf } from '../../support/narrowings';
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
const element = (prefix: string) =>
  fc.oneof(actionOf(prefix), fc.array(actionOf(prefix), { minLength: 1, maxLength: 3 }));
const actionElement = (prefix: string) =>
  fc.oneof(
    { weight: 30, arbitrary: element(prefix).map((Action) => ({ Action })) },
    { weight: 1, arbitrary: fc.constantFrom({ Action: '*' }, { Action: ['*:Get*', 's3:*'] }) },
    { weight: 1, arbitrary: element(prefix).map((NotAction) => ({ NotAction })) },
  );
const statement = service.chain((prefix) =>
  fc
    .record({
      Sid: fc.constantFrom('One', 'Two'),
      Effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
      actions: actionElement(prefix),
      Resource: fc.oneof(resourceOf(prefix), fc.array(resourceOf(prefix), { minLength: 1, maxLength: 2 })),
      Condition: fc.constantFrom(undefined, { Bool: { 'aws:SecureTransport': 'true' } }),
    })
    .map(({ actions, ...rest }) => ({ ...rest, ...actions })),
);
const policy = fc.record({
  Version: fc.constant('2012-10-17'),
  Statement: fc.array(statement, { minLength: 1, maxLength: 2 }),
});
const layout = fc.constantFrom(undefined, 2, 4, '\t');

describe('narrowing, over random policies and the real reference', () => {
  it('never widens, leaves a policy without new errors, and is not offered again', function () {
    this.timeout(300_000);
    const tried = { fixes: 0, refactorings: 0 };
    fc.assert(
      fc.property(policy, layout, (document, indent) => {
        const before = snapshotOf(JSON.stringify(document, null, indent));
        const fixes = before
          .findings()
          // That an action has no effect on a resource is more than the matcher of this test knows.
          .filter(({ rule }) => rule.id !== 'actions-resources-apart')
          .flatMap((finding) => finding.fixes())
          .filter(({ effect }) => effect !== 'unknown');
        const offers = narrowingsOf(before, workspace);
        tried.fixes += fixes.length;
        tried.refactorings += offers.length;
        const judge = createJudge(before, workspace);
        for (const fix of fixes) judge.fix(fix);
        for (const offer of offers) judge.offer(offer);
      }),
      { numRuns: 120, seed: 20261123 },
    );
    assert.ok(tried.fixes > 200 && tried.refactorings > 300, JSON.stringify(tried));
  });
});

/** What other documents name: of each service that random policies speak of most, some. */
const workspace = [
  JSON.stringify({
    Statement: [
      {
        Effect: 'Allow',
        Action: '*',
        Resource: [
          'arn:aws:s3:::demo',
          'arn:aws:s3:::demo/*',
          'arn:aws:sqs:eu-west-1:111122223333:orders',
          'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
          'arn:aws:iam::111122223333:role/App',
          'arn:aws:lambda:us-east-1:444455556666:function:demo',
          'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        ],
      },
    ],
  }),
];
