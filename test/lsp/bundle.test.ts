import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { allow } from '../support/findings';

const dist = join(__dirname, '..', '..', 'dist');

/** What is shipped, as a process of its own: a bundle can lack what the sources have. */
describe('the bundled server', () => {
  for (const command of [
    ['server.js', '--stdio'],
    ['cli.js', 'lsp', '--stdio'],
  ]) {
    it(`starts as ${command.join(' ')}, finds, links a page and ends`, async () => {
      const [file = '', ...args] = command;
      const server = spawn(process.execPath, [join(dist, file), ...args], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const connection = createProtocolConnection(
        new StreamMessageReader(server.stdout),
        new StreamMessageWriter(server.stdin),
      );
      connection.listen();
      const capabilities = { textDocument: { diagnostic: {} } };
      await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities });
      await connection.sendNotification(InitializedNotification.type, {});
      const uri = 'file:///policy.json';
      const textDocument = { uri, languageId: 'json', version: 1, text: allow('"s3:*"') };
      await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      assert.equal(report.kind, 'full');
      assert.deepEqual(
        report.items.map(({ code }) => code),
        ['service-wildcard', 'resource-wildcard'],
      );
      assert.match(
        report.items[0]?.codeDescription?.href ?? '',
        /^file:.*\/docs\/rules\/service-wildcard\.md$/,
      );

      const ended = once(server, 'exit');
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      assert.deepEqual((await ended)[0], 0);
      connection.dispose();
    });
  }
});
