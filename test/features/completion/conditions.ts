import assert from 'node:assert/strict';
import { it } from 'mocha';
import { complete } from '../../support/complete';
import type { CompleteOptions } from '../../support/complete';
import { checkOffered } from './offered';
import type { Offered } from './offered';

interface StatementParts {
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

export interface OffersRow extends Offered, StatementParts, CompleteOptions {
  readonly name: string;
  readonly condition: string;
}

function checkOffers(row: OffersRow): void {
  checkOffered(complete(withCondition(row.condition, row), row), row);
}

/** What stands there after an item is accepted. */
export interface AcceptsRow extends StatementParts, CompleteOptions {
  readonly condition: string;
  readonly label: string;
  readonly becomes: string;
}

function checkAccepts(row: AcceptsRow): void {
  assert.equal(
    complete(withCondition(row.condition, row), row).accept(row.label),
    withCondition(row.becomes, row),
  );
}

/** A test for each row. */
export function testRows(offered: readonly OffersRow[], accepted: readonly AcceptsRow[]): void {
  for (const row of offered)
    it(`${row.condition} has ${row.name}`, () => {
      checkOffers(row);
    });
  for (const row of accepted)
    it(`${row.condition} becomes ${row.becomes}`, () => {
      checkAccepts(row);
    });
}
