import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { complete } from '../../../support/complete';
import { describeOffers } from '../offered';
import { beside, on, policy } from '../statement';

const ours = 'arn:aws:dynamodb:eu-central-1:111122223333:table';

describeOffers('the partition of an ARN', [
  { at: on('"arn:¦"', '"s3:GetObject"'), first: ['aws'], has: ['aws-cn', 'aws-us-gov'], lacks: ['*'] },
  { at: on('"arn:¦"', '"s3:GetObject"', beside.china), first: ['aws-cn'] },
  { at: on('"arn:aws-c¦"', '"s3:GetObject"'), first: ['aws-cn · China Regions'], lacks: ['aws'] },
  { at: on('"arn:china¦"', '"s3:GetObject"'), first: ['aws-cn'] },
]);

describeOffers('the service of an ARN', [
  {
    at: on('"arn:aws:¦"', '"dynamodb:GetItem"', beside.table),
    first: ['dynamodb · Amazon DynamoDB', `${ours}/orders · table`, `${ours}/<TableName> · table`],
  },
  { at: on('"arn:aws:¦"', '"kafka-cluster:ReadData"'), first: ['kafka'] },
  { at: on('"arn:aws:sq¦"', '"s3:GetObject"'), first: ['sqs'] },
  { at: on('"arn:aws:Amazon SQ¦"', '"s3:GetObject"'), first: ['sqs'] },
  { at: on('arn:aws:¦', '"s3:GetObject"'), first: ['s3'] },
]);

describeOffers('the Region of an ARN', [
  {
    at: on('"arn:aws:dynamodb:¦"', '"dynamodb:GetItem"', beside.queue),
    first: ['eu-west-1 · Europe (Ireland)'],
    has: ['us-east-1 · US East (N. Virginia)'],
    lacks: ['cn-north-1', 'arn:aws:dynamodb::'],
    last: ['* · every Region'],
  },
  { at: on('"arn:aws:dynamodb:frank¦"', '"dynamodb:GetItem"'), first: ['eu-central-1'] },
  { at: on('"arn:aws-cn:dynamodb:¦"', '"dynamodb:GetItem"', beside.table), first: [], has: ['cn-north-1'] },
  // Where no document names one, those that most accounts work in.
  {
    at: on('"arn:aws:sqs:¦"', '"sqs:SendMessage"'),
    first: ['arn:aws:sqs:<Region>:<Account>:<QueueName>', 'us-east-1', 'us-west-2', 'eu-west-1'],
  },
  // A Region of another partition is none of this one.
  { at: on('"arn:aws-cn:sqs:¦"', '"sqs:SendMessage"', beside.queue), lacks: ['eu-west-1', 'us-east-1'] },
  {
    at: on('"arn:aws:s3:¦"', '"s3:GetObject"'),
    first: ['arn:aws:s3::: · no Region, no account'],
    lacks: ['us-east-1', '*'],
  },
  { at: on('"arn:aws:iam:¦"', '"iam:PassRole"'), first: ['arn:aws:iam:: · no Region'], lacks: ['us-east-1'] },
  { at: on('"arn:aws:s3:¦"', '"s3:*"'), has: ['arn:aws:s3:::', 'arn:aws:s3::', 'us-east-1'] },
  { at: on('"arn:aws:nothing:¦"', '"s3:GetObject"'), has: ['us-east-1', 'arn:aws:nothing::'] },
]);

describeOffers('the account of an ARN', [
  {
    at: on('"arn:aws:dynamodb:eu-west-1:¦"', '"dynamodb:GetItem"', beside.table, beside.queue),
    first: ['111122223333', '444455556666', 'arn:aws:dynamodb:eu-west-1:<Account>:table/<TableName> · table'],
    last: ['* · every account'],
  },
  {
    at: on('"arn:aws:s3::¦"', '"s3:GetObject"', beside.table),
    first: ['arn:aws:s3::: · no account'],
    lacks: ['111122223333', '*'],
  },
  { at: on('"arn:aws:s3::¦"', '"s3:*"', beside.table), has: ['arn:aws:s3:::', '111122223333'] },
  { at: on('"arn:aws:s3:eu-west-1:¦"', '"s3:*"', beside.table), lacks: ['arn:aws:s3:eu-west-1::'] },
  { at: on('"arn:aws:iam::¦"', '"iam:PassRole"', beside.table), first: ['111122223333'] },
  { at: on('"arn:aws:dynamodb:eu-west-1:1¦"', '"dynamodb:GetItem"', beside.table), first: ['111122223333'] },
]);

