import { deepStrictEqual as same, ok, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { grantsTitle } from '../../../server/src/features/lenses/grants';
import { accessLevels } from '../../../server/src/reference/model';
import { numeral } from '../../../server/src/text/words';
import { snapshotOf } from '../../support/document';
import { realReference } from '../../support/reference';

const reference = realReference();

/** Statements as they are written, in short: an effect and members. */
function titleOf(...statements: readonly object[]): string | undefined {
  const { file } = snapshotOf(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
  const [policy] = file.policies;
  return policy && grantsTitle(policy, reference);
}

const allow = (Action: unknown, rest: object = {}) => ({ Effect: 'Allow', Action, Resource: '*', ...rest });
const deny = (Action: unknown, rest: object = {}) => ({ Effect: 'Deny', Action, Resource: '*', ...rest });

/** Every action, counted one by one: slow, and by no code of the lens. */
function titleOfIds(keep: (id: string) => boolean): string {
  const actions = reference.services
    .flatMap(({ prefix }) => reference.service(prefix)?.actions ?? [])
    .filter(({ id }) => keep(id.toLowerCase()));
  const levels = accessLevels.flatMap((level) => {
    const number = actions.filter((action) => action.level === level).length;
    return number ? [`${numeral(number)} ${level.toLowerCase()}`] : [];
  });
  const services = new Set(actions.map(({ service }) => service)).size;
  return `${services} services: ${numeral(actions.length)} actions · ${levels.join(' · ')}`;
}

describe('the grants over a policy', () => {
  it('are counted by access level, with the services in the order of the text', () => {
    equal(
      titleOf(allow(['sqs:SendMessage', 's3:GetObject', 's3:ListBucket', 's3:PutBucketPolicy'])),
      'sqs, s3: 4 actions · 1 list · 1 read · 1 write · 1 permissions management',
    );
  });

  it('of one access level are said in short', () => {
    equal(titleOf(allow(['s3:GetObject', 'sqs:ReceiveMessage'])), 's3, sqs: 2 read actions');
    equal(titleOf(allow('s3:GetObject')), 's3: 1 read action');
  });

  it('count each action once, whatever stands for it', () => {
    equal(
      titleOf(allow(['s3:GetObject', 's3:getobject', 's3:GetObjec?']), allow('s3:GetObject')),
      's3: 1 read action',
    );
  });

  it('of many services number them', () => {
    const title = titleOf(
      allow(['s3:GetObject', 'sqs:ReceiveMessage', 'iam:GetUser', 'kms:DescribeKey', 'ec2:GetConsoleOutput']),
    );
    equal(title, '5 services: 5 read actions');
  });

  it('of * are every action', () => {
    equal(
      titleOf(allow('*')),
      titleOfIds(() => true),
    );
    equal(titleOf(allow('*:*')), titleOf(allow('*')));
  });

  it('of NotAction are all but those', () => {
    equal(
      titleOf({ Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' }),
      titleOfIds((id) => !/^(iam|sts):/.test(id)),
    );
  });

  it('of two complements are what either leaves in', () => {
    equal(
      titleOf(
        { Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' },
        { Effect: 'Allow', NotAction: ['sts:*', 's3:*'], Resource: '*' },
        allow('sts:AssumeRole'),
      ),
      titleOfIds((id) => !id.startsWith('sts:') || id === 'sts:assumerole'),
    );
  });

  it('leave out what is denied whatever the resource, the caller and the request', () => {
    equal(titleOf(allow(['s3:GetObject', 's3:ListBucket']), deny('s3:List*')), 's3: 1 read action');
    equal(
      titleOf(allow('*'), deny('iam:*')),
      titleOfIds((id) => !id.startsWith('iam:')),
    );
    equal(
      titleOf(allow('*'), { Effect: 'Deny', NotAction: 's3:GetObject', Resource: '*' }),
      's3: 1 read action',
    );
  });

  const partial: readonly (readonly [what: string, statement: object])[] = [
    ['a resource', deny('s3:List*', { Resource: 'arn:aws:s3:::demo' })],
    ['NotResource', { Effect: 'Deny', Action: 's3:List*', NotResource: '*' }],
    ['a condition', deny('s3:List*', { Condition: { Bool: { 'aws:SecureTransport': 'false' } } })],
    ['a condition that deployment fills in', deny('s3:List*', { Condition: { Ref: 'C' } })],
    ['some callers', deny('s3:List*', { Principal: { AWS: '111122223333' } })],
    ['other callers', deny('s3:List*', { NotPrincipal: '*' })],
    ['an action that deployment fills in', deny({ 'Fn::Sub': 's3:List${What}' })],
  ];
  for (const [what, statement] of partial)
    it(`keep what is denied for ${what} alone`, () =>
      equal(titleOf(allow(['s3:GetObject', 's3:ListBucket']), statement), 's3: 2 actions · 1 list · 1 read'));

  it('of a policy that only denies are what it denies', () => {
    equal(titleOf(deny(['s3:GetObject', 's3:ListBucket'])), 'denies s3: 2 actions · 1 list · 1 read');
    equal(titleOf(allow('s3:GetObject'), deny('s3:*')), 'no known action');
  });

  it('are at least that where deployment may add some', () => {
    equal(titleOf(allow(['s3:GetObject', { Ref: 'More' }])), 's3: at least 1 read action');
    equal(titleOf({ Effect: 'Allow', NotAction: { Ref: 'More' }, Resource: '*' }), 'no known action');
  });

  it('say where no action is known, and nothing where nothing has an effect', () => {
    equal(titleOf(allow('nope:Nothing')), 'no known action');
    equal(titleOf({ Action: 's3:GetObject', Resource: '*' }), undefined);
    equal(titleOf(allow(undefined)), 'no known action');
  });

  it('of every action open no service', () => {
    const { file } = snapshotOf(JSON.stringify({ Statement: [allow('*'), deny(['s3:GetObject'])] }));
    const opened: string[] = [];
    const [policy] = file.policies;
    ok(policy);
    grantsTitle(policy, {
      ...reference,
      service: (prefix) => (opened.push(prefix), reference.service(prefix)),
      matching: (text) => (opened.push(text), reference.matching(text)),
    });
    same(opened, ['s3:GetObject']);
  });
});
