import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { documentsMethod } from '../../server/src/lsp/protocol';
import { policyKinds } from '../../server/src/policy/model';
import type { PolicyDocument } from '../../server/src/lsp/protocol';
import { startClient } from '../support/lsp';
import type { TestClient } from '../support/lsp';

describe('the request for whole policies', () => {
  let client: TestClient | undefined;
  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  it('answers with one of each kind at least, as snippets', async () => {
    client = await startClient();
    const documents: readonly PolicyDocument[] = await client.connection.sendRequest(documentsMethod);
    const kinds = new Set(documents.map(({ kind }) => kind));
    assert.deepEqual(
      policyKinds.filter((kind) => !kinds.has(kind)),
      [],
    );
    assert.equal(new Set(documents.map(({ label }) => label)).size, documents.length);
    for (const { label, detail, snippet } of documents) {
      assert.ok(label && detail);
      assert.match(snippet, /\$\{1:[^}]+\}/, label);
      // What an editor makes of it when nobody fills anything in.
      const plain = snippet.replace(/\$\{\d+:([^}\\]*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
      const { Version, Statement } = JSON.parse(plain) as { Version: string; Statement: unknown[] };
      assert.equal(Version, '2012-10-17');
      assert.ok(Statement.length > 0);
      assert.ok(snippet.endsWith('}\n'));
    }
  });
});
