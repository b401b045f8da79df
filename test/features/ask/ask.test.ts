import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ask, takingPart } from '../../../server/src/features/ask/ask';
import type { AskAnswer, AskedPolicy, AskedRequest } from '../../../server/src/features/ask/messages';
import type { PolicyKind } from '../../../server/src/policy/model';
import { marked, snapshotOf } from '../../support/document';
import { realReference } from '../../support/reference';

const object = 'arn:aws:s3:::reports/a.csv';

interface Given {
  readonly name: string;
  /** Statements, the deciding ones in «…». */
  readonly statements: string;
  /** What it is for the request; absent: what the document says. */
  readonly kind?: PolicyKind;
}

/** The answer to a question, with each mark's text in place of its range. */
function asked(given: readonly Given[], asking: Partial<AskedRequest> = {}) {
  const documents = new Map(
    given.map(({ name, statements }) => {
      const source = marked(`{"Version":"2012-10-17","Statement":[${statements}]}`);
      return [`file:///work/${name}`, { source, snapshot: snapshotOf(source.text, { fileName: name }) }];
    }),
  );
  const snapshots = new Map([...documents].map(([uri, { snapshot }]) => [uri, snapshot]));
  const policies = given.map(({ name, kind }): AskedPolicy => {
    const uri = `file:///work/${name}`;
    return { uri, index: 0, kind: kind ?? snapshots.get(uri)?.file.policies[0]?.kind ?? 'identity' };
  });
  const full = { action: 's3:GetObject', resource: object, context: '', caller: '', ...asking };
  const answer = ask(full, takingPart(policies, snapshots), realReference());
  return {
    answer,
    texts: textsOf(answer),
    expected: [...documents.values()].flatMap(({ source }) => source.marked),
  };

  function textsOf(of: AskAnswer): readonly string[] {
    if (!('marks' in of)) return [];
    return of.marks.map(({ uri, range: { start, end } }) =>
      (snapshots.get(uri)?.text ?? '').slice(start.character, end.character),
    );
  }
}

const get = '{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}';
const named = '{"Sid":"Read","Effect":"Allow","Action":"s3:Get*","Resource":"*"}';
const office =
  '{"Sid":"Office","Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}';
const noMfa =
  '{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}';
const denied = '{"Sid":"No","Effect":"Deny","Action":"s3:*","Resource":"*"}';

