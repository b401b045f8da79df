import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readCaller } from '../../../server/src/access/evaluate/caller';
import { evaluate } from '../../../server/src/access/evaluate/evaluate';
import type { PolicySet } from '../../../server/src/access/evaluate/policy-set';
import { requestOf } from '../../../server/src/access/evaluate/request';
import type { Policy, PolicyKind } from '../../../server/src/policy/model';
import { snapshotOf } from '../../support/document';
import { account, object, other, role, session, stranger, user } from './case';

const runs = { numRuns: 600, seed: 5 };
const keys = ['aws:SourceIp', 'aws:PrincipalTag/team', 'aws:TagKeys', 'aws:MultiFactorAuthPresent'] as const;
const values = ['203.0.113.9', '198.51.100.1', 'true', 'false', 'a', 'b', '*'] as const;

const operator = fc
  .tuple(
    fc.constantFrom('', 'ForAnyValue:', 'ForAllValues:'),
    fc.constantFrom('StringEquals', 'StringNotEquals', 'StringLike', 'Bool', 'IpAddress', 'NotIpAddress'),
    fc.constantFrom('', 'IfExists'),
  )
  .map((parts) => parts.join(''));
const conditions = fc.option(
  fc.dictionary(
    fc.oneof({ weight: 5, arbitrary: operator }, fc.constantFrom('Null', 'Unheard')),
    fc.dictionary(
      fc.constantFrom(...keys),
      fc.uniqueArray(fc.constantFrom(...values, '${aws:PrincipalTag/team}', "${aws:username, 'a'}"), {
        maxLength: 2,
      }),
      { minKeys: 1, maxKeys: 2 },
    ),
    { maxKeys: 2 },
  ),
  { nil: undefined },
);
const principal = fc.constantFrom<unknown>(
  '*',
  { AWS: '*' },
  { AWS: user },
  { AWS: role },
  { AWS: [session, account] },
  { AWS: stranger },
  { AWS: other },
  { Service: 'sns.amazonaws.com' },
  { CanonicalUser: 'ab'.repeat(32) },
  { AWS: { Ref: 'Role' } },
);
const resource = fc.constantFrom<unknown>(
  '*',
  object,
  'arn:aws:s3:::reports/*',
  'arn:aws:s3:::invoices/*',
  'arn:aws:s3:::reports/${aws:PrincipalTag/team}/*',
  { Ref: 'Bucket' },
);
const statement = fc
  .record({
    effect: fc.constantFrom<unknown>('Allow', 'Allow', 'Deny', { Ref: 'Effect' }),
    action: fc.constantFrom<unknown>('*', 's3:Get*', 's3:PutObject', ['ec2:*', 's3:GetObject']),
    resource,
    principal,
    conditions,
    negated: fc.constantFrom('', '', 'Action', 'Resource', 'Principal'),
  })
  .map(({ negated, ...each }) => ({
    Effect: each.effect,
    [negated === 'Principal' ? 'NotPrincipal' : 'Principal']: each.principal,
    [negated === 'Action' ? 'NotAction' : 'Action']: each.action,
    [negated === 'Resource' ? 'NotResource' : 'Resource']: each.resource,
    ...(each.conditions && { Condition: each.conditions }),
  }));

function policy(kind: PolicyKind): fc.Arbitrary<readonly Policy[]> {
  return fc
    .array(statement, { maxLength: 3 })
    .map(
      (statements) =>
        snapshotOf(JSON.stringify({ Version: '2012-10-17', Statement: statements }), { kind }).file.policies,
    );
}

const policies: fc.Arbitrary<PolicySet> = fc.record(
  {
    identity: policy('identity'),
    resource: policy('resource'),
    boundary: policy('boundary'),
    session: policy('session'),
    scp: fc.array(policy('scp'), { maxLength: 2 }),
    rcp: policy('rcp'),
    endpoint: policy('endpoint'),
    resourceAccount: fc.constantFrom(account, other),
  },
  { requiredKeys: [] },
);
const context = fc.dictionary(
  fc.constantFrom(...keys),
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 }),
  {
    maxKeys: 4,
  },
);
const callers = [
  user,
  session,
  role,
  account,
  stranger,
  `arn:aws:iam::${account}:root`,
  'sns.amazonaws.com',
  'anonymous',
  '',
];

