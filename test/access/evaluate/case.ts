import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Decision } from '../../../server/src/access/evaluate/answer';
import { readCaller } from '../../../server/src/access/evaluate/caller';
import type { Caller } from '../../../server/src/access/evaluate/caller';
import { evaluate } from '../../../server/src/access/evaluate/evaluate';
import type { PolicySet } from '../../../server/src/access/evaluate/policy-set';
import { requestOf } from '../../../server/src/access/evaluate/request';
import type { Policy, PolicyKind } from '../../../server/src/policy/model';
import { snapshotOf } from '../../support/document';
import { realReference } from '../../support/reference';

/** A statement in short: an effect, an action, a resource, and what else stands in it. */
export type Short = readonly [effect: 'Allow' | 'Deny', action: unknown, resource: unknown, more?: object];

/** The statements of each policy; of SCPs those of each level. */
export interface Row {
  readonly what: string;
  readonly is: Decision;
  readonly identity?: readonly Short[];
  readonly resource?: readonly Short[];
  readonly trust?: readonly Short[];
  readonly boundary?: readonly Short[];
  readonly session?: readonly Short[];
  readonly scp?: readonly (readonly Short[])[];
  readonly rcp?: readonly Short[];
  readonly endpoint?: readonly Short[];
  /** Absent: a user of the account. As `readCaller` reads it, or a caller; `nobody` where none is known. */
  readonly by?: string | Caller;
  /** Absent: s3:GetObject. */
  readonly action?: string;
  /** Absent: an object. */
  readonly on?: string;
  /** Absent: the account of the caller. `unknown` where nobody knows. */
  readonly in?: string;
  readonly management?: string;
  /** Condition keys of the request; an empty list is a key that it lacks. */
  readonly with?: Readonly<Record<string, string | readonly string[]>>;
  /** Whether nothing is known of other keys. */
  readonly open?: boolean;
  readonly version?: string;
  readonly dependsOn?: readonly string[];
  readonly lacking?: readonly PolicyKind[];
}

export const account = '111122223333';
export const other = '444455556666';
export const user = `arn:aws:iam::${account}:user/ann`;
export const role = `arn:aws:iam::${account}:role/reader`;
export const session = `arn:aws:sts::${account}:assumed-role/reader/monday`;
export const stranger = `arn:aws:iam::${other}:user/bob`;
export const object = 'arn:aws:s3:::reports/2026/a.csv';

/** Each row is a test; the page is where AWS says what it expects. */
export function decides(group: string, page: string, rows: readonly Row[]): void {
  describe(`${group} (${page.slice(page.lastIndexOf('/') + 1)})`, () => {
    for (const row of rows)
      it(`${row.is}: ${row.what}`, () => {
        const { decision, dependsOn, lacking, because } = answerTo(row);
        assert.equal(decision, row.is);
        if (row.dependsOn) assert.deepEqual(dependsOn, row.dependsOn);
        if (row.lacking) assert.deepEqual(lacking, row.lacking);
        if (row.is !== 'depends') assert.deepEqual(dependsOn, []);
        if (row.is === 'denied')
          assert.ok(because.length && because.every(({ effect }) => effect === 'Deny'));
        if (row.is === 'not granted') assert.ok(lacking.length);
      });
  });
}

export function answerTo(row: Row) {
  const { action = 's3:GetObject', on = object, by = user, with: keys = {}, open = false } = row;
  const caller = by === 'nobody' ? undefined : typeof by === 'string' ? readCaller(by) : by;
  assert.ok(caller !== undefined || by === 'nobody', 'a caller that cannot be read');
  const known = new Map(
    Object.entries(keys).map(([key, value]) => [key, typeof value === 'string' ? [value] : value]),
  );
  return evaluate(policiesOf(row), requestOf({ action, resource: on, caller, known, open }), realReference());
}

function policiesOf(row: Row): PolicySet {
  const kinds = ['identity', 'resource', 'trust', 'boundary', 'session', 'rcp', 'endpoint'] as const;
  const given = kinds.filter((kind) => row[kind]);
  const whose = row.in ?? account;
  return {
    ...Object.fromEntries(given.map((kind) => [kind, [read(kind, row[kind] ?? [], row)]])),
    ...(row.scp && { scp: row.scp.map((level) => [read('scp', level, row)]) }),
    ...(whose !== 'unknown' && { resourceAccount: whose }),
    ...(row.management !== undefined && { managementAccount: row.management }),
  };
}

function read(kind: PolicyKind, statements: readonly Short[], { version = '2012-10-17' }: Row): Policy {
  const text = JSON.stringify({ Version: version, Statement: statements.map((each) => written(each, kind)) });
  const policy = snapshotOf(text, { kind }).file.policies[0];
  assert.ok(policy);
  return policy;
}

/** `!` before an action or a resource is its negation; everybody is the principal where a kind wants one. */
function written([effect, action, resource, more = {}]: Short, kind: PolicyKind): object {
  const wantsPrincipal = kind === 'resource' || kind === 'trust' || kind === 'endpoint' || kind === 'rcp';
  return {
    Effect: effect,
    ...(wantsPrincipal && !('NotPrincipal' in more) && { Principal: '*' }),
    ...element('Action', action),
    ...(kind !== 'trust' && element('Resource', resource)),
    ...more,
  };
}

function element(name: string, value: unknown): object {
  return typeof value === 'string' && value.startsWith('!')
    ? { [`Not${name}`]: value.slice(1) }
    : { [name]: value };
}