describe('an answer', () => {
  const rows: readonly (readonly [
    given: readonly Given[],
    sentence: string,
    labels: readonly string[],
    asking?: Partial<AskedRequest>,
  ])[] = [
    [
      [{ name: 'a/reader.json', statements: `«${named}»` }],
      `Allowed: "Read" of reader.json allows s3:GetObject on "${object}".`,
      ['allows s3:GetObject'],
    ],
    [
      [{ name: 'reader.json', statements: `«${get}»,«${named}»` }],
      `Allowed: statement 1 of reader.json and "Read" of reader.json allow s3:GetObject on "${object}".`,
      ['allows s3:GetObject', 'allows s3:GetObject'],
    ],
    [
      [{ name: 'reader.json', statements: `${get},«${denied}»` }],
      `Denied: "No" of reader.json denies s3:GetObject on "${object}".`,
      ['denies s3:GetObject'],
    ],
    [
      [{ name: 'reader.json', statements: get }],
      'Not granted: no Allow for s3:PutObject on "*" in an identity policy.',
      [],
      { action: 's3:PutObject', resource: '*' },
    ],
    [
      [{ name: 'reader.json', statements: `«${office}»` }],
      `Depends on aws:SourceIp: "Office" of reader.json may allow s3:GetObject on "${object}".`,
      ['may allow s3:GetObject'],
    ],
    [
      [{ name: 'reader.json', statements: `«${get}»,«${noMfa}»` }],
      `Depends on aws:MultiFactorAuthPresent: statement 2 of reader.json may deny s3:GetObject on "${object}".`,
      ['allows s3:GetObject', 'may deny s3:GetObject'],
    ],
    [
      [{ name: 'reader.json', statements: `«${get}»,${noMfa}` }],
      `Allowed: statement 1 of reader.json allows s3:GetObject on "${object}".`,
      ['allows s3:GetObject'],
      { context: 'aws:MultiFactorAuthPresent=true' },
    ],
    [
      [{ name: 'reader.json', statements: `${get},«${noMfa}»` }],
      `Denied: statement 2 of reader.json denies s3:GetObject on "${object}".`,
      ['denies s3:GetObject'],
      { context: 'aws:MultiFactorAuthPresent=' },
    ],
    [
      [
        { name: 'reader.json', statements: `«${get}»` },
        { name: 'deny.json', statements: noMfa, kind: 'scp' },
      ],
      `Allowed: statement 1 of reader.json allows s3:GetObject on "${object}".`,
      ['allows s3:GetObject'],
      { context: 'aws:MultiFactorAuthPresent=true' },
    ],
    [
      [
        { name: 'reader.json', statements: get },
        {
          name: 'limit.json',
          statements: '{"Effect":"Allow","Action":"ec2:*","Resource":"*"}',
          kind: 'boundary',
        },
      ],
      `Not granted: no Allow for s3:GetObject on "${object}" in a permissions boundary.`,
      [],
    ],
    [
      [{ name: 'reader.json', statements: '«{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*"}»' }],
      'Depends on a role trust policy that must allow it too: statement 1 of reader.json allows sts:AssumeRole on "arn:aws:iam::111122223333:role/r".',
      ['allows sts:AssumeRole'],
      { action: 'sts:AssumeRole', resource: 'arn:aws:iam::111122223333:role/r' },
    ],
    [
      [
        {
          name: 'reader.json',
          statements: '«{"Effect":"Allow","Action":"s3:*","Resource":{"Ref":"Bucket"}}»',
        },
      ],
      `Depends on what only deployment or the caller tells: statement 1 of reader.json may allow s3:GetObject on "${object}".`,
      ['may allow s3:GetObject'],
    ],
    [
      [{ name: 'reader.json', statements: get }],
      `Not granted: no Allow for s3:GetObject on "${object}" in a resource policy.`,
      [],
      { caller: 'anonymous' },
    ],
    [
      [],
      `Allowed: the root user of an account may do everything in it, s3:GetObject on "${object}" too.`,
      [],
      { caller: 'arn:aws:iam::111122223333:root' },
    ],
  ];
  for (const [given, sentence, labels, asking] of rows)
    it(sentence, () => {
      const { answer, texts, expected } = asked(given, asking);
      assert.ok('marks' in answer);
      assert.equal(answer.sentence, sentence);
      assert.deepEqual(
        answer.marks.map(({ label }) => label),
        labels,
      );
      assert.deepEqual(texts, expected);
    });

  const problems: readonly (readonly [asking: Partial<AskedRequest>, problem: RegExp])[] = [
    [{ action: 's3' }, /^"s3" is no action/],
    [{ action: 's3:Get*' }, /^"s3:Get\*" is no action/],
    [{ action: '' }, /^"" is no action/],
    [{ caller: 'ann' }, /^"ann" is no caller/],
    [{ context: 'aws:SourceIp' }, /^"aws:SourceIp" is no pair/],
    [{ context: 'a=b =c' }, /^"=c" is no pair/],
    [{ resource: 'reports/a.csv' }, /^"reports\/a\.csv" is no resource/],
    [{ resource: 'arn:aws:s3::reports/a.csv' }, /^"arn:aws:s3::reports\/a\.csv" is no resource/],
    [{ resource: '' }, /^"" is no resource/],
  ];
  for (const [asking, problem] of problems)
    it(`says what cannot be read: ${JSON.stringify(asking)}`, () => {
      const { answer } = asked([{ name: 'reader.json', statements: get }], asking);
      assert.ok('problem' in answer);
      assert.match(answer.problem, problem);
    });

  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
  const remarks: readonly (readonly [asking: Partial<AskedRequest>, remark: string | undefined])[] = [
    [{}, undefined],
    [{ action: 's3:getobject' }, undefined],
    [{ action: 's3:GetObjct' }, '"s3:GetObjct" is no action of Amazon S3; did you mean "s3:GetObject"?'],
    [
      { action: 's3:ListBuckets' },
      '"s3:ListBuckets" is an API operation, not an action; it needs "s3:ListAllMyBuckets".',
    ],
    [{ action: 's4:GetObject' }, 'No AWS service has the prefix "s4"; did you mean "s3"?'],
    [{ action: 'nosuchservice:Get' }, 'No AWS service has the prefix "nosuchservice".'],
    // Allowed on everything is allowed on each.
    [{ resource: '*' }, undefined],
    [
      { action: 's3:PutObject', resource: '*' },
      's3:PutObject acts on a resource: ask for one such as "arn:aws:s3:::<BucketName>/<ObjectName>".',
    ],
    [{ action: 's3:ListAllMyBuckets', resource: '*' }, undefined],
    [
      { action: 's3:ListAllMyBuckets' },
      'As AWS lists it, s3:ListAllMyBuckets does not act on that: ask for "*".',
    ],
    [
      { action: 's3:ListBucket' },
      'As AWS lists it, s3:ListBucket does not act on that: ask for one such as "arn:aws:s3:::<BucketName>".',
    ],
    [{ resource: 'arn:aws:s3:::reports/*' }, undefined],
    [{ action: 'execute-api:Invoke', resource: 'execute-api:/prod/GET/*' }, undefined],
  ];
  for (const [asking, remark] of remarks)
    it(`remarks on a question: ${JSON.stringify(asking)}`, () => {
      const { answer } = asked([{ name: 'reader.json', statements: get }], asking);
      assert.ok('marks' in answer);
      assert.equal(answer.remark, remark);
    });

  it('leaves out a policy that is gone', () => {
    assert.deepEqual(takingPart([{ uri: 'file:///x.json', index: 0, kind: 'identity' }], new Map()), []);
    const snapshots = new Map([['file:///x.json', snapshotOf('{}')]]);
    assert.deepEqual(takingPart([{ uri: 'file:///x.json', index: 0, kind: 'identity' }], snapshots), []);
  });
});
