import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import {
  CodeActionRequest,
  DidChangeConfigurationNotification,
  DidCloseTextDocumentNotification,
  DiagnosticRefreshRequest,
  DocumentDiagnosticRequest,
  HoverRequest,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol/node';
import type {
  CodeAction,
  Diagnostic,
  PublishDiagnosticsParams,
  TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';
import { notesMethod, statusMethod } from '../../server/src/lsp/protocol';
import type { StatusParams } from '../../server/src/lsp/protocol';
import { fullCapabilities, startClient } from '../support/lsp';
import type { ClientOptions, TestClient } from '../support/lsp';

const uri = 'file:///work/policy.json';
const broad = policy('s3:*', '*');

describe('the language server', () => {
  let client: TestClient | undefined;
  const start = async (options: ClientOptions = {}) => (client = await startClient(options));
  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  it('answers a pull with the findings of the newest text', async () => {
    const { open, change, connection } = await start();
    open(uri, policy('s3:ListAllMyBuckets', '*'));
    assert.deepEqual(await pull(connection, uri), []);
    change(uri, broad);
    const [action, resource] = await pull(connection, uri);
    assert.equal(action?.code, 'service-wildcard');
    assert.equal(action.source, 'leastwise');
    assert.deepEqual(action.range, { start: { line: 5, character: 16 }, end: { line: 5, character: 22 } });
    assert.equal(resource?.code, 'resource-wildcard');
  });

  it('links each code to the page that its client opens', async () => {
    const { open, connection } = await start({ initializationOptions: { rulePage: 'command:open?{rule}' } });
    open(uri, broad);
    const [first] = await pull(connection, uri);
    assert.equal(first?.codeDescription?.href, 'command:open?service-wildcard');
  });

  it('pushes to a client that cannot pull, for the newest version, and clears what is closed', async () => {
    const { textDocument, ...rest } = fullCapabilities;
    const { open, change, connection } = await start({
      capabilities: {
        ...rest,
        textDocument: { ...textDocument, diagnostic: undefined } as typeof textDocument & object,
      },
    });
    const published = nextOf<PublishDiagnosticsParams>((hear) =>
      connection.onNotification(PublishDiagnosticsNotification.type, hear),
    );
    open(uri, policy('s3:ListAllMyBuckets', '*'));
    change(uri, broad);
    const first = await published();
    assert.equal(first.version, 2, 'the first version is stale and must not be shown');
    assert.deepEqual(
      first.diagnostics.map(({ code }) => code),
      ['service-wildcard', 'resource-wildcard'],
    );
    void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    assert.deepEqual((await published()).diagnostics, []);
  });

  it('offers the fixes of a finding, as snippet edits where the client takes them', async () => {
    const { open, connection } = await start();
    open(uri, policy('s3:GetObject', '*'));
    const [narrow] = await actionsAt(connection, 6, 20);
    assert.match(narrow?.title ?? '', /^Narrow "\*" to the ARN of s3 object \(1 action confined\)$/);
    const [edit] = (narrow?.edit?.documentChanges?.[0] as TextDocumentEdit).edits;
    assert.ok(edit && 'snippet' in edit);
    assert.equal(edit.snippet.value, '"arn:aws:s3:::${1:BucketName}/${2:ObjectName}"');
  });

  it('writes gaps as placeholders for a client that has no snippet edits', async () => {
    const capabilities = {
      ...fullCapabilities,
      workspace: { ...fullCapabilities.workspace, workspaceEdit: {} },
    };
    const { open, connection } = await start({ capabilities });
    open(uri, policy('s3:GetObject', '*'));
    const [narrow] = await actionsAt(connection, 6, 20);
    const [edit] = (narrow?.edit?.documentChanges?.[0] as TextDocumentEdit).edits;
    assert.ok(edit && 'newText' in edit);
    assert.equal(edit.newText, '"arn:aws:s3:::<BucketName>/<ObjectName>"');
  });

  it('asks for settings per document and hears of changes', async () => {
    const { open, connection, settings } = await start();
    const refreshed = nextOf<undefined>((hear) =>
      connection.onRequest(DiagnosticRefreshRequest.type, () => hear(undefined)),
    );
    settings.value = { rules: { 'service-wildcard': 'off', 'resource-wildcard': 'hint' } };
    open(uri, broad);
    assert.deepEqual(
      (await pull(connection, uri)).map(({ code, severity }) => [code, severity]),
      [['resource-wildcard', 4]],
    );
    settings.value = { kinds: { 'policy.json': 'scp' } };
    void connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await refreshed();
    assert.deepEqual(await pull(connection, uri), [], 'an SCP may be broad');
  });

  it('survives settings that make no sense', async () => {
    const { open, connection, settings } = await start();
    open(uri, broad);
    for (const value of [
      null,
      7,
      [],
      { rules: 'all' },
      { kinds: { '': 'scp', '!(': 'rcp', '{a,': 'scp', ['**/'.repeat(30_000)]: 'scp' } },
      { rules: { 'service-wildcard': 'loud' }, kinds: { '[': 'scp', x: 9 } },
    ]) {
      settings.value = value;
      void connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      assert.equal((await pull(connection, uri)).length, 2, JSON.stringify(value));
    }
  });

  it('tells the kind of each policy and why', async () => {
    const { open, connection } = await start();
    const status = nextOf<StatusParams>((hear) => connection.onNotification(statusMethod, hear));
    open('file:///work/scps/deny.json', broad);
    await pull(connection, 'file:///work/scps/deny.json');
    const { policies, reference } = await status();
    assert.deepEqual(policies, [{ kind: 'scp', kindFrom: 'file name', statements: 1 }]);
    assert.match(reference.updatedAt, /^20\d\d-\d\d-\d\dT/);
  });

  it('says nothing of JSON that holds no policy, nor of a document that is not open', async () => {
    const { open, connection } = await start();
    open('file:///work/package.json', '{"name": "x", "scripts": {"Statement": "no"}}');
    assert.deepEqual(await pull(connection, 'file:///work/package.json'), []);
    assert.deepEqual(await pull(connection, 'file:///work/closed.json'), []);
    assert.equal(
      await connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position: { line: 0, character: 0 },
      }),
      null,
    );
  });

  it('hovers, and has the notes as a page', async () => {
    const { open, connection } = await start();
    open(uri, broad);
    const hover = await connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 5, character: 20 },
    });
    assert.ok(hover && typeof hover.contents === 'object' && 'kind' in hover.contents);
    assert.match(hover.contents.value, /least privilege/i);
    const notes: string = await connection.sendRequest(notesMethod);
    assert.match(notes, /shared responsibility/i);
  });

  it('keeps answering when the reference cannot be read, and says so once', async () => {
    const { open, connection, logged } = await start({
      runtime: { loadReference: () => Promise.reject(new Error('no reference here')) },
    });
    open(uri, broad);
    assert.deepEqual(await pull(connection, uri), []);
    assert.deepEqual(await pull(connection, uri), []);
    assert.equal(logged.filter((message) => message.includes('no reference here')).length, 1);
  });
});

async function pull(connection: TestClient['connection'], of: string): Promise<Diagnostic[]> {
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: of } });
  assert.equal(report.kind, 'full');
  return report.items;
}

async function actionsAt(
  connection: TestClient['connection'],
  line: number,
  character: number,
): Promise<CodeAction[]> {
  const position = { line, character };
  const params = {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  };
  return ((await connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
}

/** Messages as they come: each call of the returned function waits for the next one. */
function nextOf<T>(subscribe: (hear: (message: T) => void) => void): () => Promise<T> {
  const heard: T[] = [];
  const waiting: ((message: T) => void)[] = [];
  subscribe((message) => {
    const wait = waiting.shift();
    if (wait) wait(message);
    else heard.push(message);
  });
  return () =>
    new Promise((resolve) => {
      if (heard.length) resolve(heard.shift() as T);
      else waiting.push(resolve);
    });
}

function policy(action: string, resource: string): string {
  const statement = { Effect: 'Allow', Action: action, Resource: resource };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2);
}
