import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { complete } from '../../../support/complete';
import type { CompleteOptions, Completion } from '../../../support/complete';

export interface Row extends CompleteOptions {
  /** A policy with the caret `¦` in it. */
  readonly at: string;
  /** Labels, with what is shown beside them where the test speaks of it: `sqs:Get* · 2 actions`. */
  readonly first?: readonly string[];
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  readonly last?: readonly string[];
}

export function describeOffers(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const { at, first = [], has = [], lacks = [], last = [], ...options } of rows) {
      it([at, options.kind ?? ''].join(' ').trim(), () => {
        const offered = complete(at, options);
        const shown = [...first, ...has, ...lacks, ...last].some((each) => each.includes(' · '))
          ? described(offered)
          : offered.labels;
        assert.deepEqual(shown.slice(0, first.length), first);
        assert.deepEqual(shown.slice(shown.length - last.length), last);
        for (const each of has) assert.ok(shown.includes(each), `${each} is missing in ${shown.join(', ')}`);
        for (const each of lacks) assert.ok(!offered.labels.includes(each), `${each} is offered`);
      });
    }
  });
}

/** `label · detail · description`. */
export function described({ items }: Completion): readonly string[] {
  return items.map(({ label, labelDetails: { detail, description } = {} }) =>
    [label, detail?.trim(), description].filter((part) => part !== undefined).join(' · '),
  );
}

/** A statement in a policy, with other members before its actions. */
export function policy(action: string, before = ''): string {
  return `{"Version":"2012-10-17","Statement":[{"Effect":"Allow",${before}"Action":${action}}]}`;
}
