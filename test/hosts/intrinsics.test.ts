import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { parseJson, parseJsonFile } from '../../server/src/hosts/json/parse';
import { isOpen, pathOf } from '../../server/src/policy/value';
import { applyEdits } from '../support/apply';
import { snapshotOf } from '../support/document';
import { plain, valuesOf } from './tree';

/**
 * A value of a template, and what is known of it: `<…>` a text with `*` where deployment fills it in, `{ choice }` one
 * of several, `<unknown>` anything, `<absent>` nothing.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
const values: readonly [value: unknown, known: unknown][] = [
  [{ Ref: 'Bucket' }, '<unknown>'],
  [{ Ref: 'AWS::NoValue' }, '<absent>'],
  [{ Ref: 7 }, '<unknown>'],
  [
    { Ref: 'A', Other: 'B' },
    { Ref: 'A', Other: 'B' },
  ],
  [{ ref: 'A' }, { ref: 'A' }],
  [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '<unknown>'],
  [{ 'Fn::ImportValue': { 'Fn::Sub': '${Stack}-arn' } }, '<unknown>'],
  [{ 'Fn::Select': [0, ['a', 'b']] }, '<unknown>'],
  [{ 'Fn::Split': [',', 'a,b'] }, '<unknown>'],
  [{ 'Fn::FindInMap': ['M', 'a', 'b'] }, '<unknown>'],
  [{ 'Fn::Transform': { Name: 'AWS::Include' } }, '<unknown>'],
  [{ 'Fn::Whatever': null }, '<unknown>'],

  [{ 'Fn::Sub': 'arn:aws:s3:::demo' }, 'arn:aws:s3:::demo'],
  [{ 'Fn::Sub': 'arn:${AWS::Partition}:s3:::${Bucket}/*' }, '<arn:*:s3:::*/*>'],
  [{ 'Fn::Sub': '${Bucket.Arn}' }, '<*>'],
  [{ 'Fn::Sub': ['${A}-${B}', { A: 'x', B: { Ref: 'Y' } }] }, '<*-*>'],
  [{ 'Fn::Sub': ['demo', {}] }, 'demo'],
  // ${! stays behind as ${, so that a policy variable can stand in a template.
  [{ 'Fn::Sub': 'home/${!aws:username}/*' }, 'home/${aws:username}/*'],
  [{ 'Fn::Sub': '${Home}/${!aws:username}' }, '<*/${aws:username}>'],
  [{ 'Fn::Sub': 'a${b' }, 'a${b'],
  [{ 'Fn::Sub': '${}$}{$' }, '<*$}{$>'],
  [{ 'Fn::Sub': '' }, ''],
  [{ 'Fn::Sub': { Ref: 'A' } }, '<unknown>'],
  [{ 'Fn::Sub': [] }, '<unknown>'],
  [{ 'Fn::Sub': null }, '<unknown>'],

  [{ 'Fn::Join': [':', ['arn', 'aws', 's3', '', '', 'demo']] }, 'arn:aws:s3:::demo'],
  [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::demo']] }, '<arn:*:s3:::demo>'],
  [{ 'Fn::Join': ['/', ['a', { 'Fn::Sub': '${B}-c' }, 'd']] }, '<a/*-c/d>'],
  [{ 'Fn::Join': ['/', ['a', { 'Fn::Join': ['.', ['b', 'c']] }]] }, 'a/b.c'],
  [{ 'Fn::Join': ['/', ['a', { 'Fn::If': ['C', 'b', 'c'] }]] }, '<a/*>'],
  [{ 'Fn::Join': ['/', ['a', { Ref: 'AWS::NoValue' }, 'b']] }, 'a/b'],
  // "a/b" or "a/c/b": no text with one star is both.
  [{ 'Fn::Join': ['/', ['a', { 'Fn::If': ['C', 'c', { Ref: 'AWS::NoValue' }] }, 'b']] }, '<unknown>'],
  [{ 'Fn::Join': ['', ['a', { 'Fn::If': ['C', 'c', { Ref: 'AWS::NoValue' }] }, 'b']] }, '<a*b>'],
  [{ 'Fn::Join': [',', { Ref: 'List' }] }, '<unknown>'],
  [{ 'Fn::Join': [{ Ref: 'Separator' }, ['a', 'b']] }, '<unknown>'],
  [{ 'Fn::Join': [',', []] }, ''],
  [{ 'Fn::Join': 'a' }, '<unknown>'],
  [{ 'Fn::Join': [] }, '<unknown>'],

  [{ 'Fn::If': ['C', 'a', 'b'] }, { choice: ['a', 'b'] }],
  [{ 'Fn::If': ['C', ['a'], { Ref: 'AWS::NoValue' }] }, { choice: [['a'], '<absent>'] }],
  [
    { 'Fn::If': ['C', { 'Fn::If': ['D', 'a', 'b'] }, { Ref: 'X' }] },
    { choice: [{ choice: ['a', 'b'] }, '<unknown>'] },
  ],
  [{ 'Fn::If': ['C'] }, { choice: [] }],
  [{ 'Fn::If': [] }, { choice: [] }],
  [{ 'Fn::If': 'C' }, '<unknown>'],
  [{ 'Fn::ToJsonString': { a: 1 } }, { choice: [{ a: 1 }] }],
  [
    { 'Fn::ForEach::Buckets': ['Name', ['a', 'b'], { 'Bucket${Name}': 1 }] },
    { choice: [{ 'Bucket${Name}': 1 }] },
  ],
];

