import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readRecords } from '../../server/src/evidence/records';
import { createSummary } from '../../server/src/evidence/summary';
import { realReference } from '../support/reference';
import { record } from './record';

const keys = fc.constantFrom(
  'Records',
  'Events',
  'CloudTrailEvent',
  'detail',
  '__proto__',
  'eventSource',
  'x',
);
const junk = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(
      null,
      7,
      true,
      '',
      's3.amazonaws.com',
      'arn:aws:s3:::b/*',
      JSON.stringify(record()),
    ),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** A record with anything in place of some of its fields. */
const bent = fc
  .record({
    fields: fc.dictionary(fc.constantFrom(...Object.keys(record())), junk, { maxKeys: 4 }),
    more: junk,
  })
  .map(({ fields, more }) => ({ ...record({ name: 'GetObject' }), ...fields, requestParameters: more }));

function sumUp(text: string): number {
  const { events, unread } = readRecords(text);
  const summary = createSummary(realReference());
  summary.add(events);
  const { calls } = summary.usage();
  equal(calls + summary.others(), events.length);
  return events.length + unread;
}

describe('hostile input for the records', () => {
  it('is read to its end, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(junk, bent, fc.array(bent, { maxLength: 3 })), fc.boolean(), (value, cut) => {
        const text = JSON.stringify(value);
        sumUp(cut ? text.slice(0, text.length / 2) : text);
      }),
      { numRuns: 500, seed: 20261001 },
    );
  });

  it('is bounded in depth and size', () => {
    const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);
    for (const text of [
      deep('[', ']', 200_000),
      deep('{"detail":', '}', 100_000).replace(':}', ':{}}'),
      `{"Records":${'['.repeat(300_000)}`,
      '"'.repeat(100_001),
    ])
      ok(sumUp(text) <= 2, text.slice(0, 20));
    let inner: unknown = 'x';
    for (let depth = 0; depth < 500; depth++) inner = { a: inner, b: [inner === 'x' ? 1 : 2] };
    equal(sumUp(JSON.stringify({ ...record(), requestParameters: inner })), 1);
    const wide = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, index) => [`k${index}`, `arn:aws:s3:::b/${index}`]),
    );
    equal(sumUp(JSON.stringify({ ...record({ name: 'GetObject' }), requestParameters: wide })), 1);
    const callers = Array.from({ length: 7_000 }, (_, index) => record({ role: `r${index}` }));
    equal(sumUp(JSON.stringify({ Records: callers })), 7_000);
  });
});
