import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { completionAt } from '../../../../server/src/features/completion';
import { defaultSettings } from '../../../../server/src/settings';
import { takeSnapshot } from '../../../../server/src/snapshot';
import { realReference } from '../../../support/reference';
import { complete } from '../../../support/complete';
import { described } from '../offered';
import { acting } from '../statement';

/** What stands in `Action` after the item is accepted. */
const cases: readonly (readonly [typed: string, label: string, accepted: string])[] = [
  ['"¦"', 's3:', '"s3:"'],
  ['"queue¦"', 'sqs:', '"sqs:"'],
  ['s¦', 's3:', '"s3:"'],
  ['"s¦', 's3:', '"s3:"'],
  ['¦', 's3:', '"s3:"'],
  ['[¦]', 's3:', '["s3:"]'],
  ['["¦"]', 's3:', '["s3:"]'],
  ['["¦]', 's3:', '["s3:"]'],
  ['["sqs:SendMessage", ¦]', 's3:', '["sqs:SendMessage", "s3:"]'],
  ['["sqs:SendMessage", "¦"]', 's3:', '["sqs:SendMessage", "s3:"]'],
  ['["sqs:SendMessage" "¦"]', 's3:', '["sqs:SendMessage", "s3:"]'],
  ['["sqs:SendMessage", "s3:Get¦",]', 's3:GetObject', '["sqs:SendMessage", "s3:GetObject",]'],
  ['["s3:Get¦" "sqs:SendMessage"]', 's3:GetObject', '["s3:GetObject", "sqs:SendMessage"]'],
  ['"s3:getobj¦"', 's3:GetObject', '"s3:GetObject"'],
  ['"S3:getobj¦', 's3:GetObject', '"s3:GetObject"'],
  ['s3:getobj¦', 's3:GetObject', '"s3:GetObject"'],
  ['"s3:Get¦Bucket"', 's3:GetObject', '"s3:GetObject"'],
  ['"s3:Get¦"', 's3:Get*', '"s3:Get*"'],
  ['"s3:Get*Obj¦"', 's3:GetObject', '"s3:GetObject"'],
  ['"s3:Get*Obj¦"', 's3:Get*Obj*', '"s3:Get*Obj*"'],
  ['"s3:ListObjectsV2¦"', 's3:ListBucket', '"s3:ListBucket"'],
  ['"eventbridge:Put¦"', 'events:PutEvents', '"events:PutEvents"'],
  ['["sqs:SendMessage", "Receive¦"]', 'sqs:ReceiveMessage', '["sqs:SendMessage", "sqs:ReceiveMessage"]'],
  ['{"Fn::Sub":"s3:GetO¦"}', 's3:GetObject', '{"Fn::Sub":"s3:GetObject"}'],
  ['{"Fn::If":["C","s3:GetO¦","s3:*"]}', 's3:GetObject', '{"Fn::If":["C","s3:GetObject","s3:*"]}'],
];

describe('an action that is accepted', () => {
  for (const [typed, label, accepted] of cases) {
    it(`${label} for ${typed}`, () => assert.equal(complete(acting(typed)).accept(label), acting(accepted)));
  }

  it('leaves the caret after the prefix of a service, and asks again', () => {
    const { item, accept } = complete(acting('"¦"'), { snippets: true, continues: true });
    assert.equal(accept('sqs:'), acting('"sqs:$0"'));
    assert.equal(item('sqs:').command?.command, 'editor.action.triggerSuggest');
    assert.equal(complete(acting('"sqs:¦"')).items[0]?.command, undefined);
  });

  it('can be accepted wherever it stands in the list', () => {
    for (const typed of [
      '"s¦"',
      '"sqs:¦"',
      '"eventbridge:¦"',
      '"s3:Get*O¦"',
      '"apigateway:¦"',
      '["s3:x","ob¦"]',
    ]) {
      const { labels, accept } = complete(acting(typed));
      assert.ok(labels.length);
      for (const label of labels) assert.ok(accept(label).includes(`"${label}"`));
    }
  });

  it('is told of once somebody looks at it', () => {
    const { item } = complete(acting('"sqs:¦"'));
    assert.deepEqual(item('sqs:SendMessage').data, { about: 'action', name: 'sqs:SendMessage' });
    assert.equal(item('sqs:SendMessage').documentation, undefined);
    assert.deepEqual(complete(acting('"¦"')).item('sqs:').data, { about: 'service', prefix: 'sqs' });
  });

  it('is asked for anew while another of its names may fit', () => {
    assert.equal(complete(acting('"¦"')).isIncomplete, true);
    assert.equal(complete(acting('"q¦"')).isIncomplete, true);
    assert.equal(complete(acting('"sqs:SendMessage¦"')).isIncomplete, true);
  });

  it('is first what other documents speak of', () => {
    const seen = {
      arns: ['arn:aws:iam::123456789012:role/x', 'arn:aws:kinesis:eu-west-1:123456789012:stream/x', 'arn:x'],
      accounts: [],
      regions: [],
      principals: new Map(),
      values: new Map(),
    };
    const { labels } = complete(acting('["logs:PutLogEvents","¦"]'), { seen: [seen] });
    assert.deepEqual(labels.slice(0, 3), ['logs:', 'kinesis:', 's3:']);
  });
});

