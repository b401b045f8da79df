import type { Connection } from 'vscode-languageserver';
import { ask, takingPart } from '../features/ask/ask';
import type {
  Ask,
  AskablePolicy,
  AskAnswer,
  AskedRequest,
  AskedText,
  AskOptions,
} from '../features/ask/messages';
import { askOptions } from '../features/ask/options';
import { askablePolicies } from '../features/ask/policies';
import { problemOf } from '../features/ask/problem';
import type { ServiceReference } from '../reference/model';
import type { Snapshot } from '../snapshot';
import type { Answer } from './answer';
import type { Guard } from './guard';
import { askMethod, askOptionsMethod, askPoliciesMethod, askProblemMethod } from './protocol';
import type { AskOptionsParams, AskPoliciesParams } from './protocol';

export interface AskHandling {
  readonly answer: Answer;
  readonly guard: Guard;
  reference(): Promise<ServiceReference>;
  /** A snapshot of a text that need not be open. */
  snapshotOf(uri: string, text: string): Promise<Snapshot>;
}

/** Answers whether a request is allowed by policies that somebody picked, and what there is to ask. */
export function listenForAsking(
  connection: Connection,
  { answer, guard, reference, snapshotOf }: AskHandling,
): void {
  const read = async (texts: readonly AskedText[]): Promise<ReadonlyMap<string, Snapshot>> => {
    const read = texts.map(async ({ uri, text }) => [uri, await snapshotOf(uri, text)] as const);
    return new Map(await Promise.all(read));
  };
  connection.onRequest(
    askOptionsMethod,
    answer<AskOptionsParams, AskOptions>({ actions: [], resources: [] }, (snapshot, { position, ...asked }) =>
      askOptions(snapshot, snapshot.positions().offset(position), asked),
    ),
  );
  connection.onRequest(askPoliciesMethod, ({ texts }: AskPoliciesParams) =>
    guard.run<readonly AskablePolicy[]>([], async () =>
      [...(await read(texts))].flatMap(([uri, snapshot]) => askablePolicies(uri, snapshot)),
    ),
  );
  connection.onRequest(askProblemMethod, (asked: AskedRequest) =>
    guard.run<string | null>(null, () => problemOf(asked) ?? null),
  );
  connection.onRequest(askMethod, (asked: Ask) =>
    guard.run<AskAnswer>({ problem: 'The answer is missing: Leastwise failed on it.' }, async () =>
      ask(asked, takingPart(asked.policies, await read(asked.texts)), await reference()),
    ),
  );
}