describe('functions of a template', () => {
  for (const [value, known] of values) {
    const text = JSON.stringify(value);
    it(`knows of ${text} what there is to know`, () => {
      const { root, problems } = parseJson(text);
      same([plain(root), problems], [known, []]);
      same([root?.offset, root?.length], [0, text.length]);
      const inList = parseJson(`{"a": [ ${text} ]}`).root;
      const item = valuesOf(inList)[2];
      same([item?.offset, item?.length, item && pathOf(item)], [8, text.length, ['a', 0]]);
      same(plain(item), known);
    });
  }

  it('keeps the text that deployment fills in as it is written', () => {
    const templates = (source: unknown) =>
      valuesOf(parseJson(JSON.stringify(source)).root).flatMap((value) =>
        value.type === 'text' && value.template !== undefined ? [value.template] : [],
      );
    same(templates({ 'Fn::Sub': 'arn:${AWS::Partition}:s3:::a' }), ['arn:${AWS::Partition}:s3:::a']);
    same(templates({ 'Fn::Sub': ['${A}/${!B}', { A: 'x' }] }), ['${A}/${!B}']);
    same(templates({ 'Fn::Join': ['', [{ 'Fn::Sub': '${A}' }, 'b']] }), []);
    same(templates('${A}'), []);
  });

  it('leads to an option by its place in the source', () => {
    const { root } = parseJson('{"a": {"Fn::If": ["C", "x", ["y"]]}}');
    same(
      valuesOf(root).map((value) => [value.type, ...pathOf(value)].join(' ')),
      ['mapping', 'choice a', 'text a Fn::If 1', 'list a Fn::If 2', 'text a Fn::If 2 0'],
    );
  });

  it('takes a half-written one for unknown', () => {
    for (const text of ['{"Ref"', '{"Ref":', '{"Fn::Sub": "a', '{"Fn::Join": ["", ["a",', '{"Fn::If": ["C",'])
      equal(parseJson(text).root?.type === 'mapping', false, text);
  });
});

