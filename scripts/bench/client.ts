import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { DocumentDiagnosticReport, Position } from 'vscode-languageserver/node';

/** A language server in a process of its own, and as much of an editor as it takes to ask it. */
export interface Client {
  /** Milliseconds from the start of the process to the answer to `initialize`. */
  readonly started: number;
  open(uri: string, text: string): Promise<void>;
  /** Replaces `length` letters at the position, and waits for the diagnostics that follow. In milliseconds. */
  change(uri: string, at: Position, length: number, text: string): Promise<number>;
  hover(uri: string, at: Position): Promise<number>;
  /** In bytes, of the process so far; undefined where the system does not tell. */
  peakMemory(): number | undefined;
  stop(): Promise<void>;
}

/** Starts `node SERVER --stdio`. */
export async function startClient(server: string): Promise<Client> {
  const begun = performance.now();
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: {
      workspace: { configuration: true },
      textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } },
    },
  });
  const started = performance.now() - begun;
  await connection.sendNotification(InitializedNotification.type, {});

  const versions = new Map<string, number>();
  const diagnose = async (uri: string) => {
    const report: DocumentDiagnosticReport = await connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    if (report.kind !== 'full') throw new Error(`${server} answered without diagnostics`);
  };
  return {
    started,
    async open(uri, text) {
      versions.set(uri, 1);
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'json', version: 1, text },
      });
      await diagnose(uri);
    },
    async change(uri, at, length, text) {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const range = { start: at, end: { line: at.line, character: at.character + length } };
      const sent = performance.now();
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      });
      await diagnose(uri);
      return performance.now() - sent;
    },
    async hover(uri, position) {
      const sent = performance.now();
      await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      return performance.now() - sent;
    },
    peakMemory: () => peakMemoryOf(child.pid),
    async stop() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      await ended;
      connection.dispose();
    },
  };
}

function peakMemoryOf(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
