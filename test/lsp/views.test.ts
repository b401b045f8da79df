import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  DidChangeConfigurationNotification,
  InlayHintRefreshRequest,
  InlayHintRequest,
  InlayHintResolveRequest,
} from 'vscode-languageserver-protocol/node';
import type { CodeLens } from 'vscode-languageserver-protocol/node';
import { basesChangedMethod, baseTextMethod, policyPageMethod } from '../../server/src/lsp/protocol';
import { fullCapabilities, startClient } from '../support/lsp';
import type { ClientOptions, TestClient } from '../support/lsp';

const textDocument = { uri: 'file:///work/policy.json' };
const text = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["s3:GetObjec?", "sqs:SendMessage"], "Resource": "*" }
  ]
}
`;
const everywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('over policies and behind texts, over the protocol', () => {
  let client: TestClient | undefined;
  const open = async (settings: unknown = {}, options: ClientOptions = {}) => {
    client = await startClient({ initializationOptions: { policyPages: true }, ...options });
    client.settings.value = settings;
    client.open(textDocument.uri, text);
    return client.connection;
  };
  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });
  const lenses = async (
    settings: unknown = {},
    options: ClientOptions = {},
  ): Promise<readonly CodeLens[]> => {
    const connection = await open(settings, options);
    const found = (await connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
    return Promise.all(found.map((lens) => connection.sendRequest(CodeLensResolveRequest.type, lens)));
  };
  const titles = async (...args: Parameters<typeof lenses>) =>
    (await lenses(...args)).map(({ command }) => command?.title);

  const size = '116 of 6,144 characters of a managed policy';
  const grants = 's3, sqs: 2 actions · 1 read · 1 write';

  it('says the size and the grants over the line on which a policy begins', async () => {
    const found = await lenses();
    assert.deepEqual(
      found.map(({ command }) => command?.title),
      [size, grants],
    );
    for (const { range } of found) assert.deepEqual([range.start.line, range.end.line], [0, 0]);
  });

  it('counts and compares only what is resolved', async () => {
    const connection = await open();
    const found = (await connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
    assert.deepEqual(
      found.map(({ command }) => command?.title),
      [size, undefined],
    );
  });

  it('says what a setting leaves on', async () => {
    assert.deepEqual(await titles({ lenses: { size: false } }), [grants]);
    await client?.stop();
    assert.deepEqual(await titles({ lenses: { grants: false } }), [size]);
  });

  it('leaves a lens of a text that has moved on without words', async () => {
    const connection = await open({ lenses: { size: false } });
    const [lens] = (await connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
    assert.ok(lens);
    client?.change(textDocument.uri, text.replace('sqs:SendMessage', 'sqs:DeleteQueue'));
    assert.equal((await connection.sendRequest(CodeLensResolveRequest.type, lens)).command, undefined);
  });

  it('opens the page behind a lens in a client that can, and is text in others', async () => {
    const [, lens] = await lenses();
    const page = { page: 'grants', uri: textDocument.uri, policy: 0 };
    assert.deepEqual(lens?.command, { title: grants, command: 'leastwise.showGrants', arguments: [page] });
    const markdown = await client?.connection.sendRequest<string>(policyPageMethod, page);
    assert.match(markdown ?? '', /^# What policy\\.json grants\n/);
    await client?.stop();
    const [, plain] = await lenses({}, { initializationOptions: undefined });
    assert.deepEqual(plain?.command, { title: grants, command: '' });
  });

  it('finds the policy of a page by its place, and has none where there is no policy', async () => {
    const connection = await open();
    const ask = (params: object) => connection.sendRequest<string | null>(policyPageMethod, params);
    const at = { page: 'grants', uri: textDocument.uri, policy: { line: 3, character: 9 } };
    assert.match((await ask(at)) ?? '', /^# What policy/);
    assert.equal(await ask({ ...at, policy: 7 }), null);
    assert.equal(await ask({ ...at, uri: 'file:///work/closed.json' }), null);
  });

  it('hints, unless a setting turns that off, and lists when asked', async () => {
    const connection = await open();
    const params = { textDocument, range: everywhere };
    const [hint, ...others] = (await connection.sendRequest(InlayHintRequest.type, params)) ?? [];
    assert.ok(hint);
    assert.deepEqual(others, []);
    assert.deepEqual([hint.label, hint.position], ['1 action', { line: 3, character: 50 }]);
    const { tooltip } = await connection.sendRequest(InlayHintResolveRequest.type, hint);
    assert.match(typeof tooltip === 'object' ? tooltip.value : '', /GetObject/);
    await client?.stop();
    const off = await open({ hints: { wildcards: false } });
    assert.deepEqual(await off.sendRequest(InlayHintRequest.type, params), []);
  });

  describe('against git', () => {
    const older = text.replace('"sqs:SendMessage"', '"sqs:DeleteQueue", "sqs:SendMessage"');
    const committed = { name: 'HEAD', text: older };
    /** Opens the document in a client that knows its text in git, and counts how often it is asked. */
    const openAgainst = async (base: { value: unknown }, settings: unknown = {}) => {
      const { workspace, ...others } = fullCapabilities;
      client = await startClient({
        initializationOptions: { policyPages: true, baseText: true },
        capabilities: { ...others, workspace: { ...workspace, codeLens: { refreshSupport: true } } },
      });
      client.settings.value = { lenses: { size: false, grants: false }, ...(settings as object) };
      const asked: unknown[] = [];
      client.connection.onRequest(baseTextMethod, (params) => (asked.push(params), base.value));
      client.open(textDocument.uri, text);
      return { connection: client.connection, asked };
    };
    const titlesOf = async (connection: TestClient['connection']) => {
      const found = (await connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
      const all = await Promise.all(
        found.map((lens) => connection.sendRequest(CodeLensResolveRequest.type, lens)),
      );
      return all.map(({ command }) => command?.title);
    };
    const less = 'grants 1 action less than HEAD';

    it('says what changed, and asks for the older text once', async () => {
      const { connection, asked } = await openAgainst({ value: committed });
      assert.deepEqual(await titlesOf(connection), [less]);
      client?.change(textDocument.uri, text.replace('sqs:SendMessage', 'sqs:PurgeQueue'));
      assert.deepEqual(await titlesOf(connection), ['grants 1 action more and 2 less than HEAD']);
      assert.deepEqual(asked, [{ uri: textDocument.uri }]);
    });

    it('has a page of it', async () => {
      const { connection } = await openAgainst({ value: committed });
      const page = { page: 'changes', uri: textDocument.uri, policy: 0 };
      const markdown = await connection.sendRequest<string>(policyPageMethod, page);
      assert.match(markdown, /Grants 1 action less than HEAD\.[^]*`sqs:DeleteQueue`/);
    });

    const quiet: readonly (readonly [what: string, base: unknown])[] = [
      ['is in no repository', null],
      ['is as it was', { name: 'HEAD', text }],
      ['was broken', { name: 'HEAD', text: older.slice(0, -9) }],
      ['has an answer that is none', { name: 4 }],
    ];
    for (const [what, base] of quiet)
      it(`says nothing of a document that ${what}`, async () => {
        const { connection } = await openAgainst({ value: base });
        assert.deepEqual(await titlesOf(connection), []);
      });

    it('says nothing while a document is broken, and where a setting turns that off', async () => {
      const { connection } = await openAgainst({ value: committed });
      client?.change(textDocument.uri, text.slice(0, -9));
      assert.deepEqual(await titlesOf(connection), []);
      await client?.stop();
      const off = await openAgainst(
        { value: committed },
        { lenses: { size: false, grants: false, changes: false } },
      );
      assert.deepEqual([await titlesOf(off.connection), off.asked], [[], []]);
    });

    it('says that a document is new', async () => {
      const { connection } = await openAgainst({ value: { name: 'HEAD', text: null } });
      assert.deepEqual(await titlesOf(connection), ['not in HEAD']);
    });

    it('has the client ask anew after something changed in git', async () => {
      const base: { value: unknown } = { value: null };
      const { connection } = await openAgainst(base);
      assert.deepEqual(await titlesOf(connection), []);
      const refreshed = new Promise<void>((resolve) =>
        connection.onRequest(CodeLensRefreshRequest.type, () => resolve()),
      );
      base.value = committed;
      await connection.sendNotification(basesChangedMethod);
      await refreshed;
      assert.deepEqual(await titlesOf(connection), [less]);
    });
  });

  it('has the client ask anew when a setting changes', async () => {
    const { workspace, ...others } = fullCapabilities;
    const refreshing = { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } };
    const capabilities = { ...others, workspace: { ...workspace, ...refreshing } };
    const connection = await open({}, { capabilities });
    const asked = Promise.all([
      new Promise<void>((resolve) => connection.onRequest(CodeLensRefreshRequest.type, () => resolve())),
      new Promise<void>((resolve) => connection.onRequest(InlayHintRefreshRequest.type, () => resolve())),
    ]);
    await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await asked;
  });
});
