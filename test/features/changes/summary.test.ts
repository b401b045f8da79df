import { strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { effectOf, isWidened } from '../../../server/src/features/changes/effect';
import type { ChangeEffect } from '../../../server/src/features/changes/effect';
import { realReference } from '../../support/reference';
import { allow, changeOf, deny, policyOf, summaryOf } from './versions';

const reference = realReference();
const numberOf = (...texts: readonly string[]) =>
  new Set(texts.flatMap((text) => reference.matching(text))).size;

interface Row {
  readonly what: string;
  readonly before: readonly object[];
  readonly after: readonly object[];
  readonly says: string;
  readonly effect: ChangeEffect;
}

const organisation = { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } };

const rows: readonly Row[] = [
  {
    what: 'another action',
    before: [allow('s3:GetObject')],
    after: [allow(['s3:GetObject', 's3:PutObject', 'sqs:SendMessage'])],
    says: 'grants 2 actions more than HEAD',
    effect: 'wider',
  },
  {
    what: 'fewer actions',
    before: [allow('sqs:*')],
    after: [allow('sqs:SendMessage')],
    says: `grants ${numberOf('sqs:*') - 1} actions less than HEAD`,
    effect: 'narrower',
  },
  {
    what: 'other actions',
    before: [allow(['s3:GetObject', 's3:ListBucket'])],
    after: [allow(['s3:GetObject', 's3:PutObject'])],
    says: 'grants 1 action more and 1 less than HEAD',
    effect: 'different',
  },
  {
    what: 'another resource',
    before: [allow('s3:GetObject', 'arn:aws:s3:::a/*')],
    after: [allow('s3:GetObject', ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*'])],
    says: 'grants 1 action more widely than HEAD',
    effect: 'wider',
  },
  {
    what: 'a narrower resource and a new action',
    before: [allow('s3:GetObject', 'arn:aws:s3:::a/*')],
    after: [allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::a/b/*')],
    says: 'grants 1 action more and 1 less widely than HEAD',
    effect: 'different',
  },
  {
    what: 'a new condition',
    before: [allow('s3:GetObject')],
    after: [allow('s3:GetObject', '*', organisation)],
    says: 'grants 1 action less widely than HEAD',
    effect: 'narrower',
  },
  {
    what: 'a Deny of what is granted, which is said once',
    before: [allow('s3:*')],
    after: [allow('s3:*'), deny('s3:Put*')],
    says: `grants ${numberOf('s3:Put*')} actions less than HEAD`,
    effect: 'narrower',
  },
  {
    what: 'a Deny of what is granted on some resources',
    before: [allow('s3:*')],
    after: [allow('s3:*'), deny('s3:PutObject', 'arn:aws:s3:::a/*')],
    says: 'grants 1 action less widely than HEAD',
    effect: 'narrower',
  },
  {
    what: 'no more Deny of what another policy may grant',
    before: [allow('s3:GetObject'), deny(['sqs:SendMessage', 'sqs:DeleteQueue'])],
    after: [allow('s3:GetObject')],
    says: 'denies 2 actions less than HEAD',
    effect: 'wider',
  },
  {
    what: 'a Deny that is confined',
    before: [deny('sqs:SendMessage')],
    after: [deny('sqs:SendMessage', '*', organisation)],
    says: 'denies 1 action less widely than HEAD',
    effect: 'wider',
  },
  {
    what: 'a grant and a Deny of something else',
    before: [allow('s3:GetObject')],
    after: [allow(['s3:GetObject', 's3:PutObject']), deny('iam:PassRole')],
    says: 'grants 1 action more than HEAD; denies 1 action more',
    effect: 'different',
  },
  {
    what: 'a resource that deployment fills in',
    before: [allow('s3:GetObject', 'arn:aws:s3:::a/*')],
    after: [allow('s3:GetObject', { Ref: 'Bucket' })],
    says: 'may grant 1 action more widely and 1 less widely than HEAD',
    effect: 'unknown',
  },
  {
    what: 'what is certain of an action, and not what may come to it',
    before: [allow('s3:GetObject', 'arn:aws:s3:::a/*')],
    after: [
      allow('s3:GetObject', ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*']),
      allow('s3:GetObject', { Ref: 'Bucket' }),
    ],
    says: 'grants 1 action more widely than HEAD',
    effect: 'wider',
  },
  {
    what: 'an action that the reference lacks',
    before: [allow('s3:GetObject')],
    after: [allow(['s3:GetObject', 's3:BrandNew'])],
    says: 'grants 1 action more than HEAD',
    effect: 'wider',
  },
  {
    what: 'the same in other words',
    before: [allow('s3:GetObject')],
    after: [allow(['S3:getobject']), allow('s3:GetObject', 'arn:aws:s3:::a/*')],
    says: 'same access as HEAD',
    effect: 'same',
  },
  {
    what: 'a wildcard for what it matches today',
    before: [allow(['sqs:SendMessage'])],
    after: [allow('sqs:SendMessag?')],
    says: 'same access as HEAD today',
    effect: 'same',
  },
];

describe('what a policy changed, in one line', () => {
  for (const { what, before, after, says, effect } of rows)
    it(`${what}: ${says}`, () => {
      const [old, young] = [policyOf(...before), policyOf(...after)];
      equal(summaryOf(old, young), says);
      equal(effectOf(changeOf(old, young)), effect);
    });

  it('names the version that it is compared with where there is none, or none any more', () => {
    const text = policyOf(allow('s3:GetObject'));
    equal(summaryOf(undefined, text), 'not in HEAD');
    equal(summaryOf('{}', text), 'not in HEAD');
    equal(summaryOf(text, undefined), 'no longer there, as it was in HEAD');
  });

  it('speaks of allowing where the kind only limits', () => {
    const [before, after] = [policyOf(allow('*')), policyOf(allow('*'), deny('iam:PassRole'))];
    equal(summaryOf(before, after, 'scp'), 'allows 1 action less than HEAD');
    equal(summaryOf(before, after, 'identity'), 'grants 1 action less than HEAD');
  });

  it('knows principals', () => {
    const of = (...accounts: readonly string[]) =>
      policyOf({ Effect: 'Allow', Principal: { AWS: accounts }, Action: 'sqs:SendMessage', Resource: '*' });
    const [one, two] = [of('111122223333'), of('111122223333', '444455556666')];
    equal(summaryOf(one, two), 'grants 1 action more widely than HEAD');
    equal(summaryOf(two, one), 'grants 1 action less widely than HEAD');
  });
});

describe('a change of the version, beside what deployment fills in', () => {
  const inVersion = (Version: string, statement: object) =>
    JSON.stringify({ Version, Statement: [statement] });
  const tags = { 'aws:PrincipalTag/a': '${aws:username}', 'aws:PrincipalTag/b': { Ref: 'Team' } };
  const statements = {
    'a resource': allow('s3:GetObject', ['arn:aws:s3:::a/${aws:username}', { Ref: 'Bucket' }]),
    'a condition': allow('s3:GetObject', '*', { Condition: { StringEquals: tags } }),
  };
  for (const [what, statement] of Object.entries(statements))
    it(`makes a variable of ${what}, which was a text`, () => {
      const [old, young] = [inVersion('2008-10-17', statement), inVersion('2012-10-17', statement)];
      equal(effectOf(changeOf(old, young)), 'unknown');
    });
});

describe('what a change does to access', () => {
  const text = policyOf(allow('s3:GetObject'));
  const rest: readonly (readonly [what: string, effect: ChangeEffect, of: () => ChangeEffect])[] = [
    ['a new policy grants', 'wider', () => effectOf(changeOf(undefined, text))],
    ['a policy that is gone', 'narrower', () => effectOf(changeOf(text, undefined))],
    ['a new policy that denies', 'narrower', () => effectOf(changeOf(undefined, policyOf(deny('s3:*'))))],
    ['a new limit', 'narrower', () => effectOf(changeOf(undefined, text, 'boundary'))],
    ['a new SCP that denies', 'narrower', () => effectOf(changeOf(undefined, policyOf(deny('s3:*')), 'scp'))],
    ['a new SCP that allows beside others', 'unknown', () => effectOf(changeOf(undefined, text, 'scp'))],
    ['a new session policy beside others', 'unknown', () => effectOf(changeOf(undefined, text, 'session'))],
    [
      'a new boundary, of which there is one',
      'narrower',
      () => effectOf(changeOf(undefined, text, 'boundary')),
    ],
    ['a limit that is gone', 'unknown', () => effectOf(changeOf(text, undefined, 'boundary'))],
    ['white space', 'same', () => effectOf(changeOf(text, JSON.stringify(JSON.parse(text))))],
  ];
  for (const [what, effect, of] of rest) it(`${what}: ${effect}`, () => equal(of(), effect));

  it('is widening wherever something more is, or may be, granted', () => {
    const widened: readonly ChangeEffect[] = ['wider', 'different', 'unknown'];
    for (const effect of ['same', 'narrower', ...widened] as const)
      equal(isWidened(effect), widened.includes(effect), effect);
  });
});
