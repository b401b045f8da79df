import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { complete } from '../../support/complete';
import { snapshotOf } from '../../support/document';
import { describeOffers } from './offered';
import { beside, on, policy } from './statement';

const bucket = 'arn:aws:s3:::<BucketName>';
const objects = 'arn:aws:s3:::<BucketName>/<ObjectName>';
const queue = 'arn:aws:sqs:<Region>:<Account>:<QueueName>';
const table = 'arn:aws:dynamodb:<Region>:<Account>:table/<TableName>';
const ours = 'arn:aws:dynamodb:eu-central-1:111122223333:table';

describeOffers('ARN templates of the types that the actions act on', [
  { at: on('¦', '"s3:GetObject"'), first: [`${objects} · object`], last: ['* · every resource'] },
  {
    at: on('"¦"', '["s3:ListBucket","s3:GetObject","s3:PutObject"]'),
    first: [`${objects} · object · for 2 of 3 actions`, `${bucket} · bucket · for 1 of 3 actions`],
  },
  { at: on('[¦]', '"sqs:SendMessage"'), first: [`${queue} · queue`] },
  { at: on('["¦', '"sqs:Get*"'), first: [queue] },
  { at: on('"¦"', '"s3:"'), first: [bucket, objects] },
  // Access points are for those who look for them.
  {
    at: on('"¦"', '"s3:GetObject"'),
    first: [objects, '*'],
    lacks: ['arn:aws:s3:<Region>:<Account>:accesspoint/<AccessPointName>/object/<ObjectName>'],
  },
  { at: on('"buck¦"', '["s3:ListBucket","sqs:SendMessage"]'), first: [bucket], lacks: [queue, '*'] },
  { at: on('"subnet¦"', '"ec2:RunInstances"'), first: ['arn:aws:ec2:<Region>:<Account>:subnet/<SubnetId>'] },
  { at: on('"ar¦"', '"dynamodb:GetItem"'), first: [table] },
  // What there is only one of is filled in.
  { at: on('"¦"', '"dynamodb:GetItem"', beside.table), has: [`${ours}/<TableName>`] },
  { at: on('"¦"', '"dynamodb:GetItem"', beside.table, beside.queue), has: [table] },
  { at: on('"¦"', '"s3:GetObject"', beside.china), has: ['arn:aws-cn:s3:::<BucketName>/<ObjectName>'] },
]);

describeOffers('what the documents name already', [
  {
    at: on('"¦"', '"s3:GetObject"', beside.bucket),
    first: ['arn:aws:s3:::demo/* · object', `${objects} · object`],
    lacks: ['arn:aws:s3:::demo'],
  },
  { at: on('"¦"', '"s3:ListBucket"', beside.objects), first: ['arn:aws:s3:::demo', bucket] },
  { at: on('"¦"', '"dynamodb:PutItem"', beside.table, beside.queue), first: [`${ours}/orders`] },
  { at: on('"¦"', '"dynamodb:Scan"', beside.table), has: [`${ours}/orders/index/*`] },
  // What the actions cannot use is of no help.
  { at: on('"¦"', '"sqs:DeleteMessage"', beside.table), lacks: [`${ours}/orders`] },
  { at: on('"orders¦"', '"dynamodb:PutItem"', beside.table), first: [`${ours}/orders`] },
  {
    at: on('["arn:aws:s3:::demo", "¦"]', '["s3:ListBucket","s3:GetObject"]', beside.bucket),
    first: ['arn:aws:s3:::demo/*', objects, bucket],
    lacks: ['arn:aws:s3:::demo'],
  },
  // What belongs to the list stands first.
  {
    at: on('["arn:aws:s3:::mine", "¦"]', '["s3:ListBucket","s3:GetObject"]', beside.objects),
    first: ['arn:aws:s3:::mine/*', 'arn:aws:s3:::demo/*'],
  },
  // Covered by what is in the list.
  {
    at: on('["arn:aws:s3:::d*", "¦"]', '["s3:ListBucket","s3:GetObject"]', beside.objects),
    lacks: ['arn:aws:s3:::demo', 'arn:aws:s3:::demo/*'],
  },
  { at: on('["arn:aws:s3:::*", "¦"]', '"s3:GetObject"', beside.objects), lacks: [objects] },
  { at: on('["*", "¦"]', '"s3:GetObject"', beside.objects), lacks: ['*', objects, 'arn:aws:s3:::demo/*'] },
]);

describeOffers('statements whose actions are not known', [
  { at: policy('"Resource":"¦"'), first: ['*'] },
  {
    at: policy('"Resource":"¦"', beside.objects, beside.queue),
    first: ['arn:aws:s3:::demo/*', 'arn:aws:sqs:eu-west-1:444455556666:mails'],
    has: [objects, 'arn:aws:sqs:eu-west-1:444455556666:<QueueName>'],
    last: ['*'],
  },
  { at: on('"¦"', '"*"', beside.queue), first: ['arn:aws:sqs:eu-west-1:444455556666:mails'] },
  { at: policy('"NotAction":"iam:*","Resource":"¦"', beside.bucket), has: ['arn:aws:s3:::demo'] },
  { at: on('"¦"', '"*:*"'), last: ['*'] },
]);

