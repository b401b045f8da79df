import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import {
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
} from 'vscode-languageserver-protocol/node';
import { startClient } from '../support/lsp';
import type { TestClient } from '../support/lsp';

const textDocument = { uri: 'file:///work/policy.json' };
const text = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::demo/*"
    }
  ]
}
`;

describe('around a policy, over the protocol', () => {
  let client: TestClient | undefined;
  const open = async (settings: unknown = {}) => {
    client = await startClient();
    client.settings.value = settings;
    client.open(textDocument.uri, text);
    return client.connection;
  };
  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  it('outlines', async () => {
    const connection = await open();
    const symbols = (await connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) ?? [];
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Version', 'Read'],
    );
  });

  it('links, unless a setting turns that off', async () => {
    const on = await open();
    const links = (await on.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? [];
    assert.equal(links.length, 1);
    await client?.stop();
    const off = await open({ links: false });
    assert.deepEqual(await off.sendRequest(DocumentLinkRequest.type, { textDocument }), []);
  });

  it('folds', async () => {
    const connection = await open();
    const folds = (await connection.sendRequest(FoldingRangeRequest.type, { textDocument })) ?? [];
    assert.ok(folds.some(({ startLine, endLine }) => startLine === 3 && endLine === 7));
  });

  it('selects, an answer for each position', async () => {
    const connection = await open();
    const positions = [
      { line: 6, character: 20 },
      { line: 99, character: 0 },
    ];
    const answer = await connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions });
    assert.equal(answer?.length, 2);
  });
});
