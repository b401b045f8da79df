import assert from 'node:assert/strict';
import { complete } from '../../support/complete';
import type { CompleteOptions } from '../../support/complete';

export interface StatementParts {
  readonly action?: string;
  readonly resource?: string;
  readonly principal?: string;
  readonly effect?: string;
  readonly version?: string;
}

/** A policy of one statement with that condition, all of it as JSON. */
export function withCondition(
  condition: string,
  { action = '"s3:GetObject"', resource = '"*"', principal, effect = 'Allow', version }: StatementParts = {},
): string {
  const members = [
    `"Effect": "${effect}"`,
    ...(principal === undefined ? [] : [`"Principal": ${principal}`]),
    `"Action": ${action}`,
    ...(resource ? [`"Resource": ${resource}`] : []),
    `"Condition": ${condition}`,
  ];
  return `{"Version": "${version ?? '2012-10-17'}", "Statement": [{${members.join(', ')}}]}`;
}

/** What is offered, in part. */
export interface OffersRow extends StatementParts, CompleteOptions {
  readonly name: string;
  readonly condition: string;
  /** How the list begins, what it has beside that, and what it has not. */
  readonly first?: readonly string[];
  readonly has?: readonly string[];
  readonly lacks?: readonly (string | RegExp)[];
}

export function checkOffers(row: OffersRow): void {
  const { labels } = complete(withCondition(row.condition, row), row);
  if (row.first) assert.deepEqual(labels.slice(0, row.first.length), row.first);
  for (const label of row.has ?? []) assert.ok(labels.includes(label), `${label} in ${labels.join(', ')}`);
  for (const each of row.lacks ?? []) {
    const found = labels.filter((label) => (typeof each === 'string' ? label === each : each.test(label)));
    assert.deepEqual(found, []);
  }
}

/** What stands there after an item is accepted. */
export interface AcceptsRow extends StatementParts, CompleteOptions {
  readonly condition: string;
  readonly label: string;
  readonly becomes: string;
}

export function checkAccepts(row: AcceptsRow): void {
  assert.equal(
    complete(withCondition(row.condition, row), row).accept(row.label),
    withCondition(row.becomes, row),
  );
}
