import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { managedPolicies } from '../../scripts/bench/managed-policies';

/** A document in which the caret is put everywhere. */
export interface FuzzDocument {
  readonly name: string;
  readonly text: string;
}

/** Short enough that every offset of a hundred of them is asked within a minute. */
const lengths = { least: 150, most: 900 } as const;

/** A hundred of AWS's own policies, spread over all of them. */
export function soundPolicies(): readonly FuzzDocument[] {
  const short = managedPolicies().filter(
    ({ text }) => text.length > lengths.least && text.length < lengths.most,
  );
  const step = short.length / 100;
  return Array.from({ length: 100 }, (_, index) => short[Math.floor(index * step)]).flatMap((each) =>
    each ? [each] : [],
  );
}

/** The same with what a hurried person leaves out, swaps or pastes twice. */
export function brokenPolicies(): readonly FuzzDocument[] {
  const next = randomNumbers(20_121_017);
  return soundPolicies().map(({ name, text }) => {
    let broken = text;
    for (let fault = 0; fault < 3; fault++)
      broken = breakAt(broken, next(broken.length), next(faults.length));
    return { name: `${name}, broken`, text: broken };
  });
}

type Fault = (text: string, offset: number) => string;

const faults: readonly Fault[] = [
  (text, offset) => text.slice(0, offset) + text.slice(offset + 1),
  (text, offset) => without(text, '"', offset),
  (text, offset) => without(text, ',', offset),
  (text, offset) => without(text, ':', offset),
  (text, offset) => without(text, '}', offset),
  (text, offset) => without(text, ']', offset),
  (text, offset) => text.slice(0, offset) + text.slice(offset + 40),
  (text, offset) => text.slice(0, offset) + text.slice(Math.max(0, offset - 60)),
  (text, offset) => `${text.slice(0, offset)}\${aws:${text.slice(offset)}`,
  (text, offset) => `${text.slice(0, offset)}/*${text.slice(offset)}`,
  (text, offset) => `${text.slice(0, offset)}\\${text.slice(offset)}`,
  (text, offset) => text.slice(0, offset + 1),
  (text) => text.replace(/\s+/g, ' '),
  (text) => text.replaceAll('\n', '\r\n'),
];

function breakAt(text: string, offset: number, fault: number): string {
  return faults[fault]?.(text, offset) ?? text;
}

/** Without the next such letter. */
function without(text: string, letter: string, offset: number): string {
  const at = text.indexOf(letter, offset);
  return at < 0 ? text : text.slice(0, at) + text.slice(at + 1);
}

/** The same numbers on every run, below a limit. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What else ends in `.json`, with and without policies in it. */
export function otherDocuments(): readonly FuzzDocument[] {
  const manifests = packages.map((name) => ({
    name: `${name}/package.json`,
    text: readFileSync(join(modules, name, 'package.json'), 'utf8').slice(0, 600),
  }));
  return [...manifests, ...handmade, ...templates()];
}

const modules = join(__dirname, '..', '..', 'node_modules');

/** Their manifests are there wherever the tests run. */
const packages = [
  'ajv',
  'commander',
  'esbuild',
  'eslint',
  'fast-check',
  'jsonc-parser',
  'mocha',
  'prettier',
  'typescript',
  'vscode-languageserver',
] as const;

