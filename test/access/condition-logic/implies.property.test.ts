import { ok } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { contradiction } from '../../../server/src/access/condition-logic/contradiction';
import { holds, judge } from '../../../server/src/access/condition-logic/holds';
import { implies } from '../../../server/src/access/condition-logic/implies';
import { separate } from '../../../server/src/access/condition-logic/separate';
import type { Context, Terms } from '../../../server/src/access/condition-logic/term';
import { valueByValue } from '../../../server/src/access/condition-logic/value-by-value';
import { contextFor, someTerms, termsPair } from './arbitrary';

describe('conditions by random requests', () => {
  it('are implied only where no request holds for the narrow ones alone', () => {
    const said = { yes: 0, no: 0, maybe: 0 };
    fc.assert(
      fc.property(
        termsPair.chain(([narrow, wide]) =>
          fc.tuple(
            fc.constant(narrow),
            fc.constant(wide),
            fc.array(contextFor(narrow, wide), { minLength: 8, maxLength: 8 }),
          ),
        ),
        ([narrow, wide, contexts]) => {
          const verdict = implies(narrow, wide);
          said[verdict]++;
          const apart = contexts.find((context) => hold(narrow, context) && !hold(wide, context));
          if (verdict === 'yes') ok(!apart, show(apart));
          if (verdict !== 'no') return;
          const found = separate([narrow], [wide]);
          ok(found && hold(narrow, found) && !hold(wide, found));
        },
      ),
      { seed: 5, numRuns: 20_000 },
    );
    ok(said.yes > 500 && said.no > 5_000 && said.maybe < 3_000, JSON.stringify(said));
  }).timeout(60_000);

  it('contradict each other only where none holds', () => {
    let found = 0;
    fc.assert(
      fc.property(
        someTerms.chain((terms) =>
          fc.tuple(fc.constant(terms), fc.array(contextFor(terms), { minLength: 8, maxLength: 8 })),
        ),
        ([terms, contexts]) => {
          const clash = contradiction(terms);
          if (!clash) return;
          found++;
          const held = contexts.find((context) => clash.every((term) => holds(term, context)));
          ok(!held, show(held));
        },
      ),
      { seed: 5, numRuns: 20_000 },
    );
    ok(found > 500, String(found));
  }).timeout(60_000);

  it('hold value by value where they hold, and nowhere else', () => {
    let split = 0;
    fc.assert(
      fc.property(
        someTerms.chain((terms) =>
          fc.tuple(fc.constant(terms), fc.array(contextFor(terms), { minLength: 8, maxLength: 8 })),
        ),
        ([terms, contexts]) => {
          const parts = valueByValue(terms);
          if (parts.length > 1) split++;
          for (const context of contexts)
            ok(parts.some((part) => hold(part, context)) === hold(terms, context), show(context));
        },
      ),
      { seed: 5, numRuns: 10_000 },
    );
    ok(split > 1_000, String(split));
  }).timeout(60_000);

  it('are judged as they hold for every filling of what is open', () => {
    const said = { yes: 0, no: 0, maybe: 0 };
    fc.assert(
      fc.property(
        someTerms.chain((terms) =>
          fc.tuple(
            fc.constant(terms),
            contextFor(terms),
            fc.array(contextFor(terms), { minLength: 8, maxLength: 8 }),
            fc.subarray(['aws:username', 'aws:tagkeys', 'demo:list', 'aws:principaltag/a']),
          ),
        ),
        ([terms, context, fillings, open]) => {
          const isOpen = (key: string) => open.includes(key);
          const verdict = judge(terms, context, isOpen);
          said[verdict]++;
          for (const filling of fillings) {
            const filled = fill(context, filling, open);
            if (verdict !== 'maybe') ok(hold(terms, filled) === (verdict === 'yes'), show(filled));
          }
          if (!open.length) ok(verdict !== 'maybe');
        },
      ),
      { seed: 5, numRuns: 20_000 },
    );
    ok(said.yes > 1_000 && said.no > 1_000 && said.maybe > 1_000, JSON.stringify(said));
  }).timeout(60_000);
});

function hold({ terms }: Terms, context: Context): boolean {
  return terms.every((term) => holds(term, context));
}

function fill(context: Context, filling: Context, open: readonly string[]): Context {
  const filled = new Map(context);
  for (const key of open) {
    const values = filling.get(key);
    if (values) filled.set(key, values);
    else filled.delete(key);
  }
  return filled;
}

function show(context: Context | undefined): string {
  return context ? JSON.stringify([...context]) : '';
}
