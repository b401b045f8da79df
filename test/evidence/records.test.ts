import { deepStrictEqual as same, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readRecords } from '../../server/src/evidence/records';
import { account, appRole, logFile, record } from './record';

const one = { name: 'ListBuckets' };
const names = (text: string) => readRecords(text).events.map(({ name }) => name);

describe("CloudTrail's records", () => {
  it('are read from a log file of a trail', () => {
    const arn = 'arn:aws:s3:::reports/2026.csv';
    const text = logFile({
      name: 'GetObject',
      data: true,
      resources: [arn],
      error: 'AccessDenied',
      readOnly: true,
    });
    const { events, unread } = readRecords(text);
    equal(unread, 0);
    same(events, [
      {
        source: 's3.amazonaws.com',
        name: 'GetObject',
        errorCode: 'AccessDenied',
        type: 'AwsApiCall',
        readOnly: true,
        isData: true,
        time: '2026-09-01T10:00:00',
        region: 'eu-central-1',
        account,
        caller: appRole,
        resources: [arn],
        parameters: undefined,
      },
    ]);
  });

  it('are read from what the command line and EventBridge give, from lists and from lines', () => {
    const each = record(one);
    const lookup = { Events: [{ EventName: 'ListBuckets', CloudTrailEvent: JSON.stringify(each) }] };
    const bridge = { version: '0', 'detail-type': 'AWS API Call via CloudTrail', detail: each };
    for (const document of [lookup, bridge, each, [each], [bridge], { Records: [each] }, { eventData: each }])
      same(names(JSON.stringify(document)), ['ListBuckets'], JSON.stringify(document).slice(0, 60));
    same(names(`${JSON.stringify(each)}\n\n${JSON.stringify(bridge)}\r\n`), ['ListBuckets', 'ListBuckets']);
    same(names(JSON.stringify(lookup, null, 4)), ['ListBuckets']);
  });

  it('name the role of a session, the user, and nobody for a service', () => {
    const callers = (userIdentity: unknown) =>
      readRecords(JSON.stringify({ ...record(one), userIdentity })).events[0]?.caller;
    equal(
      callers({ type: 'IAMUser', arn: `arn:aws:iam::${account}:user/ada` }),
      `arn:aws:iam::${account}:user/ada`,
    );
    equal(callers({ type: 'AssumedRole', arn: `arn:aws:sts::${account}:assumed-role/app/s` }), appRole);
    const issued = { sessionIssuer: { arn: `arn:aws:iam::${account}:role/team/app` } };
    const arn = `arn:aws:sts::${account}:assumed-role/app/s`;
    equal(
      callers({ type: 'AssumedRole', arn, sessionContext: issued }),
      `arn:aws:iam::${account}:role/team/app`,
    );
    equal(callers({ type: 'AWSService', invokedBy: 'lambda.amazonaws.com' }), undefined);
    equal(callers(undefined), undefined);
  });

  it('leave digests and empty files alone', () => {
    const digest = {
      awsAccountId: account,
      digestStartTime: '2026-09-01T10:00:00Z',
      logFiles: [{ s3Object: 'x' }],
    };
    for (const text of [JSON.stringify(digest), '', ' \n', '{"Records":[]}', '[]'])
      same(readRecords(text), { events: [], unread: 0 }, text);
  });

  it('are counted where they cannot be read', () => {
    const broken = [{}, 7, null, { eventName: 'X' }, { eventSource: 7, eventName: 'X' }];
    equal(readRecords(JSON.stringify({ Records: [...broken, record(one)] })).unread, broken.length);
    same(readRecords('no JSON at all'), { events: [], unread: 1 });
    equal(readRecords(`${JSON.stringify(record(one))}\n{"eventName": "cut off`).unread, 1);
    equal(readRecords(JSON.stringify({ Events: [{ CloudTrailEvent: 'no JSON' }] })).unread, 1);
    equal(readRecords('x\n'.repeat(1000)).unread, 1);
  });
});