const handmade: readonly FuzzDocument[] = [
  ['empty', ''],
  ['blanks', ' \n\t '],
  ['a word', 'policy'],
  ['a quote', '"'],
  ['brackets', '[[{{[{"a":[{'],
  ['only commas', ',,,,'],
  ['colons', '{"a"::::{"b":'],
  ['a lone surrogate', '{"Statement": [{"Action": "\ud800"}]}'],
  ['emoji', '{"Version": "2012-10-17", "Statement": [{"Sid": "🙂", "Action": "🙂:🙂"}]}'],
  ['null bytes', '{"Statement": [{"Effect": "Al\u0000low", "Action": "\u0000"}]}'],
  ['right to left', '{"Statement": [{"Effect": "\u202eAllow", "Resource": "arn:aws:s3:::\u202e"}]}'],
  [
    'variables',
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Resource":"${${${aws:}}","Action":"s3:*"}]}',
  ],
  ['a list in a list', '{"Statement": [[["s3:GetObject"]], [{"Effect": "Allow", "Action": [["*"]]}]]}'],
  [
    'numbers',
    '{"Statement": [{"Effect": 1, "Action": 2, "Condition": {"Bool": {"aws:x": [true, 3, null]}}}]}',
  ],
  [
    'null everywhere',
    '{"Version": null, "Statement": [null, {"Effect": null, "Principal": null, "Condition": null}]}',
  ],
  [
    'repeats',
    '{"Statement": [{"Effect":"Allow","Effect":"Deny","Action":"a","Action":["b"]}], "Statement": {}}',
  ],
  [
    'prototype',
    '{"__proto__": {"Statement": []}, "Statement": [{"constructor": 1, "Condition": {"toString": {"valueOf": "x"}}}]}',
  ],
  [
    'stars',
    `{"Statement": [{"Effect": "Allow", "Action": "s3:${'*a'.repeat(40)}", "Resource": "arn:${'*'.repeat(80)}"}]}`,
  ],
  [
    'colons in an ARN',
    `{"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "arn${':'.repeat(60)}"}]}`,
  ],
  [
    'markup',
    '{"Statement": [{"Sid": "[x](command:y)", "Action": "<img src=x>", "Effect": "![](http://x)"}]}',
  ],
].map(([name = '', text = '']) => ({ name, text }));

/** Policies where templates and answers of the AWS CLI have them. */
function templates(): readonly FuzzDocument[] {
  const statement =
    '{"Effect": "Allow", "Action": ["sqs:Get*", {"Fn::Sub": "s3:${A}"}], "Resource": {"Fn::If": ["c", "*", {"Ref": "B"}]}}';
  const holders = [
    (policy: string) =>
      `{"Resources": {"A": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyDocument": ${policy}}}}}`,
    (policy: string) =>
      `{"Resources": {"A": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": ${policy}}}}}`,
    (policy: string) =>
      `{"Resources": {"A": {"Type": "AWS::SQS::QueuePolicy", "Properties": {"PolicyDocument": ${policy}}}}}`,
    (policy: string) =>
      `{"Resources": {"A": {"Type": "AWS::Organizations::Policy", "Properties": {"Type": "RESOURCE_CONTROL_POLICY", "Content": ${policy}}}}}`,
    (policy: string) => `[${policy}, ${policy}]`,
    (policy: string) => `{"PolicyVersion": {"Document": ${policy}, "VersionId": "v1"}}`,
    (policy: string) => `// comment\n${policy}`,
  ];
  const policies = [
    `{"Version": "2012-10-17", "Statement": [${statement}]}`,
    `{"Version": "2012-10-17", "Statement": ${statement}}`,
    '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole", "Condition": {"Bool": {"aws:SecureTransport": false}}}]}',
    '{"Statement": [{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringLike": {"token.actions.githubusercontent.com:sub": "repo:o/r:*"}}}]}',
    '{"Version": "2012-10-17", "Statement": [{"Sid": "", "Effect": "", "Action": "", "Resource": "", "Condition": {"": {"": ""}}}, {}]}',
    '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "NotAction": ["iam:*"], "NotResource": ["arn:aws:s3:::${aws:username}/*"], "Condition": {"ForAnyValue:StringLikeIfExists": {"aws:TagKeys": ["a", "b"]}}}]}',
    '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::123456789012:role/x", "Condition": {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}}]}',
    '{"Version": "2008-10-17", "Statement": []}',
    '{"Version": "2012-10-17", "Statement": {}}',
    '{}',
  ];
  return holders.flatMap((hold, index) =>
    policies.map((policy, at) => ({ name: `template ${index}, policy ${at}`, text: hold(policy) })),
  );
}
