import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { invertNotAction } from '../../../server/src/changes/rewrite/invert-not-action';
import { mergeStatements } from '../../../server/src/changes/rewrite/merge-statements';
import { removeRedundant } from '../../../server/src/changes/rewrite/remove-redundant';
import { splitByService } from '../../../server/src/changes/rewrite/split-by-service';
import type { Refactoring } from '../../../server/src/changes/refactoring';
import { realReference } from '../../support/reference';
import { acceptedAt, titlesAt } from './offers';

type Member = object | string;

/** The statements of a policy; the caret stands in the first one, or beside all of them. */
function policy(...statements: readonly Member[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
}
const inFirst = (text: string) => text.replace('{\n      "', '{\n      "¦');
const beside = (text: string) => text.replace('"Version"', '"¦Version"');

function becomes(refactoring: Refactoring, source: string, title: string | RegExp): unknown {
  return (JSON.parse(acceptedAt(refactoring, source, title)) as { Statement: unknown }).Statement;
}

const read = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*' };

describe('merge-statements', () => {
  it('merges what differs in its actions alone, into the first, whose Sid stays', () => {
    const text = policy(
      { Sid: 'One', ...read },
      { Sid: 'Two', ...read, Action: ['s3:getobject', 's3:PutObject'] },
    );
    same(titlesAt(mergeStatements, inFirst(text)), [
      'Merge statements 1 and 2, which differ in Action alone',
    ]);
    same(becomes(mergeStatements, inFirst(text), /^Merge/), [
      { Sid: 'One', ...read, Action: ['s3:GetObject', 's3:PutObject'] },
    ]);
  });

  it('merges what differs in its resources alone, whatever the order and the case of the rest', () => {
    const other = { Resource: ['arn:aws:s3:::b/*'], Action: ['s3:GetObject'], Effect: 'Allow' };
    same(becomes(mergeStatements, inFirst(policy(read, other)), /in Resource alone$/), [
      { ...read, Resource: ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*'] },
    ]);
  });

  it('merges principals by their types', () => {
    const one = { ...read, Principal: { AWS: '111122223333' } };
    const other = {
      ...read,
      Principal: { Service: 'sns.amazonaws.com', AWS: ['444455556666', '111122223333'] },
    };
    same(becomes(mergeStatements, inFirst(policy(one, other)), /in Principal alone$/), [
      { ...read, Principal: { AWS: ['111122223333', '444455556666'], Service: 'sns.amazonaws.com' } },
    ]);
    same(titlesAt(mergeStatements, inFirst(policy(one, { ...read, Principal: '*' }))), []);
  });

  it('merges the values of one condition of which one is enough', () => {
    const under = (...values: readonly [operator: string, region: string | readonly string[]][]) => ({
      ...read,
      Condition: {
        Bool: { 'aws:SecureTransport': 'true' },
        ...Object.fromEntries(
          values.map(([operator, region]) => [operator, { 'aws:RequestedRegion': region }]),
        ),
      },
    });
    const text = policy(
      under(['StringEquals', 'eu-west-1']),
      under(['StringEquals', ['us-east-1', 'eu-west-1']]),
    );
    same(titlesAt(mergeStatements, inFirst(text)), [
      'Merge statements 1 and 2, which differ in "aws:RequestedRegion" alone',
    ]);
    same(becomes(mergeStatements, inFirst(text), /^Merge/), [
      under(['StringEquals', ['eu-west-1', 'us-east-1']]),
    ]);
    for (const operator of ['StringNotEquals', 'ForAllValues:StringEquals', 'Null'])
      same(
        titlesAt(mergeStatements, inFirst(policy(under([operator, 'true']), under([operator, 'false'])))),
        [],
        operator,
      );
    const other = policy(under(['StringEquals', 'eu-west-1']), under(['StringLike', 'us-*']));
    same(titlesAt(mergeStatements, inFirst(other)), [], 'two operators');
  });

  it('merges several, and says how many statements are left of a policy', () => {
    const text = policy(
      read,
      { ...read, Action: 's3:PutObject' },
      { Effect: 'Deny', Action: 's3:*', Resource: '*' },
      { ...read, Action: 's3:DeleteObject' },
      { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::b' },
    );
    same(titlesAt(mergeStatements, inFirst(text)), [
      'Merge statements 1, 2 and 4, which differ in Action alone',
    ]);
    same(titlesAt(mergeStatements, beside(text)), [
      'Merge what differs in one element: 5 statements become 2',
    ]);
    same(becomes(mergeStatements, beside(text), /^Merge/), [
      { ...read, Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'] },
      { Effect: 'Deny', Action: 's3:*', Resource: ['*', 'arn:aws:s3:::b'] },
    ]);
  });

  const apart: readonly (readonly [why: string, other: object])[] = [
    ['differ in two elements', { ...read, Action: 's3:PutObject', Resource: 'arn:aws:s3:::b/*' }],
    ['differ in effect', { ...read, Effect: 'Deny', Action: 's3:PutObject' }],
    [
      'differ in a condition as well',
      { ...read, Action: 's3:PutObject', Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
    ],
    ['leave out actions', { Effect: 'Allow', NotAction: 's3:PutObject', Resource: read.Resource }],
    ['leave out resources', { Effect: 'Allow', Action: read.Action, NotResource: 'arn:aws:s3:::b/*' }],
    ['are left to deployment', { ...read, Action: { Ref: 'Action' } }],
    ['are left to deployment elsewhere', { ...read, Action: 's3:PutObject', Resource: { Ref: 'Bucket' } }],
    ['hold a blank', { ...read, Action: 's3:PutObject', Resource: '<bucket>' }],
    [
      'are picked at deployment',
      { 'Fn::If': ['A', { ...read, Action: 's3:PutObject' }, { Ref: 'AWS::NoValue' }] },
    ],
  ];
  for (const [why, other] of apart)
    it(`leaves apart what ${why === 'leave out actions' ? 'lists what is left out' : 'cannot be one'}: statements that ${why}`, () => {
      same(titlesAt(mergeStatements, inFirst(policy(read, other))), []);
      same(titlesAt(mergeStatements, beside(policy(read, other))), []);
    });

  it('leaves apart what is never deployed together', () => {
    const options = [[read], [{ ...read, Action: 's3:PutObject' }]];
    const text = JSON.stringify({ Version: '2012-10-17', Statement: { 'Fn::If': ['A', ...options] } });
    same(titlesAt(mergeStatements, beside(text)), []);
  });

  it('does not add up the lists of two that leave out', () => {
    const out = { Effect: 'Deny', NotAction: 's3:*', Resource: '*' };
    same(titlesAt(mergeStatements, inFirst(policy(out, { ...out, NotAction: 'iam:*' }))), []);
    same(titlesAt(mergeStatements, inFirst(policy(out, out))), []);
    const one = { Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:s3:::a' };
    same(titlesAt(mergeStatements, inFirst(policy(one, { ...one, Action: 'iam:*' }))), [
      'Merge statements 1 and 2, which differ in Action alone',
    ]);
  });
});

describe('split-by-service', () => {
  const mixed = {
    Sid: 'Work',
    Effect: 'Allow',
    Action: ['sqs:SendMessage', '*:List*', 'SQS:Get*', 'execute-api:Invoke'],
    Resource: ['arn:aws:sqs:*:*:a', 'arn:aws:execute-api:*:*:b'],
  };

  it('makes a statement of each service, each on all resources, with Sids of their own', () => {
    const text = policy(mixed, { ...mixed, Sid: 'WorkSqs' });
    same(titlesAt(splitByService, inFirst(text)), ['Split the statement by service into 3 statements']);
    same(becomes(splitByService, inFirst(text), /^Split/), [
      { ...mixed, Action: '*:List*' },
      { ...mixed, Sid: 'WorkSqs2', Action: ['sqs:SendMessage', 'SQS:Get*'] },
      { ...mixed, Sid: 'WorkExecuteapi', Action: 'execute-api:Invoke' },
      { ...mixed, Sid: 'WorkSqs' },
    ]);
  });

  it('splits a statement that stands alone, too', () => {
    const text = JSON.stringify({ Version: '2012-10-17', Statement: mixed }).replace('"Sid"', '"¦Sid"');
    equal((becomes(splitByService, text, /^Split/) as unknown[]).length, 3);
  });

  it('offers nothing for one service, for NotAction, and for what is left to deployment', () => {
    for (const each of [
      read,
      { ...mixed, Action: undefined, NotAction: mixed.Action },
      { ...mixed, Action: ['s3:*', { Ref: 'Action' }] },
      { ...mixed, Resource: { 'Fn::Sub': 'arn:aws:s3:::${Bucket}' } },
      { ...mixed, Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } } },
    ])
      same(titlesAt(splitByService, inFirst(policy(each))), []);
  });
});

describe('remove-redundant', () => {
  it('takes covered entries out of a statement', () => {
    const text = policy({
      ...read,
      Action: ['s3:Get*', 's3:getobject', 's3:PutObject'],
      Resource: ['arn:aws:s3:::a/*', 'arn:aws:s3:::a/b', 'arn:aws:s3:::a/*'],
    });
    same(titlesAt(removeRedundant, inFirst(text)), ['Remove 3 redundant entries']);
    same(becomes(removeRedundant, inFirst(text), /^Remove/), [
      { ...read, Action: ['s3:Get*', 's3:PutObject'], Resource: ['arn:aws:s3:::a/*'] },
    ]);
  });

  it('takes out statements that repeat others, are covered, or allow what is denied', () => {
    const kept = [
      { ...read, Action: ['s3:Get*', 's3:GetObject'] },
      { Effect: 'Deny', Action: 'iam:*', Resource: '*' },
    ];
    const text = policy(
      ...kept,
      { ...read, Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
      { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' },
      { Effect: 'Deny', Action: 'iam:*', Resource: '*' },
    );
    same(titlesAt(removeRedundant, beside(text)), ['Remove 3 redundant statements and 1 redundant entry']);
    same(becomes(removeRedundant, beside(text), /^Remove/), [{ ...read, Action: ['s3:Get*'] }, kept[1]]);
  });

  it('leaves what changes something, or may once it is deployed', () => {
    const text = policy(
      read,
      { ...read, Resource: 'arn:aws:s3:::b/*' },
      { ...read, Action: { Ref: 'Action' } },
      {
        Effect: 'Deny',
        Action: 's3:GetObject',
        Resource: '*',
        Condition: { Null: { 'aws:PrincipalArn': 'true' } },
      },
    );
    same(titlesAt(removeRedundant, beside(text)), []);
  });

  it('leaves a wildcard to which AWS adds, though a list has all that it matches today', () => {
    const wildcard = { Effect: 'Allow', Action: 'sqs:SendMessage*', Resource: '*' };
    const list = { ...wildcard, Action: ['sqs:SendMessage', 'sqs:SendMessageBatch'] };
    for (const statements of [
      [list, wildcard],
      [wildcard, list],
    ])
      same(becomes(removeRedundant, beside(policy(...statements)), /^Remove 1 redundant statement$/), [
        wildcard,
      ]);
  });

  it('leaves the last statement of a policy', () => {
    same(titlesAt(removeRedundant, beside(policy({ ...read, Action: [] }))), []);
    equal(titlesAt(removeRedundant, beside(policy(read, { ...read, Action: [] }))).length, 1);
  });
});

describe('invert-not-action', () => {
  const others = realReference()
    .services.map(({ prefix }) => prefix)
    .filter((prefix) => prefix !== 'sqs' && prefix !== 'sns');
  const all = [...others.map((prefix) => `${prefix}:*`), 'sqs:List*', 'sqs:*Message*'];

  it('lists what is left, whole services and parts', () => {
    const text = policy({ Effect: 'Allow', NotAction: all, Resource: '*' });
    const [turned] = becomes(
      invertNotAction,
      inFirst(text),
      /^Turn NotAction into Action with \d entries$/,
    ) as [{ Action: readonly string[] }];
    equal(turned.Action.includes('sns:*'), true);
    equal(
      turned.Action.every((each) => /^s[nq]s:/.test(each)),
      true,
    );
  });

  it('offers nothing where much is left, nothing is, or nobody knows', () => {
    const titles = (statement: object) => titlesAt(invertNotAction, inFirst(policy(statement)));
    const statement = { Effect: 'Allow', NotAction: all, Resource: '*' };
    equal(titles(statement).length, 1);
    same(titles({ ...statement, NotAction: 'iam:*' }), []);
    same(titles({ ...statement, NotAction: '*' }), []);
    same(titles({ ...statement, NotAction: [...all, 'sns:NoSuchAction'] }), []);
    same(titles({ ...statement, NotAction: [...all, { Ref: 'Action' }] }), []);
    same(titles({ ...statement, Effect: 'Deny' }), []);
    same(titles({ ...statement, NotAction: undefined, Action: all }), []);
  });
});
