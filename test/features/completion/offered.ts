import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { complete } from '../../support/complete';
import type { CompleteOptions, Completion } from '../../support/complete';

/** What is offered, in part. Labels, with what is shown beside them where a test speaks of it: `sqs:Get* · 2 actions`. */
export interface Offered {
  /** How the list begins, what it has beside that, what it has not, and how it ends. */
  readonly first?: readonly string[];
  readonly has?: readonly string[];
  readonly lacks?: readonly (string | RegExp)[];
  readonly last?: readonly string[];
}

export interface Row extends Offered, CompleteOptions {
  /** A policy with the caret `¦` in it. */
  readonly at: string;
}

export function describeOffers(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const row of rows)
      it([row.at, row.kind ?? ''].join(' ').trim(), () => {
        checkOffered(complete(row.at, row), row);
      });
  });
}

export function checkOffered(
  completion: Completion,
  { first = [], has = [], lacks = [], last = [] }: Offered,
): void {
  assert.ok(
    [first, has, lacks, last].some((each) => each.length),
    'nothing is expected',
  );
  const { labels } = completion;
  const speaksOfMore = [...first, ...has, ...last].some((each) => each.includes(' · '));
  const shown = speaksOfMore ? described(completion) : labels;
  assert.deepEqual(shown.slice(0, first.length), first);
  assert.deepEqual(shown.slice(Math.max(0, shown.length - last.length)), last);
  for (const each of has) assert.ok(shown.includes(each), `${each} is missing in ${shown.join(', ')}`);
  for (const each of lacks) {
    const found = labels.filter((label) => (typeof each === 'string' ? label === each : each.test(label)));
    assert.deepEqual(found, []);
  }
}

/** `label · detail · description`. */
export function described({ items }: Completion): readonly string[] {
  return items.map(({ label, labelDetails: { detail, description } = {} }) =>
    [label, detail?.trim(), description].filter((part) => part !== undefined).join(' · '),
  );
}
