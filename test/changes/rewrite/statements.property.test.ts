import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { changeOf } from '../../../server/src/features/proof';
import { mergeStatements } from '../../../server/src/changes/rewrite/merge-statements';
import type { Refactoring } from '../../../server/src/changes/refactoring';
import { removeRedundant } from '../../../server/src/changes/rewrite/remove-redundant';
import { sortValues } from '../../../server/src/changes/rewrite/sort';
import { splitByService } from '../../../server/src/changes/rewrite/split-by-service';
import { applyEdits } from '../../support/apply';
import { snapshotOf } from '../../support/document';
import { grantsOf, widened } from '../../support/grants';
import type { Grant } from '../../support/grants';
import { offersOf } from '../../support/refactor';

/** Statements that are much alike, so that some can be merged, and some say what others do. */
const action = fc.constantFrom(
  's3:GetObject',
  's3:Get*',
  'S3:PutObject',
  'sqs:SendMessage',
  'sqs:*',
  '*:List*',
);
const resource = fc.constantFrom(
  '*',
  'arn:aws:s3:::a/*',
  'arn:aws:s3:::a/b',
  'arn:aws:s3:::${aws:username}/*',
);
const oneOrMore = (value: fc.Arbitrary<string>) =>
  fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 }));
const condition: fc.Arbitrary<object> = fc.oneof(
  fc.constantFrom(
    { Bool: { 'aws:SecureTransport': 'true' } },
    { StringNotEquals: { 'aws:PrincipalTag/team': 'a' } },
  ),
  oneOrMore(fc.constantFrom('a', 'b')).map((teams) => ({ StringEquals: { 'aws:PrincipalTag/team': teams } })),
);
const statement = fc.record(
  {
    Sid: fc.constantFrom('One', 'Two', 'Three'),
    Effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
    Action: oneOrMore(action),
    Resource: oneOrMore(resource),
    Condition: condition,
  },
  { requiredKeys: ['Effect', 'Action', 'Resource'] },
);
const open = fc.constantFrom(
  { Effect: 'Allow', Action: 's3:GetObject', Resource: { Ref: 'Bucket' } },
  { Effect: 'Allow', NotAction: ['s3:Get*', 's3:GetObject'], Resource: '*' },
);
/** One statement in several forms that differ in one or two elements. */
const alike = statement.chain((first) =>
  fc
    .array(
      fc.record(
        { Action: oneOrMore(action), Resource: oneOrMore(resource), Condition: condition },
        { requiredKeys: [] },
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((others) => [first, ...others.map((other) => ({ ...first, ...other }))]),
);
const policy = fc.record({
  Version: fc.constant('2012-10-17'),
  Statement: fc
    .tuple(
      fc.oneof(alike, fc.array(statement, { minLength: 1, maxLength: 5 })),
      fc.array(open, { maxLength: 1 }),
    )
    .map(([known, unknown]) => [...known, ...unknown]),
});
const layout = fc.constantFrom(undefined, 2, '\t');

const refactorings: readonly (readonly [refactoring: Refactoring, least: number])[] = [
  [mergeStatements, 50],
  [splitByService, 30],
  [removeRedundant, 50],
  [sortValues, 50],
];

describe('statements written in another way, over random policies', () => {
  for (const [refactoring, least] of refactorings)
    it(`(${refactoring.id}) grant the same, and what was done need not be done again`, () => {
      let tried = 0;
      fc.assert(
        fc.property(policy, layout, fc.nat(), (document, indent, place) => {
          const before = snapshotOf(JSON.stringify(document, null, indent));
          const [found] = before.file.policies;
          const carets = [
            before.text.indexOf('"Version"') + 1,
            ...(found?.statements ?? []).map(({ offset }) => offset),
          ];
          const caret = carets[place % carets.length] ?? 0;
          for (const { title, edits } of offersOf(refactoring, before, caret)) {
            tried++;
            const after = snapshotOf(applyEdits(before.text, edits));
            const both = `${title}:\n${before.text}\n${after.text}`;
            assert.deepEqual(after.file.problems, [], both);
            assert.equal(changeOf(before, after).effect, 'same', both);
            checkGrants(before, after, both);
            assert.equal(count(after.text, '"Ref"'), count(before.text, '"Ref"'), both);
            const again = offersOf(refactoring, after, caret).map((offer) => offer.title);
            assert.ok(!again.includes(title) || refactoring === mergeStatements, both);
          }
        }),
        { numRuns: 450, seed: 20261202 },
      );
      assert.ok(tried > least, `only ${tried} were tried`);
    }).timeout(120_000);
});

/** By another reading of what is granted; where something is denied, what another statement of the same terms grants counts. */
function checkGrants(
  before: ReturnType<typeof snapshotOf>,
  after: ReturnType<typeof snapshotOf>,
  both: string,
): void {
  if (before.text.includes('Deny') || before.text.includes('"Ref"')) return;
  const [old, young] = [before, after].map((snapshot) => grantsOf(snapshot).flatMap(teamByTeam));
  assert.ok(old && young);
  assert.deepEqual(widened(old, young).slice(0, 3), [], both);
  if (!both.startsWith('Remove')) assert.deepEqual(widened(young, old).slice(0, 3), [], both);
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** What is granted to several teams is granted to each. */
function teamByTeam(grant: Grant): readonly Grant[] {
  const [condition, principal] = JSON.parse(grant.terms) as readonly [Written | null, unknown];
  const teams = condition?.StringEquals?.['aws:PrincipalTag/team'];
  if (teams === undefined) return [grant];
  return (Array.isArray(teams) ? teams : [teams]).map((team) => ({
    ...grant,
    terms: JSON.stringify([{ StringEquals: { 'aws:PrincipalTag/team': team } }, principal]),
  }));
}

interface Written {
  readonly StringEquals?: Readonly<Record<string, string | string[]>>;
}
