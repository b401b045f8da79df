import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server';

/** The server as a process of its own, over IPC or stdio as its arguments say. */
startServer(createConnection(ProposedFeatures.all), {
  loadReference: () => readFileSync(join(__dirname, 'reference.jsonl')),
  pageOf: (rule) => pathToFileURL(join(__dirname, '..', 'docs', 'rules', `${rule}.md`)).href,
});