describe('services', () => {
  const askedBy = (marked: string): readonly string[] => {
    const asked = new Set<string>();
    const real = realReference();
    const snapshot = takeSnapshot(marked.replace('¦', ''), {
      fileName: 'policy.json',
      settings: defaultSettings,
      today: new Date(real.updatedAt),
      reference: {
        ...real,
        service(prefix) {
          asked.add(prefix);
          return real.service(prefix);
        },
      },
    });
    completionAt(snapshot, marked.indexOf('¦'), { snippets: false, continues: false });
    return [...asked];
  };

  it('are not opened to be offered', () => {
    assert.deepEqual(askedBy(acting('"¦"')), []);
    assert.deepEqual(askedBy(acting('"send¦"')), []);
    assert.deepEqual(askedBy(acting('["sqs:SendMessage","send¦"]')), ['sqs']);
    assert.deepEqual(askedBy(acting('"s3:¦"')), ['s3']);
    assert.deepEqual(
      askedBy(acting('"*:¦"')).filter((prefix) => prefix !== '*'),
      [''],
    );
  });
});

/** Texts of all sorts, which give something harmless or nothing, and soon. */
const hostile: readonly string[] = [
  '{"Fn::Join":[":",["s3","¦"]]}',
  '{"Fn::Sub":"s3:${X}¦"}',
  '{"Ref":"¦"}',
  '{"¦"}',
  '[["s3:¦"]]',
  '{"s3:¦":1}',
  '12¦',
  'null¦',
  '":¦"',
  '"::::¦"',
  '"s3:¦:::"',
  '"constructor:¦"',
  '"__proto__¦"',
  '"s3:__proto__¦"',
  '"\\u0073¦3:"',
  '"\\¦"',
  '"é😀\u202e¦"',
  '"İ:İ¦"',
  `"${'*'.repeat(5_000)}¦"`,
  `"s3:${'*a'.repeat(5_000)}¦"`,
  `"${'s'.repeat(300_000)}¦"`,
  `"s3:${'G'.repeat(300_000)}¦"`,
  `["s3:${'*a*b'.repeat(30)}", "s3:${'?*'.repeat(60)}x", "s3:¦"]`,
  `[${Array.from({ length: 1_000 }, (_, index) => `"s3:*${String(index)}*x"`).join()}, "s3:¦"]`,
  `[${Array.from({ length: 1_000 }, (_, index) => `"ec2:Get${String(index)}"`).join()}, "ec2:¦"]`,
];

describe('an action in a hostile text', () => {
  for (const typed of hostile) {
    it(typed.length > 60 ? `${typed.slice(0, 60)}…` : typed, () => {
      const start = performance.now();
      const offered = complete(acting(typed));
      assert.ok(performance.now() - start < 500);
      for (const label of offered.labels) {
        assert.match(label, /^[\w-]+:[\w*?]*$/);
        // An editor finds nothing by the letters of an escape.
        if (!typed.includes('\\')) offered.accept(label);
      }
    });
  }

  it('stands beside thousands of resources', () => {
    const resources = Array.from(
      { length: 2_000 },
      (_, index) => `"arn:aws:ec2:*:*:*${String(index)}/*?*"`,
    ).join();
    const start = performance.now();
    assert.ok(described(complete(acting('"ec2:¦"', `"Resource":[${resources}],`))).length);
    assert.ok(performance.now() - start < 500);
  });
});
