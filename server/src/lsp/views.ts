import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type {
  CancellationToken,
  CodeLens,
  CodeLensParams,
  Connection,
  InlayHint,
  InlayHintParams,
} from 'vscode-languageserver';
import { changesPage } from '../features/changes/page';
import { hintTooltip, wildcardHints } from '../features/hints/wildcards';
import { grantsPage } from '../features/lenses/grants-page';
import { codeLenses, isLensAbout, resolveLens } from '../features/lenses/lenses';
import type { LensOptions } from '../features/lenses/lenses';
import type { Policy } from '../policy/model';
import type { ServiceReference } from '../reference/model';
import type { Snapshot } from '../snapshot';
import { touches } from '../text/span';
import type { Answer } from './answer';
import type { Changes } from './changes';
import type { Client } from './client';
import type { Guard } from './guard';
import { policyPageMethod } from './protocol';
import type { PolicyPageParams } from './protocol';

export interface ViewOptions {
  readonly answer: Answer;
  readonly guard: Guard;
  readonly changes: Changes;
  client(): Client;
  reference(): Promise<ServiceReference>;
}

/** Answers what stands over policies and behind texts, and the pages that a click opens. */
export function listenForViews(
  connection: Connection,
  { answer, guard, changes, client, reference }: ViewOptions,
): void {
  const optionsFor = async (snapshot: Snapshot, uri: string, version: number): Promise<LensOptions> => {
    const known = snapshot.settings.lenses.changes ? await changes.of(uri, snapshot) : undefined;
    return { uri, version, opensPages: client().policyPages, ...(known && { changes: known }) };
  };
  connection.onCodeLens(
    answer<CodeLensParams, CodeLens[]>([], async (snapshot, { textDocument: { uri } }, { version }) =>
      codeLenses(snapshot, await optionsFor(snapshot, uri, version)),
    ),
  );
  connection.onCodeLensResolve((lens, token) => {
    const { data } = lens as { readonly data?: unknown };
    if (!isLensAbout(data)) return lens;
    const { uri } = data;
    return answer<CodeLensParams, CodeLens>(lens, async (snapshot, _, { version }) =>
      resolveLens(lens, data, snapshot, await optionsFor(snapshot, uri, version)),
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
  connection.onRequest(
    policyPageMethod,
    ({ page, uri, policy: at }: PolicyPageParams, token: CancellationToken) =>
      answer<CodeLensParams, string | null>(null, async (snapshot) => {
        const policy = policyAt(at, snapshot);
        if (!policy) return null;
        return page === 'grants'
          ? grantsPage(policy, snapshot.fileName, snapshot.reference)
          : changesPage(policy, snapshot, await changes.of(uri, snapshot));
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
  refreshLenses(connection, client);
  if (client.refreshesHints) void connection.languages.inlayHint.refresh();
}

export function refreshLenses(connection: Connection, client: Client): void {
  if (client.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
}
