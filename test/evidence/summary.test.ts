import { deepStrictEqual as same, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readRecords } from '../../server/src/evidence/records';
import { createSummary } from '../../server/src/evidence/summary';
import type { Usage } from '../../server/src/evidence/usage';
import { realReference } from '../support/reference';
import { account, appRole, logFile } from './record';
import type { RecordOptions } from './record';

function summaryOf(...records: readonly RecordOptions[]) {
  const summary = createSummary(realReference());
  summary.add(readRecords(logFile(...records)).events);
  return summary;
}

function usageOf(...records: readonly RecordOptions[]): Usage {
  return summaryOf(...records).usage();
}

const table = `arn:aws:dynamodb:eu-central-1:${account}:table/orders`;

describe('the use that records show', () => {
  it('counts calls by action, with the first and the last day', () => {
    const usage = usageOf(
      { name: 'ListBuckets', time: '2026-09-03T10:00:00Z' },
      { name: 'ListBuckets', time: '2026-09-01T10:00:00Z' },
      { name: 'GetBucketLocation', time: '2026-09-07T10:00:00Z' },
    );
    equal(usage.calls, 3);
    same([usage.first, usage.last], ['2026-09-01T10:00:00', '2026-09-07T10:00:00']);
    const use = usage.used.get('s3:ListAllMyBuckets');
    same([use?.count, use?.first, use?.last], [2, '2026-09-01T10:00:00', '2026-09-03T10:00:00']);
  });

  it('keeps what was refused apart, however the service says so', () => {
    for (const error of [
      'AccessDenied',
      'AccessDeniedException',
      'Client.UnauthorizedOperation',
      'AuthorizationError',
    ]) {
      const usage = usageOf({ name: 'ListBuckets', error });
      same([[...usage.used.keys()], [...usage.denied.keys()]], [[], ['s3:ListAllMyBuckets']], error);
    }
    // The call was allowed, and failed for another reason.
    same(
      [...usageOf({ name: 'ListBuckets', error: 'ThrottlingException' }).used.keys()],
      ['s3:ListAllMyBuckets'],
    );
  });

  it('keeps what it does not know, and counts what is no call', () => {
    const summary = summaryOf(
      { source: 'signin', name: 'CheckMfa' },
      { source: 'signin', name: 'CheckMfa' },
      { source: 'kms', name: 'RotateKey', type: 'AwsServiceEvent' },
    );
    same(
      [...summary.usage().unmatched.values()],
      [{ source: 'signin.amazonaws.com', name: 'CheckMfa', count: 2 }],
    );
    equal(summary.others(), 1);
    equal(summary.usage().calls, 2);
  });

  it('is that of one caller where one is asked for, by the role or by a session of it', () => {
    const summary = summaryOf(
      { name: 'ListBuckets' },
      { name: 'ListBuckets' },
      { user: 'ada', name: 'GetBucketAcl' },
    );
    same(summary.callers(), [
      { arn: appRole, calls: 2 },
      { arn: `arn:aws:iam::${account}:user/ada`, calls: 1 },
    ]);
    for (const caller of [appRole, `arn:aws:sts::${account}:assumed-role/app/other`])
      same([...summary.usage(caller).used.keys()], ['s3:ListAllMyBuckets'], caller);
    equal(summary.usage('arn:aws:iam::111122223333:role/none').calls, 0);
    same([...summary.usage().used.keys()], ['s3:ListAllMyBuckets', 's3:GetBucketAcl']);
  });

  it('knows the resources that records name, of the types of the action alone', () => {
    const object = 'arn:aws:s3:::reports/a.csv';
    const use = usageOf({ name: 'GetObject', resources: [object, 'arn:aws:s3:::reports'] }).used.get(
      's3:GetObject',
    );
    same([[...(use?.resources ?? [])], use?.complete], [[object], true]);
  });

  it('makes them of the names of a request, where those are all that the ARN needs', () => {
    const use = usageOf({ source: 'dynamodb', name: 'DescribeTable', parameters: { tableName: 'orders' } });
    same([...(use.used.get('dynamodb:DescribeTable')?.resources ?? [])], [table]);
    // The path of the role may be another one than none.
    const role = usageOf({ source: 'iam', name: 'GetRole', parameters: { roleName: 'app' } }).used.get(
      'iam:GetRole',
    );
    same([role?.resources.size, role?.complete], [0, false]);
  });

  it('does not know them all where one call does not tell, or an ARN would be a pattern', () => {
    const known = { name: 'GetObject', resources: ['arn:aws:s3:::reports/a.csv'] };
    equal(usageOf(known, { name: 'GetObject' }).used.get('s3:GetObject')?.complete, false);
    for (const key of ['a*', 'a?', '${aws:username}'])
      equal(
        usageOf({ ...known, resources: [`arn:aws:s3:::reports/${key}`] }).used.get('s3:GetObject')?.complete,
        false,
        key,
      );
  });

  it('stops to keep ARNs at a limit', () => {
    const records = Array.from({ length: 1_100 }, (_, index) => ({
      name: 'GetObject',
      resources: [`arn:aws:s3:::reports/${index}`],
    }));
    const use = usageOf(...records).used.get('s3:GetObject');
    same([use?.count, use?.resources.size, use?.complete], [1_100, 1_000, false]);
  });
});

