import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { confineStatement } from '../../../server/src/changes/narrow/conditions/confine-statement';
import { denyWithoutTls } from '../../../server/src/changes/narrow/conditions/deny-without-tls';
import { tightenCondition } from '../../../server/src/changes/narrow/conditions/tighten-condition';
import { narrowPrincipal } from '../../../server/src/changes/narrow/principals/narrow-principal';
import { proveFix } from '../../../server/src/features/proof';
import type { Statement } from '../../../server/src/policy/model';
import type { Snapshot } from '../../../server/src/snapshot';
import { applyEdits } from '../../support/apply';
import { snapshotOf } from '../../support/document';
import { offersOf } from '../../support/refactor';
import { document, fill, request } from './random-policies';
import { allows } from './slow-evaluator';

const refactorings = [confineStatement, denyWithoutTls, narrowPrincipal, tightenCondition];

describe('narrowing of principals and conditions, over random policies', () => {
  it('allows nothing more, brings no error, and is not offered again', function () {
    this.timeout(600_000);
    const tried = { offers: 0, taken: 0, titles: new Set<string>() };
    fc.assert(
      fc.property(
        document,
        fc.noShrink(fc.array(request, { minLength: 60, maxLength: 60 })),
        fc.nat(1),
        (given, requests, which) => {
          const { kind, statements, version, indent } = given;
          const text = JSON.stringify({ Version: version, Statement: statements }, null, indent);
          const before = snapshotOf(text, { kind });
          const errors = errorsOf(before);
          for (const place of placesOf(before))
            for (const refactoring of refactorings)
              for (const fix of offersOf(refactoring, before, place(before), workspace)) {
                tried.offers++;
                tried.titles.add(fix.title.split('"', 2).join('"'));
                assert.equal(fix.effect, 'narrower');
                const after = fill(applyEdits(text, fix.edits), which);
                const now = snapshotOf(after, { kind });
                assert.deepEqual(now.file.problems, [], `${fix.title} leaves no JSON:\n${after}`);
                for (const each of requests) {
                  const [was, is] = [allows(text, each), allows(after, each)];
                  assert.ok(was || !is, `${fix.title} allows ${JSON.stringify(each)}\n${text}\n${after}`);
                  if (was && !is) tried.taken++;
                }
                assert.deepEqual(
                  [...errorsOf(now)].filter((each) => !errors.has(each)),
                  [],
                  `${fix.title}\n${text}\n${after}`,
                );
                assert.ok(proveFix(fix, before), `${fix.title} is not proven:\n${text}`);
                const again = offersOf(refactoring, now, place(now), workspace).map(({ title }) => title);
                assert.ok(!again.includes(fix.title), `${fix.title} is offered again:\n${text}\n${after}`);
              }
        },
      ),
      { numRuns: 200, seed: 20261201 },
    );
    assert.ok(
      tried.offers > 1_000 && tried.taken > 500,
      JSON.stringify({ ...tried, titles: [...tried.titles] }),
    );
  });
});

/** Each place where a person would ask, to be found again in the document after. */
function placesOf(snapshot: Snapshot): readonly ((snapshot: Snapshot) => number)[] {
  const statements = snapshot.file.policies.flatMap((policy) => policy.statements);
  return statements.flatMap((statement, index) => {
    const at = (offsetIn: (statement: Statement) => number | undefined) => (other: Snapshot) => {
      const same = other.file.policies.flatMap((policy) => policy.statements)[index];
      return (same && offsetIn(same)) ?? 0;
    };
    return [
      at(({ offset }) => offset),
      ...(statement.resource?.texts ?? []).map((_, text) =>
        at(({ resource }) => (resource?.texts[text]?.offset ?? 0) + 1),
      ),
      ...(statement.principal?.principals ?? []).map((_, one) =>
        at(({ principal: own }) => (own?.principals[one]?.text.offset ?? 0) + 1),
      ),
      ...statement.conditions.map(({ operator, key }) =>
        at(({ conditions: own }) => {
          const found = own.find((each) => each.operator === operator && each.key === key);
          return found && found.keyEntry.key.offset + 1;
        }),
      ),
    ];
  });
}

/** By rule: a message may name what was replaced, and a statement in two parts has a fault of it twice. */
function errorsOf(snapshot: Snapshot): ReadonlySet<string> {
  const errors = snapshot.findings().filter(({ severity }) => severity === 'error');
  return new Set(errors.map(({ rule }) => rule.id));
}

const workspace = [
  JSON.stringify({
    Statement: {
      Effect: 'Allow',
      Principal: { AWS: '444455556666', Service: ['sns.amazonaws.com', 'lambda.amazonaws.com'] },
      Action: '*',
      Resource: ['arn:aws:iam::111122223333:role/app', 'arn:aws:sqs:eu-west-1:111122223333:orders'],
      Condition: {
        StringEquals: {
          'aws:PrincipalOrgID': 'o-a1b2c3d4e5',
          'iam:PassedToService': 'lambda.amazonaws.com',
          'aws:SourceVpce': 'vpce-1a2b3c4d5e6f78901',
        },
      },
    },
  }),
];
