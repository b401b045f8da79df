import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isAbout } from '../../../server/src/features/completion/about';
import type { About } from '../../../server/src/features/completion/about';
import { documentationOf } from '../../../server/src/features/completion/documentation';
import { realReference } from '../../support/reference';
import { hostileTexts } from '../hover/hostile';
import { outsideCode } from '../hover/outside-code';

const reference = realReference();
const rows: readonly (readonly [
  about: About,
  says: readonly (string | RegExp)[],
  silent?: readonly string[],
])[] = [
  [
    { about: 'service', prefix: 'sqs' },
    ['**Amazon SQS** · `sqs` · ', 'By access level: ', 'Resource types: `queue`'],
  ],
  [{ about: 'service', prefix: 'SQS' }, ['**Amazon SQS**']],
  [
    { about: 'action', name: 's3:GetObject' },
    ['**`s3:GetObject`** · Read · Amazon S3'],
    ['this statement', 'In this'],
  ],
  [{ about: 'action', name: 's3:Get*' }, ['`s3:Get*` matches **'], ['this statement']],
  [
    { about: 'resource-type', service: 's3', name: 'bucket' },
    [
      '**`bucket`** · Amazon S3',
      '`arn:${Partition}:s3:::${BucketName}`',
      /\d+ actions of the service act on it\./,
      /Condition keys: .*`s3:BucketTag/,
    ],
  ],
  [
    { about: 'operator', name: 'StringLikeIfExists' },
    ['**`StringLikeIfExists`** holds where', 'With `IfExists`'],
    ['Allow`'],
  ],
  [
    { about: 'condition-key', name: 'aws:SourceVpc' },
    [
      '**`aws:SourceVpc`** · String · global condition key',
      '_When:_ Only in requests through a VPC endpoint.',
    ],
    ['AWS lists'],
  ],
  [{ about: 'condition-key', name: 'aws:RequestTag/${TagKey}' }, ['**`aws:RequestTag/${TagKey}`** · String']],
  [{ about: 'condition-key', name: 's3:prefix', service: 's3' }, ['**`s3:prefix`** · String · Amazon S3']],
  [{ about: 'condition-key', name: 'saml:aud', service: 'sts' }, ['**`saml:aud`**']],
];

describe('the documentation of an offer', () => {
  for (const [about, says, silent = []] of rows) {
    it(JSON.stringify(about), () => {
      const text = documentationOf(about, reference) ?? '';
      for (const each of says)
        ok(
          typeof each === 'string' ? text.includes(each) : each.test(text),
          `${String(each)} is missing in\n${text}`,
        );
      for (const each of silent) ok(!text.includes(each), `${each} stands in\n${text}`);
    });
  }

  const unknown: readonly About[] = [
    { about: 'service', prefix: 'nope' },
    { about: 'resource-type', service: 's3', name: 'nope' },
    { about: 'resource-type', service: 'nope', name: 'bucket' },
    { about: 'condition-key', name: 'nope' },
  ];
  for (const about of unknown)
    it(`is empty for ${JSON.stringify(about)}`, () => equal(documentationOf(about, reference), undefined));

  it('does nothing, whatever a client sends back', () => {
    for (const text of hostileTexts) {
      const all: readonly About[] = [
        { about: 'service', prefix: text },
        { about: 'action', name: text },
        { about: 'action', name: `s3:${text}` },
        { about: 'resource-type', service: 's3', name: text },
        { about: 'operator', name: text },
        { about: 'condition-key', name: `aws:PrincipalTag/${text}`, service: text },
      ];
      for (const about of all) {
        const active = outsideCode(documentationOf(about, reference) ?? '');
        ok(!/[<[\]`~|&@$!{}]|(?:https?|ftp|command|vscode):|www\./.test(active), active);
      }
    }
  });
});

describe('what a client sends back of an offer', () => {
  const sound: readonly unknown[] = [
    ...rows.map(([about]) => about),
    { about: 'action', name: 's3:GetObject', more: 1 },
  ];
  for (const data of sound) it(`is ours: ${JSON.stringify(data)}`, () => ok(isAbout(data)));

  const others: readonly unknown[] = [
    undefined,
    null,
    'action',
    {},
    { about: 'action' },
    { about: 'action', name: 1 },
    { about: '__proto__', name: 'x' },
    { about: 'constructor' },
    { about: 'condition-key', name: 'aws:SourceVpc', service: 1 },
    { about: 'resource-type', service: 's3' },
  ];
  for (const data of others) it(`is not: ${JSON.stringify(data)}`, () => ok(!isAbout(data)));
});