/** Places where a template may leave a value open. None of them is an error of type, and the rest is read all the same. */
const policy = (at: Record<string, unknown>) => ({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::demo/*', Sid: 'One', ...at },
    { Effect: 'Deny', Action: 's3:*', Resource: '*' },
  ],
});

describe('a policy with functions', () => {
  const functions: readonly unknown[] = [
    { Ref: 'X' },
    { Ref: 'AWS::NoValue' },
    { 'Fn::Sub': '${X}' },
    { 'Fn::GetAtt': ['X', 'Y'] },
    { 'Fn::If': ['C', { Ref: 'X' }, { Ref: 'AWS::NoValue' }] },
    { 'Fn::Join': ['', [{ Ref: 'X' }]] },
  ];
  const places = [
    'Sid',
    'Effect',
    'Action',
    'NotAction',
    'Resource',
    'NotResource',
    'Principal',
    'NotPrincipal',
    'Condition',
  ];

  it('is read with each function in each place, alone and in a list', () => {
    for (const value of functions) {
      for (const place of places) {
        for (const written of [value, [value], ['s3:GetObject', value], { AWS: value }]) {
          const text = JSON.stringify(policy({ [place]: written }));
          const [found] = parseJsonFile(text, { fileName: 't.json', kindFromSetting: undefined }).policies;
          equal(found?.statements.length, 2, text);
          equal(found.statements[1]?.effect, 'Deny');
          const entry = found.statements[0]?.source.entries.find(({ name }) => name === place);
          equal(isOpen(entry?.value), true, text);
        }
      }
    }
  });

  it('is never told that a function has the wrong type', () => {
    const fitting = places.filter((place) => !place.includes('Principal') && !place.startsWith('Not'));
    for (const value of functions.filter((each) => parseJson(JSON.stringify(each)).root?.type !== 'absent')) {
      const text = JSON.stringify(policy(Object.fromEntries(fitting.map((place) => [place, value]))));
      same(errorsOf(text), [], text);
    }
  });

  it('counts what is known beside what is not', () => {
    const text = JSON.stringify(
      policy({
        Action: ['s3:*', { Ref: 'More' }],
        Resource: [
          { 'Fn::If': ['C', 'arn:aws:s3:::a', ['arn:aws:s3:::b', { 'Fn::Sub': 'arn:aws:s3:::${C}' }]] },
        ],
      }),
    );
    const [found] = parseJsonFile(text, { fileName: 't.json', kindFromSetting: undefined }).policies;
    const elements = [found?.statements[0]?.action, found?.statements[0]?.resource];
    same(
      elements.map((element) => element?.texts.map(({ value, certain }) => (certain ? value : `<${value}>`))),
      [['s3:*'], ['arn:aws:s3:::a', 'arn:aws:s3:::b', '<arn:aws:s3:::*>']],
    );
    same(
      elements.map((element) => element?.complete),
      [false, false],
    );
  });
});

describe('a fix in a template', () => {
  const statement = (at: object) => ({ Effect: 'Allow', Action: 's3:Get*', Resource: '*', ...at });
  const either = (value: unknown) => ({ 'Fn::If': ['C', value, { Ref: 'X' }] });
  const statements: readonly [name: string, Statement: unknown][] = [
    ['an action to choose', [statement({ Action: either('s3:*') })]],
    ['actions to choose', [statement({ Action: either(['s3:*', 'iam:*']) })]],
    ['an action to choose in a list', [statement({ Action: [either('s3:*'), 's3:ListAllMyBuckets'] })]],
    ['a resource to choose', [statement({ Resource: either('*') })]],
    ['a resource to choose in a list', [statement({ Action: 'kms:CreateAlias', Resource: [either('*')] })]],
    ['a statement to choose', either(statement({ Action: ['s3:GetObject', 's3:ListAllMyBuckets'] }))],
    [
      'a statement to choose in a list',
      [either(statement({ Action: ['s3:GetObject', 's3:ListAllMyBuckets'] }))],
    ],
    [
      'a statement to choose beside its double',
      [either(statement({ Action: 's3:*' })), statement({ Action: 's3:*' })],
    ],
  ];
  for (const [name, Statement] of statements) {
    it(`leaves its functions whole: ${name}`, () => {
      const text = JSON.stringify({ PolicyDocument: { Version: '2012-10-17', Statement } }, null, 2);
      const fixes = snapshotOf(text)
        .findings()
        .flatMap((finding) => finding.fixes());
      for (const { title, edits } of fixes) {
        const after = applyEdits(text, edits);
        same(parseJson(after).problems, [], title);
        equal(faultIn(JSON.parse(after)), '', `${title}\n${after}`);
      }
    });
  }
});

/** What CloudFormation or IAM would not take: a condition without its two branches, a list within a list. */
function faultIn(data: unknown, inList = false): string {
  if (typeof data !== 'object' || data === null) return '';
  if (Array.isArray(data))
    return inList ? 'a list in a list' : data.map((each) => faultIn(each, true)).join('');
  const [options] = Object.entries(data).flatMap(([key, value]) =>
    key === 'Fn::If' ? [value as unknown[]] : [],
  );
  if (!options)
    return Object.values(data)
      .map((each) => faultIn(each))
      .join('');
  return options.length === 3
    ? options.map((each) => faultIn(each, inList)).join('')
    : 'a choice without two options';
}

function errorsOf(text: string): readonly string[] {
  return snapshotOf(text)
    .findings()
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}