describeOffers('the resource of an ARN', [
  {
    at: on('"arn:aws:dynamodb:eu-west-1:111122223333:¦"', '"dynamodb:GetItem"', beside.table),
    first: ['table/orders · table', 'table/<TableName> · table'],
    lacks: ['*'],
  },
  {
    at: on('"arn:aws:lambda:eu-west-1:111122223333:¦"', '"lambda:InvokeFunction"'),
    first: ['function:<FunctionName>'],
  },
  {
    at: on('"arn:aws:lambda:eu-west-1:111122223333:fun¦"', '"lambda:InvokeFunction"'),
    first: ['function:<FunctionName>'],
  },
  {
    at: on('"arn:aws:s3:::¦"', '"s3:GetObject"', beside.bucket),
    first: ['demo/*', '<BucketName>/<ObjectName>'],
  },
  { at: on('"arn:aws:s3:::demo¦"', '"s3:GetObject"'), first: ['demo/*', 'demo/<ObjectName>'] },
  { at: on('"arn:aws:s3:::demo/¦"', '"s3:GetObject"'), first: ['demo/*', 'demo/<ObjectName>'] },
  { at: on('"arn:aws:s3:::demo/logs¦"', '"s3:GetObject"'), lacks: ['demo/*'] },
  {
    at: on('"arn:aws:dynamodb:*:111122223333:table/orders/in¦"', '"dynamodb:*"'),
    first: ['table/orders/index/*', 'table/orders/index/<IndexName>'],
    lacks: ['table/orders/stream/*'],
  },
  {
    at: on('"arn:aws:ecs:eu-west-1:111122223333:task-set/prod¦"', '"ecs:DeleteTaskSet"'),
    first: ['task-set/prod/<ServiceName>/<TaskSetId>'],
    lacks: ['task-set/prod/*/*'],
  },
  // A bucket has no slash in its name, and no Region in its ARN.
  { at: on('"arn:aws:s3:eu-west-1::¦"', '"s3:ListBucket"'), lacks: ['<BucketName>'] },
  { at: on('["arn:aws:s3:::demo/*", "arn:aws:s3:::demo/¦"]', '"s3:GetObject"'), lacks: ['demo/*'] },
  {
    at: on('{"Fn::Sub":"arn:${AWS::Partition}:s3:::¦"}', '"s3:GetObject"'),
    first: ['<BucketName>/<ObjectName>'],
  },
  { at: on('"arn:aws:s3:::home/${aws:username}/¦"', '"s3:GetObject"', beside.objects), lacks: ['demo/*'] },
]);

describe('a field of an ARN', () => {
  const accepted = (resource: string, label: string, action = '"dynamodb:*"') =>
    complete(on(resource, action)).accept(label);

  it('goes on with the next one', () => {
    assert.equal(accepted('"arn:¦"', 'aws'), on('"arn:aws:"', '"dynamodb:*"'));
    assert.equal(accepted('"arn:aws:dy¦"', 'dynamodb'), on('"arn:aws:dynamodb:"', '"dynamodb:*"'));
    assert.equal(
      accepted('"arn:aws:dynamodb:¦', 'us-east-1'),
      on('"arn:aws:dynamodb:us-east-1:"', '"dynamodb:*"'),
    );
    assert.equal(
      accepted('[arn:aws:dynamodb:us-east-1:¦]', '*'),
      on('["arn:aws:dynamodb:us-east-1:*:"]', '"dynamodb:*"'),
    );
  });

  it('leaves out what the service never has', () => {
    assert.equal(accepted('"arn:aws:¦"', 's3', '"s3:GetObject"'), on('"arn:aws:s3:::"', '"s3:GetObject"'));
    assert.equal(accepted('"arn:aws:¦"', 'iam', '"iam:PassRole"'), on('"arn:aws:iam::"', '"iam:PassRole"'));
  });

  it('asks for the next one with the caret before the quote', () => {
    const { textEdit, command } = complete(on('"arn:aws:¦"', '"s3:GetObject"'), {
      snippets: true,
      continues: true,
    }).item('s3');
    assert.equal(textEdit?.newText, '"arn:aws:s3:::$0"');
    assert.equal(command?.command, 'editor.action.triggerSuggest');
  });

  it('keeps the fields after it, and asks for nothing more', () => {
    const at = on(`"arn:aws:dynamodb:eu-c¦:111122223333:table/orders"`, '"dynamodb:*"');
    const completion = complete(at, { continues: true });
    assert.equal(completion.accept('eu-central-1'), on(`"${ours}/orders"`, '"dynamodb:*"'));
    assert.equal(completion.item('eu-central-1').command, undefined);
    // Whole ARNs would take the fields away.
    assert.deepEqual(
      completion.labels.filter((label) => label.startsWith('arn:')),
      [],
    );
  });

  it('is the name of a resource, in the Region and account that are written', () => {
    const at = on('"arn:aws:dynamodb:us-east-1:444455556666:¦"', '"dynamodb:GetItem"', beside.table);
    assert.equal(
      complete(at).accept('table/orders'),
      on('"arn:aws:dynamodb:us-east-1:444455556666:table/orders"', '"dynamodb:GetItem"', beside.table),
    );
    const inside = on('"arn:aws:s3:::de¦mo/x"', '"s3:GetObject"', beside.bucket);
    assert.equal(
      complete(inside).accept('demo/*'),
      on('"arn:aws:s3:::demo/*"', '"s3:GetObject"', beside.bucket),
    );
  });
});

describe('hostile resources', () => {
  const long = 'a*'.repeat(2_000);
  for (const resource of [
    '"arn:::::::::¦"',
    '"arn:¦:::"',
    '":¦"',
    '"arn:aws:s3:::${¦"',
    '"arn:aws:${:${:}¦"',
    '"arn:__proto__:constructor:toString:¦"',
    '"arn:aws:__proto__:¦"',
    '"arn:aws:*:*:*:¦"',
    '"arn:aws:s3:::\\u¦"',
    '"arn:aws:s3:::\\"¦"',
    `"arn:aws:s3:::${long}¦"`,
    `["arn:aws:s3:::${long}", "¦"]`,
    `"${':'.repeat(5_000)}¦"`,
    `"arn:${':'.repeat(5_000)}¦"`,
    '[[["¦"]]]',
    '{"a":{"b":"¦"}}',
    '"arn:aws:dynamodb:\u202eeu:¦"',
    'arn:aws:s3:::¦}}]',
  ])
    it(resource.slice(0, 60), () => {
      for (const action of ['"s3:*"', '"dynamodb:*"', '"*"', '[]', '"', '"s3:::"'])
        complete(policy(`"Action":${action},"Resource":${resource}`, beside.objects));
    });
});
