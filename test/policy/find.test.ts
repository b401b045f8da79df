import { deepStrictEqual as same, ok, strictEqual as equal } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { parseJsonFile } from '../../server/src/hosts/json/parse';
import { mayHoldPolicy } from '../../server/src/policy/find';
import type { PolicyKind } from '../../server/src/policy/model';
import { pathOf } from '../../server/src/policy/value';

const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const inLowerCase = { effect: 'Allow', action: 's3:*', resource: '*' };
const policy = { Version: '2012-10-17', Statement: [statement] };
const openApi = (extra: object) => ({
  openapi: '3.0.1',
  info: { title: 'demo', version: '2012-10-17' },
  paths: { '/': { get: { responses: {}, 'x-amazon-apigateway-integration': { type: 'aws' } } } },
  ...extra,
});

/** A document and the paths of its policies; `.` is the document itself. */
const documents: readonly [name: string, document: unknown, ...paths: string[]][] = [
  ['a whole policy', policy, '.'],
  ['a policy without a version', { Statement: [statement] }, '.'],
  ['a policy with a single statement', { Statement: statement }, '.'],
  ['the version of 2008', { Version: '2008-10-17', Statement: [] }, '.'],
  ['a misspelt Statement under a dated version', { Version: '2012-10-17', Statment: [statement] }, '.'],
  ['nothing but a dated version', { Version: '2012-10-17' }, '.'],
  ['a statement with an effect alone', { Statement: [{ Effect: 'Allow' }] }, '.'],
  [
    'a statement with a misspelt effect and two elements',
    { Statement: [{ Efect: 'Allow', Action: 'a', Resource: 'b' }] },
    '.',
  ],
  ['names in lower case', { version: '2012-10-17', statement: [inLowerCase] }, '.'],
  ['names in lower case, without a version', { statement: inLowerCase }, '.'],
  ['a plural', { Statements: [statement] }, '.'],
  [
    'a misspelt Statement without a version, far down',
    { Properties: { PolicyDocument: { Statment: [statement] } } },
    'Properties PolicyDocument',
  ],
  [
    'a statement with misspelt elements',
    { Statement: [{ effect: 'Allow', Actions: 's3:*', Resource: '*' }] },
    '.',
  ],
  ['a statement with two misspelt elements', { Statement: { Actions: 's3:*', Resources: '*' } }, '.'],
  ['a good statement after one that says nothing', { Statement: [{}, 7, null, statement] }, '.'],
  ['a statement in a list within the list', { Statement: [[statement]] }, '.'],
  ['a policy with a stray member', { ...policy, Resources: '*' }, '.'],
  ['a policy far down', { a: [{ b: { c: [null, policy] } }] }, 'a 0 b c 1'],
  ['policies side by side', { a: policy, b: [policy, policy] }, 'a', 'b 0', 'b 1'],
  [
    'a misspelt Statement far down',
    { PolicyDocument: { Version: '2012-10-17', Statment: [statement] } },
    'PolicyDocument',
  ],
  [
    'a template that is no policy itself',
    { Version: '2012-10-17', Resources: { A: { PolicyDocument: policy } } },
    'Resources A PolicyDocument',
  ],
  [
    'an OpenAPI document with a resource policy',
    openApi({ 'x-amazon-apigateway-policy': policy }),
    'x-amazon-apigateway-policy',
  ],

  ['nothing', {}],
  ['an OpenAPI document', openApi({})],
  [
    'a package.json',
    { name: 'x', version: '1.0.0', scripts: { Statement: 'jest' }, dependencies: { Statement: '^1.0.0' } },
  ],
  [
    'a lock file',
    { name: 'x', lockfileVersion: 3, packages: { 'node_modules/statement': { version: '2012.10.17' } } },
  ],
  ['a tsconfig', { compilerOptions: { strict: true }, include: ['Statement'] }],
  [
    'a template without policies',
    { AWSTemplateFormatVersion: '2010-09-09', Resources: { A: { Type: 'AWS::S3::Bucket' } } },
  ],
  [
    'rules of a web firewall',
    { Rules: [{ Action: { Block: {} }, Statement: { ByteMatchStatement: { SearchString: 'x' } } }] },
  ],
  ['a query', { Statement: 'SELECT * FROM "t"', Parameters: [] }],
  ['a bank account', { Statement: [{ Amount: 1, Action: 'credit' }] }],
  // https://www.tencentcloud.com/document/product/598/10604
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/protect-stack-resources.html
  [
    'a stack policy of CloudFormation',
    {
      Statement: [
        { Effect: 'Deny', Action: 'Update:*', Principal: '*', Resource: 'LogicalResourceId/Database' },
        { Effect: 'Allow', Action: ['Update:Modify', 'update:Delete'], Principal: '*', Resource: '*' },
      ],
    },
  ],
  // https://www.alibabacloud.com/help/en/ram/user-guide/policy-structure-and-syntax
  [
    'a policy of Alibaba Cloud',
    {
      Version: '1',
      Statement: [{ Effect: 'Allow', Action: 'oss:GetObject', Resource: 'acs:oss:*:*:demo/*' }],
    },
  ],
  ['a policy of Tencent Cloud', { version: '2.0', statement: [inLowerCase] }],
  [
    'Terraform in JSON',
    {
      data: {
        aws_iam_policy_document: {
          x: { statement: [{ effect: 'Allow', actions: ['s3:GetObject'], resources: ['*'] }] },
        },
      },
    },
  ],
  ['a bank account in lower case', { statement: [{ amount: 1, action: 'credit', effect: 'none' }] }],
  ['a statement with no more than an effect', { statement: [{ effect: 'allow', status: 'fixed' }] }],
  ['a text', 'Statement'],
  ['a list of texts', ['Statement', '2012-10-17']],
  ['null', null],
];

