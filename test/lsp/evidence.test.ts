import { deepStrictEqual as same, equal, match, ok } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { evidenceMethods } from '../../server/src/lsp/protocol';
import type { EvidenceAnswer, EvidenceCaller, EvidenceChangesParams } from '../../server/src/lsp/protocol';
import { account, appRole, logFile } from '../evidence/record';
import { startClient } from '../support/lsp';
import type { TestClient } from '../support/lsp';

const uri = 'file:///work/policy.json';
const statement = (action: string) => ({ Effect: 'Allow', Action: action, Resource: '*' });
const policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement('s3:*')] });

describe('records of CloudTrail, asked of the server', () => {
  let client: TestClient | undefined;
  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  async function begin(...texts: readonly string[]) {
    client = await startClient();
    client.open(uri, policy);
    const { connection } = client;
    const run = await connection.sendRequest<number>(evidenceMethods.begin);
    for (const text of texts) {
      const half = text.length >> 1;
      await connection.sendRequest(evidenceMethods.text, { run, text: text.slice(0, half), last: false });
      await connection.sendRequest(evidenceMethods.text, { run, text: text.slice(half), last: true });
    }
    const changes = (more: Partial<EvidenceChangesParams> = {}) =>
      connection.sendRequest<EvidenceAnswer | null>(evidenceMethods.changes, {
        run,
        textDocument: { uri },
        position: { line: 0, character: 0 },
        ...more,
      });
    return { connection, run, changes };
  }

  it('come in pieces, and give callers, a page and edits', async () => {
    const { connection, run, changes } = await begin(
      logFile({ name: 'ListBuckets' }),
      logFile({ name: 'GetBucketAcl', user: 'ada' }, { name: 'ListBuckets' }),
    );
    same(await connection.sendRequest<EvidenceCaller[]>(evidenceMethods.callers, { run }), [
      { arn: appRole, calls: 2 },
      { arn: `arn:aws:iam::${account}:user/ada`, calls: 1 },
    ]);
    const all = await changes();
    match(all?.page ?? '', /^3 calls by anybody/m);
    match(
      all?.changes.find(({ to }) => to === 'used')?.title ?? '',
      /^Narrow to the 2 actions used \(−\d+ actions\)$/,
    );
    const one = await changes({ caller: appRole });
    const used = one?.changes.find(({ to }) => to === 'used');
    same(
      [one?.version, used?.edits],
      [
        1,
        [
          {
            range: {
              start: { line: 0, character: policy.indexOf('"s3:*"') },
              end: { line: 0, character: policy.indexOf('"s3:*"') + '"s3:*"'.length },
            },
            newText: '"s3:ListAllMyBuckets"',
          },
        ],
      ],
    );
  });

  it('are gone once their run has ended, and are not mixed with those of another', async () => {
    const { connection, run, changes } = await begin(logFile({ name: 'ListBuckets' }));
    const other = await connection.sendRequest<number>(evidenceMethods.begin);
    ok(other !== run);
    same(await connection.sendRequest(evidenceMethods.callers, { run: other }), []);
    await connection.sendRequest(evidenceMethods.end, { run });
    equal(await changes(), null);
    same(await connection.sendRequest(evidenceMethods.callers, { run }), []);
    equal(await connection.sendRequest(evidenceMethods.text, { run, text: 'x', last: true }), null);
  });

  it('change nothing in a document that is closed, or holds no policy', async () => {
    const { changes } = await begin(logFile({ name: 'ListBuckets' }));
    equal(await changes({ textDocument: { uri: 'file:///work/gone.json' } }), null);
    client?.open('file:///work/other.json', '{"a": 1}');
    equal(await changes({ textDocument: { uri: 'file:///work/other.json' } }), null);
    client?.open('file:///work/broken.json', policy.slice(0, -2));
    same((await changes({ textDocument: { uri: 'file:///work/broken.json' } }))?.changes, []);
  });
});
