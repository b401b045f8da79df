import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { narrowToEvidence } from '../../../server/src/changes/narrow/evidence';
import { readRecords } from '../../../server/src/evidence/records';
import { createSummary } from '../../../server/src/evidence/summary';
import { account, logFile } from '../../evidence/record';
import { applyEdits } from '../../support/apply';
import { snapshotOf } from '../../support/document';
import { grantsOf, widened } from '../../support/grants';
import { realReference } from '../../support/reference';

/** Random policies and random records of the same few services: much of what is called is granted, and much is not. */
const reference = realReference();
const prefixes = ['s3', 'sqs', 'iam'];
const names = (prefix: string) => reference.service(prefix)?.actions.map(({ name }) => name) ?? [];
const name = fc
  .constantFrom(...prefixes)
  .chain((prefix) => fc.tuple(fc.constant(prefix), fc.constantFrom(...names(prefix))));
const action = fc.oneof(
  fc.constantFrom('s3:*', 'sqs:*', 'neptune-db:*', 'newsvc:Do', 'iam:*'),
  name.map(([prefix, each]) => `${prefix}:${each}`),
  fc.tuple(name, fc.nat(4)).map(([[prefix, each], cut]) => `${prefix}:${each.slice(0, cut + 1)}*`),
  name.map(([prefix, each]) => `${prefix}:*${each.slice(-4)}`),
);
const resource = fc.constantFrom(
  '*',
  'arn:aws:s3:::reports/*',
  'arn:aws:s3:::*',
  `arn:aws:sqs:*:${account}:*`,
  `arn:aws:dynamodb:eu-central-1:${account}:table/o*`,
  'arn:aws:s3:::reports/${aws:username}',
);
const oneOrMore = (each: fc.Arbitrary<string>) =>
  fc.oneof(each, fc.array(each, { minLength: 1, maxLength: 3 }));
const statement = fc.record({
  Effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
  Action: oneOrMore(action),
  Resource: oneOrMore(resource),
  Condition: fc.constantFrom(undefined, { Bool: { 'aws:SecureTransport': 'true' } }),
});
const policy = fc.record({
  Version: fc.constant('2012-10-17'),
  Statement: fc.array(statement, { minLength: 1, maxLength: 3 }),
});
const arn = fc.constantFrom(
  'arn:aws:s3:::reports/a',
  'arn:aws:s3:::reports',
  'arn:aws:s3:::other/*',
  `arn:aws:sqs:eu-central-1:${account}:jobs`,
  `arn:aws:dynamodb:eu-central-1:${account}:table/orders`,
  `arn:aws:iam::${account}:role/job`,
);
const call = fc.record({
  name,
  resources: fc.array(arn, { maxLength: 8 }),
  parameters: fc.constantFrom(
    null,
    { role: `arn:aws:iam::${account}:role/job` },
    { tags: { a: 'b' }, tableName: 'orders' },
  ),
  error: fc.constantFrom(undefined, undefined, 'AccessDenied', 'ThrottlingException'),
});

describe('narrowing to records, over random policies and records', () => {
  it('never widens, keeps what was used, leaves a policy, and is done once it is made', () => {
    let tried = 0;
    fc.assert(
      fc.property(
        policy,
        fc.array(call, { minLength: 5, maxLength: 25 }),
        fc.constantFrom(undefined, 2),
        (document, calls, indent) => {
          const summary = createSummary(reference);
          const records = calls.map(({ name: [source, each], error, ...rest }) => ({
            source,
            name: each,
            ...(error && { error }),
            ...rest,
          }));
          summary.add(readRecords(logFile(...records)).events);
          const usage = summary.usage();
          const text = JSON.stringify(document, null, indent);
          const before = snapshotOf(text, { kind: 'identity' });
          const [parsed] = before.file.policies;
          if (!parsed) return;
          const granted = grantsOf(before);
          const actions = new Set(granted.map((each) => each.action));
          for (const { title, edits, to } of narrowToEvidence(parsed, usage, reference).fixes) {
            tried++;
            const after = applyEdits(text, edits);
            const now = snapshotOf(after, { kind: 'identity' });
            assert.deepEqual(now.file.problems, [], after);
            const left = grantsOf(now);
            assert.deepEqual(widened(granted, left).slice(0, 3), [], `${title} widens:\n${text}\n${after}`);
            const kept = new Set(left.map((each) => each.action));
            const lost = [...usage.used.keys()].filter((id) => actions.has(id) && !kept.has(id));
            assert.deepEqual(lost, [], `${title} takes what was used:\n${text}\n${after}`);
            const [again] = now.file.policies;
            const same = again
              ? narrowToEvidence(again, usage, reference).fixes.filter((fix) => fix.to === to)
              : [];
            assert.deepEqual(
              same.map((fix) => fix.title),
              [],
              `${title} is offered again:\n${after}`,
            );
          }
        },
      ),
      { numRuns: 300, seed: 20261002 },
    );
    assert.ok(tried > 200, `only ${tried} were tried`);
  });
});