describe('finding policies', () => {
  for (const [name, document, ...paths] of documents) {
    it(`finds ${paths.length || 'none'} in ${name}`, () => {
      same(pathsIn(JSON.stringify(document), 'document.json'), paths);
    });
  }

  it('finds none in the files of this repository that are no policies', () => {
    for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'test/tsconfig.json'])
      for (const folder of ['', 'scps/'])
        same(
          pathsIn(readFileSync(join(__dirname, '..', '..', name), 'utf8'), folder + name),
          [],
          folder + name,
        );
  });

  const named: readonly [name: string, fileName: string, document: unknown, ...paths: string[]][] = [
    ['an empty document', 'trust-policy.json', {}, '.'],
    ['a misspelt Statement', 'scps/x.json', { Statment: [statement] }, '.'],
    ['a statement without its policy', 'x.scp.json', statement, '.'],
    [
      'a policy in a wrapper',
      'trust-policy.json',
      { Role: { AssumeRolePolicyDocument: policy } },
      'Role AssumeRolePolicyDocument',
    ],
    ['parameters for a policy', 'bucket-policy.parameters.json', { Bucket: 'x' }],
    ['a list', 'scps/x.json', [1]],
    ['a text', 'scps/x.json', 'x'],
  ];
  for (const [name, fileName, document, ...paths] of named) {
    it(`finds ${paths.length || 'none'} in a file named ${fileName} that holds ${name}`, () => {
      same(pathsIn(JSON.stringify(document), fileName), paths);
    });
  }

  it('takes any mapping for a policy where a setting says so', () => {
    same(pathsIn('{"a": 1}', 'x.json', 'scp'), ['.']);
    same(pathsIn('[{"a": 1}]', 'x.json', 'scp'), []);
    same(pathsIn(JSON.stringify({ a: policy, b: policy }), 'x.json', 'scp'), ['a', 'b']);
  });

  it('finds half-typed ones', () => {
    for (const text of [
      '{"Version": "2012-10-17"',
      '{"Version": 2012-10-17, "Statement": [{"Effect": "Allow"}]}',
      '{"version": 2012-10-17, "statement": [{"effect": "Allow", "action": "s3:*"}]}',
      '{"Statement": [{"Effect": "Allow"',
      '{"Statement": {"Effect": "Deny", "Action": ',
    ])
      equal(pathsIn(text, 'x.json').length, 1, text);
  });
});

describe('a text that can hold a policy', () => {
  const may = (text: string) => mayHoldPolicy(text, { fileName: 'x.json', kindFromSetting: undefined });
  it('has a name like Statement or a version of the language', () => {
    for (const text of ['{"statement": ', '{"STATEMENTS" :', '{"Statment":', '{"Version": "2008-10-17"'])
      ok(may(text), text);
  });
  it('is no lock file, no status, no prose', () => {
    for (const text of ['"statuses": "2.0.1"', '"statistics": {', '"a": "a statement: 7"', '"status": 1'])
      ok(!may(text), text);
  });
});

describe('the kind of a policy', () => {
  const trust = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const role = {
    Resources: {
      R: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement: trust } } },
    },
  };
  const cases: readonly [
    fileName: string,
    setting: PolicyKind | undefined,
    document: unknown,
    expected: string,
  ][] = [
    ['trust-policy.json', 'scp', { Statement: trust }, 'scp setting'],
    ['x.scp.json', undefined, { Statement: trust }, 'scp file name'],
    ['policy.json', undefined, { Statement: trust }, 'trust content'],
    ['', undefined, { Statement: trust }, 'trust content'],
    // AWS's own AWSOrganizationsServiceTrustPolicy is an identity policy, and others have such names.
    ['AWSOrganizationsServiceTrustPolicy.json', undefined, policy, 'identity content'],
    ['AWSApplicationAutoScalingCustomResourcePolicy.json', undefined, policy, 'identity content'],
    ['s3-endpoint-policy.json', undefined, policy, 'identity content'],
    ['trust-policy.json', 'trust', policy, 'trust setting'],
    ['x.scp.json', undefined, policy, 'scp file name'],
    ['trust-policy.json', undefined, { Statement: [statement, trust] }, 'trust file name'],
    ['trust-policy.json', undefined, { Statement: { ...statement, Principle: '*' } }, 'trust file name'],
    ['trust-policy.json', undefined, { Statement: { Effect: 'Allow' } }, 'trust file name'],
    ['bucket-policy.json', undefined, { Version: '2012-10-17', Statement: [] }, 'resource file name'],
    // A file name speaks for the document itself; a template holds policies of many kinds.
    ['x.scp.json', undefined, role, 'trust position'],
    ['x.json', 'boundary', role, 'boundary setting'],
  ];
  for (const [fileName, kindFromSetting, document, expected] of cases) {
    it(`is "${expected}" in "${fileName}"`, () => {
      const { policies } = parseJsonFile(JSON.stringify(document), { fileName, kindFromSetting });
      same(
        policies.map(({ kind, kindFrom }) => `${kind} ${kindFrom}`),
        [expected],
      );
    });
  }
});

function pathsIn(text: string, fileName: string, kindFromSetting?: PolicyKind): readonly string[] {
  const { policies } = parseJsonFile(text, { fileName, kindFromSetting });
  return policies.map(({ source }) => pathOf(source).join(' ') || '.');
}
