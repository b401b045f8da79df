import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import {
  CompletionRequest,
  CompletionResolveRequest,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol/node';
import type { CompletionItem } from 'vscode-languageserver-protocol/node';
import { policyTextsMethod } from '../../server/src/lsp/protocol';
import type { PolicyText } from '../../server/src/lsp/protocol';
import { fullCapabilities, startClient } from '../support/lsp';
import type { ClientOptions, TestClient } from '../support/lsp';

const uri = 'file:///work/policy.json';
const withResource = (resource: string) =>
  `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "${resource}"}]}`;
const unfinished = withResource('').replace('"Resource": ""', '"Resource": ');

describe('completion over the protocol', () => {
  let client: TestClient | undefined;
  const start = async (options: ClientOptions = {}) => (client = await startClient(options));
  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });
  const complete = async ({ connection }: TestClient, text: string): Promise<readonly CompletionItem[]> => {
    const answer = await connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: text.length },
    });
    return Array.isArray(answer) ? answer : (answer?.items ?? []);
  };

  it('answers with edits of whole tokens', async () => {
    const running = await start();
    const text = '{"Statement": [{"Effect": "Al';
    running.open(uri, text);
    const [allow] = await complete(running, text);
    assert.equal(allow?.label, 'Allow');
    assert.deepEqual(allow.textEdit, {
      range: { start: { line: 0, character: 26 }, end: { line: 0, character: 29 } },
      newText: '"Allow"',
    });
  });

  it('describes an item once somebody looks at it', async () => {
    const { connection } = await start();
    const resolve = (data: unknown) =>
      connection.sendRequest(CompletionResolveRequest.type, { label: 's3:GetObject', data });
    const { documentation } = await resolve({ about: 'action', name: 's3:GetObject' });
    assert.ok(typeof documentation === 'object' && documentation.value.includes('s3:GetObject'));
    for (const odd of [
      undefined,
      null,
      7,
      {},
      { about: 'nothing' },
      { about: 'action' },
      { about: 'toString' },
    ])
      assert.equal((await resolve(odd)).documentation, undefined);
  });

  it('describes in plain text where the client shows no Markdown', async () => {
    const { textDocument, ...rest } = fullCapabilities;
    const { connection } = await start({
      capabilities: { ...rest, textDocument: { ...textDocument, completion: {} } },
    });
    const { documentation } = await connection.sendRequest(CompletionResolveRequest.type, {
      label: '',
      data: { about: 'action', name: 's3:GetObject' },
    });
    assert.ok(typeof documentation === 'object' && documentation.kind === 'plaintext');
    assert.doesNotMatch(documentation.value, /[`*]/);
  });

  it('knows what other open documents name', async () => {
    const running = await start();
    running.open('file:///work/other.json', withResource('arn:aws:s3:::from-other/*'));
    running.open(uri, unfinished);
    await running.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: 'file:///work/other.json' },
      position: { line: 0, character: 0 },
    });
    assert.ok(await offersArn(running, 'arn:aws:s3:::from-other/*'));
  });

  it('knows what closed files of the workspace name, and asks again once one has changed', async () => {
    const running = await start({ initializationOptions: { policyTexts: true } });
    let texts: readonly PolicyText[] = [
      { uri: 'file:///work/closed.json', text: withResource('arn:aws:s3:::closed/*') },
    ];
    running.connection.onRequest(policyTextsMethod, () => texts);
    running.open(uri, unfinished);
    await offersArn(running, 'arn:aws:s3:::closed/*');
    assert.ok(await offersArn(running, 'arn:aws:s3:::closed/*'), 'the first question set out to find it');
    texts = [{ uri: 'file:///work/closed.json', text: withResource('arn:aws:s3:::moved/*') }];
    await running.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: 'file:///work/closed.json', type: FileChangeType.Changed }],
    });
    await offersArn(running, 'arn:aws:s3:::moved/*');
    assert.ok(await offersArn(running, 'arn:aws:s3:::moved/*'));
    assert.ok(!(await offersArn(running, 'arn:aws:s3:::closed/*')));
  });

  it('reads the files again once a document is opened or closed, but not when one that is open is saved', async () => {
    const running = await start({ initializationOptions: { policyTexts: true } });
    const other = 'file:///work/other.json';
    let asked = 0;
    running.connection.onRequest(policyTextsMethod, () => {
      asked++;
      return [];
    });
    running.open(uri, unfinished);
    running.open(other, withResource('arn:aws:s3:::other/*'));
    await offersArn(running, '');
    await running.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: other, type: FileChangeType.Changed }],
    });
    await offersArn(running, '');
    await offersArn(running, '');
    assert.equal(asked, 1);
    await running.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: other },
    });
    await offersArn(running, '');
    await offersArn(running, '');
    assert.equal(asked, 2);
    running.open('file:///work/third.json', '{}');
    await offersArn(running, '');
    await offersArn(running, '');
    assert.equal(asked, 3);
  });

  async function offersArn(running: TestClient, arn: string): Promise<boolean> {
    const answer = await running.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: unfinished.indexOf('"Resource": ') + '"Resource": '.length },
    });
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    return items.some(({ label }) => label === arn);
  }
});
