import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type {
  CancellationToken,
  CodeLens,
  CodeLensParams,
  Connection,
  InlayHint,
  InlayHintParams,
} from 'vscode-languageserver';
import { hintTooltip, wildcardHints } from '../features/hints/wildcards';
import { grantsPage } from '../features/lenses/grants-page';
import { codeLenses, isLensAbout, resolveLens } from '../features/lenses/lenses';
import type { Policy } from '../policy/model';
import type { ServiceReference } from '../reference/model';
import type { Snapshot } from '../snapshot';
import { touches } from '../text/span';
import type { Answer } from './answer';
import type { Client } from './client';
import type { Guard } from './guard';
import { policyPageMethod } from './protocol';
import type { PolicyPageParams } from './protocol';

export interface ViewOptions {
  readonly answer: Answer;
  readonly guard: Guard;
  client(): Client;
  reference(): Promise<ServiceReference>;
}

/** Answers what stands over policies and behind texts, and the pages that a click opens. */
export function listenForViews(
  connection: Connection,
  { answer, guard, client, reference }: ViewOptions,
): void {
  const optionsFor = (uri: string, version: number) => ({
    uri,
    version,
    opensPages: client().policyPages,
  });
  connection.onCodeLens(
    answer<CodeLensParams, CodeLens[]>([], (snapshot, { textDocument: { uri } }, { version }) =>
      codeLenses(snapshot, optionsFor(uri, version)),
    ),
  );
  connection.onCodeLensResolve((lens, token) => {
    const { data } = lens as { readonly data?: unknown };
    if (!isLensAbout(data)) return lens;
    const { uri } = data;
    return answer<CodeLensParams, CodeLens>(lens, (snapshot, _, { version }) =>
      resolveLens(lens, data, snapshot, optionsFor(uri, version)),
    )({ textDocument: { uri } }, token);
  });
  connection.languages.inlayHint.on(
    answer<InlayHintParams, InlayHint[]>([], (snapshot, { range }) =>
      snapshot.settings.hints.wildcards ? wildcardHints(snapshot, range) : [],
    ),
  );
  connection.languages.inlayHint.resolve((hint) =>
    guard.run(hint, async () => {
      const value = hintTooltip(hint.data, await reference());
      return value === undefined ? hint : { ...hint, tooltip: client().markup(value) };
    }),
  );
  connection.onRequest(policyPageMethod, ({ uri, policy }: PolicyPageParams, token: CancellationToken) =>
    answer<CodeLensParams, string | null>(null, (snapshot) => {
      const found = policyAt(policy, snapshot);
      return found ? grantsPage(found, snapshot.fileName, snapshot.reference) : null;
    })({ textDocument: { uri } }, token),
  );
}

function policyAt(
  at: PolicyPageParams['policy'],
  { file: { policies }, positions }: Snapshot,
): Policy | undefined {
  if (typeof at === 'number') return policies[at];
  const offset = positions().offset(at);
  return policies.find((policy) => touches(policy, offset)) ?? policies[0];
}

/** Something other than a text changed: what stands over policies and behind texts may be other now. */
export function refreshViews(connection: Connection, client: Client): void {
  if (client.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
  if (client.refreshesHints) void connection.languages.inlayHint.refresh();
}
