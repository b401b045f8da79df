import { startClient } from './client';
import type { Client } from './client';
import type { BenchDocument } from './documents';
import { inTurns } from './measure';
import type { Pair } from './measure';

/** The bundles to start with `node … --stdio`. */
export interface Servers {
  readonly ours: string;
  readonly theirs: string;
}

export interface Clients {
  readonly ours: Client;
  readonly theirs: Client;
}

export async function measureStart({ ours, theirs }: Servers, rounds: number): Promise<Pair> {
  const start = async (server: string) => {
    const client = await startClient(server);
    await client.stop();
    return client.started;
  };
  return inTurns(
    rounds,
    () => start(ours),
    () => start(theirs),
  );
}

export async function withClients<T>(servers: Servers, use: (clients: Clients) => Promise<T>): Promise<T> {
  const clients = { ours: await startClient(servers.ours), theirs: await startClient(servers.theirs) };
  try {
    return await use(clients);
  } finally {
    await Promise.all([clients.ours.stop(), clients.theirs.stop()]);
  }
}

export interface DocumentTimes {
  readonly document: BenchDocument;
  readonly change: Pair;
  readonly hover: Pair;
}

/** Opens a document, types in it for a while, and hovers over what was typed. */
export async function measureDocument(
  { ours, theirs }: Clients,
  document: BenchDocument,
  rounds: number,
): Promise<DocumentTimes> {
  const { uri, text, caret } = document;
  await ours.open(uri, text);
  await theirs.open(uri, text);
  const type = (client: Client) => {
    let typed = false;
    return () => {
      typed = !typed;
      return typed ? client.change(uri, caret, 0, 'x') : client.change(uri, caret, 1, '');
    };
  };
  const [typeOurs, typeTheirs] = [type(ours), type(theirs)];
  await inTurns(warmUps, typeOurs, typeTheirs);
  return {
    document,
    change: await inTurns(rounds, typeOurs, typeTheirs),
    hover: await inTurns(
      rounds,
      () => ours.hover(uri, caret),
      () => theirs.hover(uri, caret),
    ),
  };
}

/** Changes before any counts: a person who types has typed before. */
const warmUps = 6;
