import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import {
  askMethod,
  askOptionsMethod,
  askPoliciesMethod,
  askProblemMethod,
} from '../../server/src/lsp/protocol';
import type { Ask, AskablePolicy, AskAnswer, AskOptions } from '../../server/src/lsp/protocol';
import { startClient } from '../support/lsp';
import type { TestClient } from '../support/lsp';

const uri = 'file:///work/reader.json';
const beside = 'file:///work/scps/deny.json';
const reader =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}';
const deny = '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*"}]}';

describe('the requests that ask', () => {
  let client: TestClient | undefined;
  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  it('answer for an open document and one that is not open', async () => {
    client = await startClient();
    const { connection } = client;
    client.open(uri, reader);
    const options: AskOptions = await connection.sendRequest(askOptionsMethod, {
      textDocument: { uri },
      position: { line: 0, character: reader.indexOf('GetObject') },
      action: 's3:GetObject',
    });
    assert.deepEqual(
      [options.actions[0]?.action, options.resources[0], options.policy],
      ['s3:GetObject', '*', 0],
    );

    const texts = [
      { uri, text: reader },
      { uri: beside, text: deny },
    ];
    const policies: readonly AskablePolicy[] = await connection.sendRequest(askPoliciesMethod, { texts });
    assert.deepEqual(
      policies.map(({ uri: at, kind }) => [at, kind]),
      [
        [uri, 'identity'],
        [beside, 'scp'],
      ],
    );
    const question: Ask = { action: 's3:GetObject', resource: '*', context: '', caller: '', policies, texts };
    const answer: AskAnswer = await connection.sendRequest(askMethod, question);
    assert.ok('marks' in answer);
    assert.match(answer.sentence, /^Denied: statement 1 of deny\.json/);
    assert.deepEqual(
      answer.marks.map(({ uri: at, does, range }) => [at, does, range.start.line]),
      [[beside, 'denies', 0]],
    );
    assert.deepEqual(client.logged, []);
  });

  it('say what cannot be read of a question while it is put together', async () => {
    client = await startClient();
    const { connection } = client;
    const problemOf = (part: object) =>
      connection.sendRequest<string | null>(askProblemMethod, {
        ...{ action: 's3:GetObject', resource: '*', context: '', caller: '' },
        ...part,
      });
    assert.equal(await problemOf({}), null);
    assert.match((await problemOf({ resource: 'reports' })) ?? '', /^"reports" is no resource/);
    assert.match((await problemOf({ context: 'office' })) ?? '', /^"office" is no pair/);
  });

  it('take the kind of a file from the settings', async () => {
    client = await startClient();
    client.settings.value = { kinds: { 'reader.json': 'boundary' } };
    const policies: readonly AskablePolicy[] = await client.connection.sendRequest(askPoliciesMethod, {
      texts: [{ uri, text: reader }],
    });
    assert.deepEqual(policies, [{ uri, index: 0, kind: 'boundary', line: 0 }]);
  });

  it('offer nothing for a document that is not open', async () => {
    client = await startClient();
    const options: AskOptions = await client.connection.sendRequest(askOptionsMethod, {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    assert.deepEqual(options, { actions: [], resources: [] });
  });
});
