import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { policyKinds } from '../../../server/src/policy/model';
import type { PolicyKind } from '../../../server/src/policy/model';
import { complete } from '../../support/complete';
import type { CompleteOptions } from '../../support/complete';

interface Schema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

interface PolicySchema extends Schema {
  readonly definitions: { readonly statement: Schema };
}

function schemaOf(kind: PolicyKind): PolicySchema {
  const path = join(__dirname, '..', '..', '..', 'schemas', `${kind}.schema.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as PolicySchema;
}

describe('completion of the elements of a policy', () => {
  for (const kind of policyKinds) {
    it(`offers what ${kind} has, and nothing that it forbids`, () => {
      const { properties, required } = schemaOf(kind);
      const { labels } = complete('{"¦"}', { kind });
      assert.deepEqual([...labels].sort(), Object.keys(properties).sort());
      // Versions are advised everywhere.
      assert.deepEqual(labels.slice(0, 2), ['Version', 'Statement']);
      assert.ok(required.every((each) => labels.indexOf(each) < 2));
    });
  }

  const written: readonly Written[] = [
    ['{¦}', 'Version', '{\n  "Version": "2012-10-17"\n}'],
    ['{"¦"}', 'Version', '{\n  "Version": "2012-10-17"\n}'],
    ['{ver¦}', 'Version', '{\n  "Version": "2012-10-17"\n}'],
    ['{\n  "¦\n}', 'Version', '{\n  "Version": "2012-10-17"\n}'],
    ['{\n  ¦\n}', 'Statement', '{\n  "Statement": [\n    {}\n  ]\n}'],
    [
      '{\n  "Version": "2012-10-17"\n  ¦\n}',
      'Statement',
      '{\n  "Version": "2012-10-17",\n  "Statement": [\n    {}\n  ]\n}',
    ],
    [
      '{\n  "Version": "2012-10-17",\n  St¦\n}',
      'Statement',
      '{\n  "Version": "2012-10-17",\n  "Statement": [\n    {}\n  ]\n}',
    ],
    ['{"Version": "2012-10-17", "¦"}', 'Statement', '{"Version": "2012-10-17", "Statement": [{}]}'],
    ['{"¦" "Statement": []}', 'Version', '{"Version": "2012-10-17", "Statement": []}'],
    ['{¦, "Statement": []}', 'Version', '{"Version": "2012-10-17", "Statement": []}'],
    ['{"Vers¦ion": "2008-10-17", "Statement": []}', 'Version', '{"Version": "2008-10-17", "Statement": []}'],
    ['{"stat¦": []}', 'Statement', '{"Statement": []}'],
    ['{"Statement": [], ¦}', 'Id', '{"Statement": [], "Id": ""}', { kind: 'resource' }],
    ['{\n\t"Statement": [],\n\t¦\n}', 'Version', '{\n\t"Statement": [],\n\t"Version": "2012-10-17"\n}'],
  ];
  accepts(written);

  it('leaves out what is there', () => {
    assert.deepEqual(complete('{"Version": "2012-10-17", "Statement": [], "¦"}').labels, []);
    assert.deepEqual(complete('{"Statement": [], "¦"}', { kind: 'trust' }).labels, ['Version', 'Id']);
  });

  it('puts the caret where something is to be chosen, and opens the list again', () => {
    const completion = complete('{¦}', { snippets: true, continues: true });
    assert.equal(completion.accept('Statement'), '{\n  "Statement": [\n    {$0\\}\n  ]\n}');
    assert.ok(completion.item('Statement').command);
    assert.equal(completion.item('Version').command, undefined);
  });
});

describe('completion of the elements of a statement', () => {
  for (const kind of policyKinds) {
    it(`offers what ${kind} has, what it needs first`, () => {
      const { properties } = schemaOf(kind).definitions.statement;
      const { labels } = complete('{"Statement": [{"¦"}]}', { kind });
      assert.deepEqual([...labels].sort(), Object.keys(properties).sort());
      const needed = ['Effect', 'Principal', 'Action', 'Resource'].filter((each) => each in properties);
      assert.deepEqual(labels.slice(0, needed.length), needed);
      assert.deepEqual(labels.slice(needed.length, needed.length + 2), ['Sid', 'Condition']);
      assert.ok(labels.slice(needed.length + 2).every((each) => each.startsWith('Not')));
    });
  }

  const offered: readonly (readonly [at: string, kind: PolicyKind, labels: readonly string[]])[] = [
    [
      '{"Statement": [{"Effect": "Allow", "Action": "a:b", ¦}]}',
      'identity',
      ['Resource', 'Condition', 'Sid', 'NotResource'],
    ],
    ['{"Statement": [{"NotAction": "a:b", "NotResource": "*", ¦}]}', 'scp', ['Effect', 'Sid', 'Condition']],
    [
      '{"Statement": {"Effect": "Allow", "¦"}}',
      'trust',
      ['Principal', 'Action', 'Condition', 'Sid', 'NotAction'],
    ],
    [
      '{"Statement": [{"Effect": "Deny", "Principal": "*", "¦"}]}',
      'rcp',
      ['Action', 'Resource', 'Condition', 'Sid', 'NotResource'],
    ],
    ['{"Statement": [{"Not¦"}]}', 'identity', ['NotAction', 'NotResource']],
    [
      '{"Statement": [{"Sid": "A", "Effect": "Allow", "Action": [], "Resource": [], "Condition": {}, ¦}]}',
      'session',
      [],
    ],
  ];
  for (const [at, kind, labels] of offered) {
    it(`offers ${labels.join(', ') || 'nothing'} at ${at} in ${kind}`, () => {
      assert.deepEqual(complete(at, { kind }).labels, labels);
    });
  }

  it('offers no grant to everybody but some, and says what the others leave out', () => {
    const at = (effect: string) =>
      complete(`{"Statement": [{"Effect": "${effect}", "¦"}]}`, { kind: 'resource' });
    assert.equal(at('Allow').labels.includes('NotPrincipal'), false);
    assert.equal(at('Deny').item('NotPrincipal').labelDetails?.detail, ' spares only these');
    assert.equal(at('Allow').item('NotAction').labelDetails?.detail, ' allows all but these');
  });

  it('takes names that every object has for what they are', () => {
    const hostile =
      '{"Statement": [{"__proto__": 1, "constructor": [], "toString": {}, "¦"}], "hasOwnProperty": 1}';
    assert.deepEqual(complete(hostile, { kind: 'trust' }).labels.slice(0, 3), [
      'Effect',
      'Principal',
      'Action',
    ]);
    assert.deepEqual(complete('{"Statement": [{"constructor": ¦}]}').labels, []);
    assert.deepEqual(complete('{"__proto__": "¦", "Statement": []}').labels, []);
  });

  const statement = (inner: string) => `{\n  "Statement": [\n    {\n      ${inner}\n    }\n  ]\n}`;
  accepts([
    [statement('¦'), 'Effect', statement('"Effect": ""')],
    [statement('"¦"'), 'Effect', statement('"Effect": ""')],
    [statement('"Eff¦'), 'Effect', statement('"Effect": ""')],
    [statement('eff¦'), 'Effect', statement('"Effect": ""')],
    [statement('"Eff¦": "Allow"'), 'Effect', statement('"Effect": "Allow"')],
    [statement('"Action¦": "s3:GetObject"'), 'NotAction', statement('"NotAction": "s3:GetObject"')],
    [
      statement('"Effect": "Allow"\n      ¦'),
      'Resource',
      statement('"Effect": "Allow",\n      "Resource": ""'),
    ],
    [statement('"Effect": "Allow",\n      ¦'), 'Sid', statement('"Effect": "Allow",\n      "Sid": ""')],
    [
      statement('"Effect": "Allow",\n      ¦\n      "Resource": "*"'),
      'Action',
      statement('"Effect": "Allow",\n      "Action": [\n        ""\n      ],\n      "Resource": "*"'),
    ],
    [statement('¦,'), 'Condition', statement('"Condition": {},')],
    [statement('¦'), 'Action', statement('"Action": ""'), { kind: 'trust' }],
    [statement('¦'), 'Principal', statement('"Principal": {}'), { kind: 'trust' }],
    [statement('¦'), 'Principal', statement('"Principal": {}'), { kind: 'resource' }],
    [statement('¦'), 'Principal', statement('"Principal": "*"'), { kind: 'rcp' }],
    [statement('¦'), 'Principal', statement('"Principal": "*"'), { kind: 'endpoint' }],
    ['{"Statement":[{"Effect":"Allow",¦}]}', 'Action', '{"Statement":[{"Effect":"Allow","Action":[""]}]}'],
    [
      '{"Resources": {"R": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {"Statement": [{¦}]}}}}}',
      'Principal',
      '{"Resources": {"R": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {"Statement": [{"Principal": {}}]}}}}}',
    ],
  ]);

  it('puts the caret where something is to be chosen', () => {
    const starts = {
      Effect: '"Effect": "$0"',
      Action: '"Action": ["$0"]',
      Resource: '"Resource": "$0"',
      Condition: '"Condition": {$0\\}',
      Sid: '"Sid": "$0"',
    };
    const completion = complete('{"Statement": [{¦}]}', { snippets: true, continues: true });
    for (const [name, start] of Object.entries(starts)) {
      assert.equal(completion.accept(name), `{"Statement": [{${start}}]}`);
      assert.ok(completion.item(name).command, name);
    }
    const everybody = complete('{"Statement": [{¦}]}', { kind: 'rcp', continues: true });
    assert.equal(everybody.item('Principal').command, undefined);
  });
});

describe('completion of the values of elements', () => {
  const offered: readonly (readonly [at: string, labels: readonly string[], kind?: PolicyKind])[] = [
    ['{"Version": ¦}', ['2012-10-17', '2008-10-17']],
    ['{"Version": "¦", "Statement": []}', ['2012-10-17', '2008-10-17']],
    ['{"Version": 2012¦, "Statement": []}', ['2012-10-17']],
    ['{"Version": "¦", "Statement": []}', ['2012-10-17'], 'rcp'],
    ['{"Version": ["¦"], "Statement": []}', []],
    ['{"Statement": [{"Effect": ¦}]}', ['Allow', 'Deny']],
    ['{"Statement": [{"Effect": "¦"}]}', ['Allow', 'Deny'], 'scp'],
    ['{"Statement": [{"Effect": "¦"}]}', ['Deny'], 'rcp'],
    ['{"Statement": [{"Effect": ["¦"]}]}', []],
    ['{"Statement": [{"Effect": {¦}}]}', []],
    ['{"Id": "¦", "Statement": []}', [], 'resource'],
  ];
  for (const [at, labels, kind] of offered) {
    it(`offers ${labels.join(', ') || 'nothing'} at ${at}${kind ? ` in ${kind}` : ''}`, () => {
      assert.deepEqual(complete(at, kind ? { kind } : {}).labels, labels);
    });
  }

  accepts([
    ['{"Version": ¦}', '2012-10-17', '{"Version": "2012-10-17"}'],
    [
      '{"Version": "20¦08-10-17", "Statement": []}',
      '2012-10-17',
      '{"Version": "2012-10-17", "Statement": []}',
    ],
    ['{"Version": 2012-¦, "Statement": []}', '2012-10-17', '{"Version": "2012-10-17", "Statement": []}'],
    ['{\n  "Version": "2¦\n}', '2012-10-17', '{\n  "Version": "2012-10-17"\n}'],
    ['{"Statement": [{"Effect": ¦}]}', 'Deny', '{"Statement": [{"Effect": "Deny"}]}'],
    [
      '{"Statement": [{"Effect": al¦, "Action": "s3:*"}]}',
      'Allow',
      '{"Statement": [{"Effect": "Allow", "Action": "s3:*"}]}',
    ],
    ['{"Statement": [{"Effect": "¦Deny"}]}', 'Allow', '{"Statement": [{"Effect": "Allow"}]}'],
    [
      '{\n  "Statement": [{\n    "Effect": "A¦\n    "Action": "s3:*"\n  }]\n}',
      'Allow',
      '{\n  "Statement": [{\n    "Effect": "Allow",\n    "Action": "s3:*"\n  }]\n}',
    ],
  ]);

  it('says what an Allow does in each kind', () => {
    const detail = (kind: PolicyKind) =>
      complete('{"Statement": [{"Effect": "¦"}]}', { kind }).item('Allow').labelDetails?.detail;
    assert.equal(detail('identity'), ' unless denied elsewhere');
    assert.equal(detail('boundary'), ' a limit, grants nothing');
  });
});

type Written = readonly [at: string, label: string, after: string, options?: CompleteOptions];

function accepts(written: readonly Written[]): void {
  for (const [at, label, after, options] of written) {
    it(`writes ${label} at ${JSON.stringify(at)}${options?.kind ? ` in ${options.kind}` : ''}`, () => {
      assert.equal(complete(at, options).accept(label), after);
    });
  }
}
