import { deepStrictEqual as same, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { narrowToEvidence } from '../../../server/src/changes/narrow/evidence';
import type { EvidenceTarget } from '../../../server/src/changes/narrow/evidence';
import { readRecords } from '../../../server/src/evidence/records';
import { createSummary } from '../../../server/src/evidence/summary';
import type { PolicyKind } from '../../../server/src/policy/model';
import { account, logFile } from '../../evidence/record';
import type { RecordOptions } from '../../evidence/record';
import { applyEdits } from '../../support/apply';
import { snapshotOf } from '../../support/document';
import { realReference } from '../../support/reference';

const reference = realReference();

function usageOf(records: readonly RecordOptions[]) {
  const summary = createSummary(reference);
  summary.add(readRecords(logFile(...records)).events);
  return summary.usage();
}

function narrow(statements: unknown, records: readonly RecordOptions[], kind?: PolicyKind) {
  const text = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const snapshot = snapshotOf(text, kind ? { kind } : {});
  const [policy] = snapshot.file.policies;
  if (!policy) throw new Error('no policy');
  const { fixes, statements: evidence } = narrowToEvidence(policy, usageOf(records), reference);
  const after = (to: EvidenceTarget) => {
    const fix = fixes.find((each) => each.to === to);
    if (!fix) return undefined;
    return (JSON.parse(applyEdits(text, fix.edits)) as { Statement: readonly Record<string, unknown>[] })
      .Statement;
  };
  return { fixes, evidence, after, titles: fixes.map(({ title }) => title) };
}

const allow = (Action: unknown, more: object = {}) => ({ Effect: 'Allow', Action, Resource: '*', ...more });
const list = { name: 'ListBuckets' };
const get = (key: string, bucket = 'reports') => ({
  name: 'GetObject',
  resources: [`arn:aws:s3:::${bucket}/${key}`],
});
const table = `arn:aws:dynamodb:eu-central-1:${account}:table/orders`;
const describeTable = { source: 'dynamodb', name: 'DescribeTable', parameters: { tableName: 'orders' } };

describe('narrowing to what CloudTrail recorded', () => {
  it('offers what was used with and without what CloudTrail does not record', () => {
    const { titles, after, fixes } = narrow([allow('sqs:*')], [{ source: 'sqs', name: 'CreateQueue' }]);
    same(titles, [
      'Narrow to the 1 action used and 9 that CloudTrail does not record by itself',
      'Narrow to the 1 action used',
    ]);
    same(
      fixes.map(({ preferred, effect }) => [preferred ?? false, effect]),
      [
        [true, 'narrower'],
        [false, 'narrower'],
      ],
    );
    same(after('used'), [allow('sqs:CreateQueue')]);
    ok((after('recordable')?.[0]?.Action as string[]).includes('sqs:SendMessage'));
  });

  it('keeps what is not recorded where it was granted, and no more than that', () => {
    const { after } = narrow([allow(['s3:ListAllMyBuckets', 's3:GetObject*'])], [list]);
    const kept = after('recordable')?.[0]?.Action as string[];
    ok(kept.includes('s3:GetObject') && kept.includes('s3:GetObjectAcl') && !kept.includes('s3:PutObject'));
    same(after('used'), [allow('s3:ListAllMyBuckets')]);
  });

  it('leaves the services that were not used out where a wildcard grants all', () => {
    const { after, titles } = narrow([allow('*')], [list]);
    equal(titles.length, 2);
    match(titles[0] ?? '', /^Narrow to the 1 action used and 3\d of their services that CloudTrail/);
    ok((after('recordable')?.[0]?.Action as string[]).every((action) => action.startsWith('s3:')));
  });

  it('writes a whole service that stays as it was granted', () => {
    const { after } = narrow([allow(['s3:List*', 'neptune-db:*'])], [list]);
    ok((after('recordable')?.[0]?.Action as string[]).includes('neptune-db:*'));
    same(after('used'), [allow('s3:ListAllMyBuckets')]);
    const listed = (reference.service('rds-data')?.actions ?? []).map(({ id }) => id);
    const kept = narrow([allow(['s3:List*', ...listed])], [list]).after('recordable')?.[0]
      ?.Action as string[];
    ok(listed.length > 4 && listed.every((id) => kept.includes(id)) && !kept.includes('rds-data:*'));
  });

  it('never grants what was not: an action that another policy allowed is not written', () => {
    const { after } = narrow([allow('s3:Get*')], [list, get('a'), describeTable]);
    same(after('used'), [allow('s3:GetObject')]);
  });

  it('turns NotAction into the actions used that it allowed', () => {
    const { after } = narrow([{ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }], [list, describeTable]);
    same(after('used'), [{ Effect: 'Allow', Action: 'dynamodb:DescribeTable', Resource: '*' }]);
  });

  it('does not empty a statement of which nothing was used, and leaves a Deny alone', () => {
    const deny = { Effect: 'Deny', Action: 's3:*', Resource: '*' };
    const { after, evidence } = narrow([allow('sns:*'), deny, allow('s3:*')], [list]);
    same(after('used'), [allow('sns:*'), deny, allow('s3:ListAllMyBuckets')]);
    same(
      evidence.map(({ left }) => left),
      ['nothing used', 'no grant', undefined],
    );
  });

  it('offers nothing where nothing was used, where all was, and where the policy is no grant to a caller', () => {
    same(narrow([allow('sns:*')], [list]).titles, []);
    same(narrow([allow('sns:*')], []).titles, []);
    same(narrow([allow(['s3:ListAllMyBuckets'])], [list]).titles, []);
    for (const kind of ['scp', 'resource', 'trust', 'endpoint', 'rcp'] as const)
      same(narrow([allow('s3:*')], [list], kind).titles, [], kind);
  });

  it('does not take a refused call for use', () => {
    same(narrow([allow('s3:*')], [{ ...list, error: 'AccessDenied' }]).titles, []);
  });

  it('keeps texts that the reference does not know', () => {
    const { after } = narrow([allow(['s3:*', 'S3:MakeCoffee', 'newsvc:*'])], [list]);
    same(after('used'), [allow(['s3:ListAllMyBuckets', 'S3:MakeCoffee', 'newsvc:*'])]);
  });

  it('leaves a statement alone whose actions deployment decides', () => {
    const { titles, evidence } = narrow([allow([{ Ref: 'Action' }, 's3:*'])], [list]);
    same([titles, evidence[0]?.left], [[], 'not known']);
  });
});

describe('narrowing the resources to those recorded', () => {
  it('names the ARNs of all actions where they are known', () => {
    const { after, titles } = narrow([allow(['s3:Get*', 'dynamodb:*'])], [get('a'), describeTable]);
    equal(titles.at(-1), 'Narrow to the 2 actions used, on 2 recorded resources');
    same(after('resources'), [
      { ...allow(['dynamodb:DescribeTable', 's3:GetObject']), Resource: [table, 'arn:aws:s3:::reports/a'] },
    ]);
  });

  it('splits a statement of which some actions need what it names', () => {
    const { after } = narrow([allow('s3:*', { Sid: 'Files' })], [list, get('a')]);
    same(after('resources'), [
      allow('s3:ListAllMyBuckets', { Sid: 'Files' }),
      { ...allow('s3:GetObject'), Sid: 'FilesRecorded', Resource: 'arn:aws:s3:::reports/a' },
    ]);
    // A template may leave the statement out, and a copy of it would stand alone.
    equal(
      narrow([allow('s3:*', { Condition: { Ref: 'Asked' } })], [list, get('a')]).after('resources'),
      undefined,
    );
    const unknown = narrow([allow(['s3:*', 'newsvc:*'])], [get('a')]).after('resources');
    same(
      unknown?.map(({ Action }) => Action),
      ['newsvc:*', 's3:GetObject'],
    );
  });

  it('is not offered where an action takes no resource, or a call does not tell', () => {
    equal(narrow([allow('s3:*')], [list]).after('resources'), undefined);
    equal(narrow([allow('s3:*')], [get('a'), { name: 'GetObject' }]).after('resources'), undefined);
  });

  it('names no resource that the statement does not', () => {
    const named = { Resource: ['arn:aws:s3:::reports/*', 'arn:aws:s3:::other/*'] };
    const { after } = narrow([allow('s3:GetObject', named)], [get('a'), get('b', 'elsewhere')]);
    same(after('resources'), [allow('s3:GetObject', { Resource: 'arn:aws:s3:::reports/a' })]);
    equal(narrow([allow('s3:GetObject', named)], [get('b', 'elsewhere')]).after('resources'), undefined);
    const variable = { Resource: 'arn:aws:s3:::reports/${aws:username}/*' };
    equal(narrow([allow('s3:GetObject', variable)], [get('ada/a')]).after('resources'), undefined);
    const not = { Effect: 'Allow', Action: 's3:GetObject', NotResource: 'arn:aws:s3:::secret/*' };
    equal(narrow([not], [get('a')]).after('resources'), undefined);
  });

  it('takes many objects together, within what the statement names', () => {
    const many = Array.from({ length: 9 }, (_, index) => get(`2026/${index}.csv`));
    const of = (Resource: unknown) =>
      narrow([allow('s3:GetObject', { Resource })], many).after('resources')?.[0]?.Resource;
    equal(of('*'), 'arn:aws:s3:::reports/2026/*');
    equal(of('arn:aws:s3:::reports/*'), 'arn:aws:s3:::reports/2026/*');
    equal(of(['arn:aws:s3:::reports/2026/*.csv', 'arn:aws:s3:::other/*']), 'arn:aws:s3:::reports/2026/*.csv');
    const spread = Array.from({ length: 9 }, (_, index) => get(`${index}.csv`));
    equal(
      narrow([allow('s3:GetObject')], spread).after('resources')?.[0]?.Resource,
      'arn:aws:s3:::reports/*',
    );
  });
});