describeOffers('every resource', [
  {
    at: on('"¦"', '"s3:ListAllMyBuckets"', beside.bucket),
    first: ['* · the only one that works · ListAllMyBuckets'],
    lacks: ['arn:aws:s3:::demo', bucket],
  },
  {
    at: on('"¦"', '["sqs:ListQueues","s3:ListAllMyBuckets"]'),
    first: ['* · the only one that works · ListQueues and 1 more'],
  },
  {
    at: on('"¦"', '["s3:GetObject","s3:ListAllMyBuckets"]'),
    first: [`${objects} · object · for 1 of 2 actions`, '* · needed by 1 action · ListAllMyBuckets'],
  },
  { at: on('"*¦"', '"s3:GetObject"'), first: ['*'] },
  // `NotResource` of everything leaves nothing.
  { at: policy('"Action":"s3:GetObject","NotResource":"¦"'), first: [objects], lacks: ['*'] },
]);

describeOffers('kinds', [
  { at: on('"¦"', '"s3:GetObject"'), kind: 'scp', first: ['*', objects] },
  { at: on('"¦"', '"s3:*"'), kind: 'scp', first: ['* · every resource'] },
  { at: on('["arn:aws:s3:::demo/*", "¦"]', '"s3:GetObject"'), kind: 'scp', first: [objects], last: ['*'] },
  { at: policy('"Principal":"*","Action":"s3:*","Resource":"¦"'), kind: 'rcp', first: ['*', bucket] },
  { at: on('"¦"', '"s3:GetObject"'), kind: 'boundary', first: [objects], last: ['*'] },
  { at: on('"¦"', '"s3:GetObject"'), kind: 'session', first: [objects] },
  {
    at: policy('"Principal":"*","Action":"s3:GetObject","Resource":"¦"'),
    kind: 'endpoint',
    first: [objects],
  },
  {
    at: policy('"Principal":"*","Action":"kms:Decrypt","Resource":"¦"'),
    kind: 'resource',
    first: ['* · this key'],
  },
  {
    at: policy('"Principal":"*","Action":"s3:GetObject","Resource":"¦"', `"Principal":"*",${beside.bucket}`),
    kind: 'resource',
    first: ['arn:aws:s3:::demo/*', objects],
  },
]);

describe('a resource', () => {
  it('stands in no trust policy', () => {
    const at = policy('"Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole","Resource":"¦"');
    assert.deepEqual(complete(at, { kind: 'trust' }).labels, []);
  });

  it('of another document comes after the templates', () => {
    const seen = [snapshotOf(policy('"Action":"s3:GetObject","Resource":"arn:aws:s3:::far/*"')).seen()];
    const { labels } = complete(on('"¦"', '"s3:GetObject"', beside.objects), { seen });
    assert.deepEqual(labels, ['arn:aws:s3:::demo/*', objects, 'arn:aws:s3:::far/*', '*']);
  });

  it('is written with tab stops for what is not known', () => {
    const at = on('¦', '"dynamodb:GetItem"', beside.table);
    assert.equal(
      complete(at, { snippets: true }).item(`${ours}/<TableName>`).textEdit?.newText,
      `"${ours}/\${1:TableName}"`,
    );
  });

  for (const [at, becomes] of [
    ['¦', '"X"'],
    ['"¦"', '"X"'],
    ['"¦', '"X"'],
    ['"arn¦"', '"X"'],
    ['arn¦', '"X"'],
    ['"¦arn:aws:s3:::other/*"', '"X"'],
    ['[¦]', '["X"]'],
    ['["¦"]', '["X"]'],
    ['["arn:aws:s3:::a/*",¦]', '["arn:aws:s3:::a/*","X"]'],
    ['["arn:aws:s3:::a/*" ¦]', '["arn:aws:s3:::a/*", "X"]'],
    ['[¦ "arn:aws:s3:::a/*"]', '["X", "arn:aws:s3:::a/*"]'],
    ['["¦", "arn:aws:s3:::a/*",]', '["X", "arn:aws:s3:::a/*",]'],
  ] as const)
    it(`is accepted at ${at}`, () => {
      const other = '"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::demo"';
      const accepted = complete(on(at, '"s3:GetObject"', other)).accept('arn:aws:s3:::demo/*');
      const expected = on(becomes.replace('X', 'arn:aws:s3:::demo/*'), '"s3:GetObject"', other);
      assert.equal(accepted.replaceAll(' ', ''), expected.replaceAll(' ', ''));
    });

  for (const pieces of [
    '"arn:aws:s3:::",{"Ref":"B"},"/¦"',
    '"arn:aws:s3:::",{"Ref":"B"},"¦"',
    '"arn:aws:s3:::",{"Ref":"B"},¦',
    '"arn:aws:s3:::","¦"',
    '"arn:aws:s3:::","dem¦"',
  ])
    it(`is not offered inside of what deployment joins: ${pieces}`, () => {
      const at = on(`{"Fn::Join":["",[${pieces}]]}`, '"s3:GetObject"', beside.objects);
      assert.deepEqual(complete(at).labels, []);
    });

  it('is offered where it is the first piece of what deployment joins', () => {
    for (const piece of ['"¦"', '"arn:aws:s3:::¦",{"Ref":"B"}']) {
      const at = on(`{"Fn::Join":["",[${piece}]]}`, '"s3:GetObject"');
      assert.ok(
        complete(at).items.some(({ kind }) => kind === CompletionItemKind.Reference),
        piece,
      );
    }
  });
});