function known(told: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(told));
}

describe('an answer about a request of which not all is known', () => {
  it('is that of every request that it can be, or says that it depends', () => {
    fc.assert(
      fc.property(
        policies,
        fc.constantFrom(...callers),
        context,
        fc.array(context, { minLength: 4, maxLength: 4 }),
        (set, by, told, closings) => {
          const asked = { action: 's3:GetObject', resource: object, caller: readCaller(by) };
          const open = evaluate(set, requestOf({ ...asked, known: known(told), open: true }));
          if (open.decision === 'depends') return;
          for (const more of closings) {
            const whole = known({ ...more, ...told });
            const closed = evaluate(set, requestOf({ ...asked, known: whole, open: false }));
            // What deployment or the caller would tell is open still, and a Deny more is no other answer than no grant.
            if (closed.decision === 'depends') assert.fail(JSON.stringify([open, closed.dependsOn]));
            assert.equal(closed.decision === 'allowed', open.decision === 'allowed');
            if (open.decision === 'denied') assert.equal(closed.decision, 'denied');
          }
        },
      ),
      runs,
    );
  });

  it('says on what it depends, or which policies are lacking, or hangs on deployment or the caller', () => {
    fc.assert(
      fc.property(policies, fc.constantFrom(...callers), context, (set, by, told) => {
        const request = requestOf({
          action: 's3:GetObject',
          resource: object,
          caller: readCaller(by),
          known: known(told),
          open: true,
        });
        const { decision, because, dependsOn, lacking } = evaluate(set, request);
        const isOpen = because.some(({ verdict }) => verdict === 'maybe');
        if (decision === 'depends') assert.ok(isOpen || dependsOn.length || lacking.length);
        else assert.ok(!isOpen && !dependsOn.length);
        assert.equal(new Set(dependsOn.map((key) => key.toLowerCase())).size, dependsOn.length);
        assert.ok(dependsOn.every((key) => !Object.hasOwn(told, key)));
      }),
      runs,
    );
  });

  it('comes for whatever stands in the document', () => {
    const anything = fc.array(
      fc.dictionary(
        fc.constantFrom(
          'Sid',
          'Effect',
          'Action',
          'NotAction',
          'Resource',
          'NotResource',
          'Principal',
          'NotPrincipal',
          'Condition',
        ),
        fc.jsonValue({ maxDepth: 4 }),
      ),
    );
    const kinds = ['identity', 'resource', 'trust', 'rcp', 'endpoint'] as const;
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom(...kinds),
        fc.string(),
        fc.constantFrom(...callers),
        (statements, kind, text, by) => {
          const { policies: read } = snapshotOf(
            JSON.stringify({ Version: '2012-10-17', Statement: statements }),
            { kind },
          ).file;
          const asked = {
            action: text,
            resource: text,
            caller: readCaller(by) ?? readCaller(text),
            known: new Map([[text, [text]]]),
          };
          for (const open of [false, true])
            assert.ok(evaluate({ [kind]: read, scp: [read] }, requestOf({ ...asked, open })).decision);
        },
      ),
      runs,
    );
  });

  it('comes soon for a policy at the limit of what is read', () => {
    const many = Array.from(
      { length: 20_000 },
      (_, number) => `arn:aws:s3:::${'*a'.repeat(20)}${number}/\${aws:PrincipalTag/t${number}}`,
    );
    const principals = many.map((_, number) => `arn:aws:iam::${account}:role/r${number}`);
    const text = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { AWS: principals }, Action: many, Resource: many },
        { Effect: 'Deny', NotPrincipal: { AWS: principals }, NotAction: many, NotResource: many },
      ],
    });
    const { policies: read } = snapshotOf(text, { kind: 'resource' }).file;
    const request = requestOf({
      action: `s3:${'a'.repeat(500)}`,
      resource: `arn:aws:s3:::${'a'.repeat(500)}`,
      caller: readCaller(session),
      known: new Map(),
      open: true,
    });
    assert.ok(evaluate({ resource: read }, request).decision);
  });
});