describe('what a call needed beside its action', () => {
  const role = `arn:aws:iam::${account}:role/job`;

  it('is to pass the role that it hands to a service', () => {
    const use = usageOf({ source: 'lambda', name: 'CreateFunction20150331', parameters: { role } }).used.get(
      'iam:PassRole',
    );
    same([use?.implied, use?.complete, [...(use?.resources ?? [])]], [true, true, [role]]);
  });

  it('is to pass a role that the request does not name, for an instance profile', () => {
    const parameters = { iamInstanceProfile: { name: 'web' } };
    const use = usageOf({ source: 'ec2', name: 'RunInstances', parameters }).used.get('iam:PassRole');
    same([use?.implied, use?.complete], [true, false]);
  });

  it('is nothing for calls of IAM and STS, for reading ones, for refused ones and for other parameters', () => {
    const calls: readonly RecordOptions[] = [
      { source: 'sts', name: 'AssumeRole', parameters: { roleArn: role } },
      { source: 'lambda', name: 'ListFunctions20150331', parameters: { role }, readOnly: true },
      { source: 'lambda', name: 'CreateFunction20150331', parameters: { role }, error: 'AccessDenied' },
      { source: 'lambda', name: 'AddPermission20150331v2', parameters: { principal: role } },
    ];
    for (const call of calls) {
      const { used, denied } = usageOf(call);
      same([used.has('iam:PassRole'), denied.has('iam:PassRole')], [false, false], call.name);
    }
  });

  it('is to tag what it makes', () => {
    const tagged = usageOf({
      source: 'sqs',
      name: 'CreateQueue',
      parameters: { queueName: 'q', tags: { team: 'x' } },
    });
    equal(tagged.used.get('sqs:TagQueue')?.implied, true);
    equal(
      usageOf({ source: 'sqs', name: 'CreateQueue', parameters: { tags: {} } }).used.has('sqs:TagQueue'),
      false,
    );
    const parameters = { tagSpecificationSet: { items: [{ resourceType: 'instance' }] } };
    ok(usageOf({ source: 'ec2', name: 'RunInstances', parameters }).used.has('ec2:CreateTags'));
  });

  it('is the action on a version, an ACL or tags of an object', () => {
    const of = (name: string, parameters: unknown) => [...usageOf({ name, parameters }).used.keys()];
    same(of('GetObject', { versionId: 'x' }), ['s3:GetObject', 's3:GetObjectVersion']);
    same(of('PutObject', { 'x-amz-acl': 'public-read' }), ['s3:PutObject', 's3:PutObjectAcl']);
    same(of('PutObject', { 'x-amz-tagging': 'a=b' }), ['s3:PutObject', 's3:PutObjectTagging']);
  });

  it('is no longer implied once the action has an event of its own', () => {
    const usage = usageOf(
      { source: 'sqs', name: 'CreateQueue', parameters: { tags: { team: 'x' } } },
      { source: 'sqs', name: 'TagQueue' },
    );
    equal(usage.used.get('sqs:TagQueue')?.implied, false);
  });
});
