import { deepStrictEqual as same, ok, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { codeActionsAt } from '../../server/src/features/code-actions';
import { snapshotOf } from '../support/document';

describe('fixing all', () => {
  const doubled =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["sqs:*","sqs:PurgeQueue","sns:Publish","sqs:Get*"],"Resource":"*"},{"Effect":"Deny","Action":["s3:*","s3:GetObject"],"Resource":"*"}]}';
  const single =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["sqs:*","sns:Publish"],"Resource":"*"},{"Effect":"Deny","Action":["s3:*"],"Resource":"*"}]}';

  it('of a rule takes one action where several findings of it are', () => {
    const action = titled(
      actionsOn(doubled, 'PurgeQueue'),
      'Fix all 3 findings of redundant-action (same access)',
    );
    equal(applied(doubled, action), single);
  });

  it('of a rule is not offered for one finding', () => {
    const text = doubled.replace(',"sqs:Get*"', '').replace(',"s3:GetObject"', '');
    same(
      actionsOn(text, 'PurgeQueue')
        .map(({ title }) => title)
        .filter((title) => title.startsWith('Fix')),
      [],
    );
  });

  it('says how many of the findings it fixes', () => {
    const text =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["s3:GetObjet","s3:PutObjet","s3:EatCake"],"Resource":"*"}]}';
    const titles = actionsOn(text, 'GetObjet').map(({ title }) => title);
    ok(
      titles.some((title) => title.startsWith('Fix 2 of the 3 findings of unknown-action')),
      titles.join(),
    );
  });

  it('on save waits until it is asked for', () => {
    const kinds = (only?: readonly string[]) => [
      ...new Set(actionsOn(doubled, 'PurgeQueue', only).map(({ kind }) => kind)),
    ];
    ok(!kinds().some((kind) => kind?.startsWith('source.')));
    same(kinds(['quickfix']), ['quickfix']);
    same(kinds(['source.fixAll']), ['source.fixAll.leastwise']);
    same(kinds(['source.fixAll.leastwise']), ['source.fixAll.leastwise']);
    same(kinds(['source.organizeImports']), []);
    ok(!kinds(['refactor']).includes('quickfix'));
  });

  it('on save mends what leaves access as it is, and nothing else', () => {
    const text = doubled.replace('"Version":"2012-10-17",', '').replace('sns:Publish', 'sns:Publich');
    const action = titled(actionsOn(text, '{', ['source.fixAll']), 'Fix what leaves access as it is (4)');
    equal(applied(text, action), single.replace('sns:Publish', 'sns:Publich'));
  });

  it('goes on until nothing is left', () => {
    const empty =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringEquals":{},"Bool":{}}}]}';
    const action = titled(actionsOn(empty, '{', ['source.fixAll']), 'Fix what leaves access as it is (3)');
    equal(
      applied(empty, action),
      '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}',
    );
  });

  it('has nothing to offer where nothing is to be mended', () => {
    same(actionsOn(single, '{', ['source.fixAll']), []);
  });

  it('leaves a text alone that lacks a quote or a brace', () => {
    same(actionsOn(doubled.slice(0, -2), '{', ['source.fixAll']), []);
    same(actionsOn(doubled.replace('"Deny"', '"Deny'), '{', ['source.fixAll']), []);
  });
});

describe('putting in order, on save', () => {
  const unsorted =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["sqs:SendMessage","sns:Publish"],"Resource":["arn:aws:sqs:*:*:b","arn:aws:sns:*:*:a"]}]}';

  it('sorts the values of every statement, once', () => {
    const action = titled(actionsOn(unsorted, '{', ['source']), 'Sort 2 lists of values');
    equal(action.kind, 'source.organize.leastwise');
    const sorted = applied(unsorted, action);
    equal(
      sorted,
      '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["sns:Publish","sqs:SendMessage"],"Resource":["arn:aws:sns:*:*:a","arn:aws:sqs:*:*:b"]}]}',
    );
    same(actionsOn(sorted, '{', ['source.organize']), []);
  });

  it('waits until it is asked for', () => {
    const kinds = [undefined, ['source.fixAll'], ['quickfix'], ['refactor']].flatMap((only) =>
      actionsOn(unsorted, '{', only).map(({ kind }) => kind),
    );
    ok(!kinds.includes('source.organize.leastwise'), kinds.join());
  });

  it('leaves a text alone that lacks a quote or a brace', () => {
    same(actionsOn(unsorted.slice(0, -2), '{', ['source.organize']), []);
  });
});

function actionsOn(text: string, place: string, only?: readonly string[]): readonly CodeAction[] {
  const snapshot = snapshotOf(text, { kind: 'scp' });
  const range = snapshot.positions().range({ offset: text.indexOf(place), length: 1 });
  return codeActionsAt(snapshot, range, {
    uri: 'file:///policy.json',
    version: 1,
    snippets: true,
    pageOf: () => undefined,
    relatedInformation: false,
    ...(only && { only }),
  });
}

function titled(actions: readonly CodeAction[], title: string): CodeAction {
  const found = actions.find((action) => action.title === title);
  ok(found, actions.map((action) => action.title).join('; '));
  return found;
}

function applied(text: string, { edit }: CodeAction): string {
  const [change] = edit?.documentChanges ?? [];
  ok(change && 'edits' in change);
  return TextDocument.applyEdits(TextDocument.create('', 'json', 0, text), change.edits as TextEdit[]);
}
