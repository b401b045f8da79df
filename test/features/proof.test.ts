import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { proveFix } from '../../server/src/features/proof';
import type { NewValue } from '../../server/src/policy/edit';
import type { Fix } from '../../server/src/policy/fix';
import type { Statement } from '../../server/src/policy/model';
import type { Snapshot } from '../../server/src/snapshot';
import { snapshotOf } from '../support/document';

/** A change of the first statement of a policy, and what its title must say of it; undefined: it is not offered. */
interface Row {
  readonly name: string;
  readonly from: object | readonly object[];
  readonly change: (statement: Statement) => Fix['edits'];
  readonly effect?: Fix['effect'];
  readonly says: string | undefined;
}

const read = { Effect: 'Allow', Action: 'sqs:ReceiveMessage', Resource: '*' };
const tls = { Bool: { 'aws:SecureTransport': 'true' } };

const rows: readonly Row[] = [
  {
    name: 'actions that are gone are counted',
    from: {
      Effect: 'Allow',
      Action: ['sqs:ReceiveMessage', 'sqs:SendMessage', 'sqs:PurgeQueue'],
      Resource: '*',
    },
    change: (statement) => put(statement, 'Action', 'sqs:ReceiveMessage'),
    says: '−2 actions',
  },
  {
    name: 'fewer resources confine',
    from: { ...read, Action: ['sqs:ReceiveMessage', 'sqs:SendMessage'] },
    change: (statement) => put(statement, 'Resource', 'arn:aws:sqs:us-east-1:111122223333:jobs'),
    says: '2 actions confined',
  },
  {
    name: 'one more condition confines',
    from: read,
    change: (statement) => add(statement, 'Condition', tls),
    says: '1 action confined',
  },
  {
    name: 'another condition than before is not proven to be no more',
    from: { ...read, Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
    change: (statement) => put(statement, 'Condition', { DateLessThan: { 'aws:CurrentTime': '2027-01-01' } }),
    says: undefined,
  },
  {
    name: 'other words for the same actions are the same access, as of today',
    from: { ...read, Action: ['sqs:CreateQueue'] },
    change: (statement) => put(statement, 'Action', 'sqs:Cr*'),
    effect: 'same',
    says: 'same access today',
  },
  {
    name: 'what is listed twice can go',
    from: { ...read, Action: ['sqs:ReceiveMessage', 'SQS:receivemessage'] },
    change: (statement) => put(statement, 'Action', 'sqs:ReceiveMessage'),
    effect: 'same',
    says: 'same access',
  },
  {
    name: 'more than before is never offered',
    from: { ...read, Action: ['sqs:CreateQueue'] },
    change: (statement) => put(statement, 'Action', 'sqs:*'),
    says: undefined,
  },
  {
    name: 'a denial less is more, even where this policy allows nothing of it',
    from: [{ Effect: 'Deny', Action: ['s3:PutObject', 's3:GetObject'], Resource: '*' }, read],
    change: (statement) => put(statement, 'Action', 's3:PutObject'),
    says: undefined,
  },
  {
    name: 'a denial that another repeats can go',
    from: [
      { Effect: 'Deny', Action: ['s3:PutObject', 's3:GetObject'], Resource: '*' },
      { Effect: 'Deny', Action: 's3:Get*', Resource: '*' },
      read,
    ],
    change: (statement) => put(statement, 'Action', 's3:PutObject'),
    effect: 'same',
    says: 'same access',
  },
  {
    name: 'a correction says what it gives',
    from: { ...read, Action: 'sqs:RecieveMessage' },
    change: (statement) => put(statement, 'Action', 'sqs:ReceiveMessage'),
    effect: 'unknown',
    says: '+1 action',
  },
  {
    name: 'an ARN that is yet to be filled in is narrower than every resource',
    from: { ...read, Action: 's3:GetObject' },
    change: (statement) => put(statement, 'Resource', 'arn:aws:s3:::<bucket>/*'),
    says: '1 action confined',
  },
  {
    name: 'and may be wider than another one',
    from: { ...read, Action: 's3:GetObject', Resource: 'arn:aws:s3:::logs/*' },
    change: (statement) => put(statement, 'Resource', 'arn:aws:s3:::<bucket>/*'),
    says: 'not proven',
  },
  {
    name: 'a resource that deployment names stays the same',
    from: {
      ...read,
      Action: ['sqs:ReceiveMessage', 'sqs:SendMessage'],
      Resource: { 'Fn::GetAtt': ['Jobs', 'Arn'] },
    },
    change: (statement) => put(statement, 'Action', 'sqs:SendMessage'),
    says: '−1 action',
  },
];

describe('the proof of a fix', () => {
  for (const { name, from, change, effect = 'narrower', says } of rows)
    it(`${name}: ${says ?? 'not offered'}`, () => {
      const snapshot = snapshotOf(JSON.stringify({ Version: '2012-10-17', Statement: from }), {
        kind: 'identity',
      });
      const proven = proveFix({ title: 'Change', effect, edits: change(first(snapshot)) }, snapshot);
      equal(proven?.title, says === undefined ? undefined : `Change (${says})`);
    });

  it('of a policy of a template looks at that policy alone', () => {
    const statement = { Effect: 'Allow', Action: ['sqs:ReceiveMessage', 'sqs:SendMessage'], Resource: '*' };
    const role = (name: string) => ({
      [name]: {
        Type: 'AWS::IAM::Policy',
        Properties: { PolicyDocument: { Version: '2012-10-17', Statement: [statement] } },
      },
    });
    const snapshot = snapshotOf(JSON.stringify({ Resources: { ...role('One'), ...role('Two') } }));
    same(snapshot.file.policies.length, 2);
    const edits = put(first(snapshot), 'Action', 'sqs:SendMessage');
    equal(proveFix({ title: 'Change', effect: 'narrower', edits }, snapshot)?.title, 'Change (−1 action)');
  });
});

function first(snapshot: Snapshot): Statement {
  const [statement] = snapshot.file.policies[0]?.statements ?? [];
  if (!statement) throw new Error('there is no statement');
  return statement;
}

function put({ source }: Statement, name: string, value: NewValue): Fix['edits'] {
  const target = source.entries.find((entry) => entry.name === name)?.value;
  return target ? [{ edit: 'replace', target, with: value }] : [];
}

function add({ source }: Statement, name: string, value: NewValue): Fix['edits'] {
  return [{ edit: 'insert', into: source, after: source.entries.at(-1), name, value }];
}
