import { CodeActionTriggerKind, CompletionTriggerKind } from 'vscode-languageserver';
import type {
  CodeAction,
  CodeActionParams,
  CompletionList,
  CompletionParams,
  Connection,
  DocumentLink,
  DocumentLinkParams,
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
  Hover,
  HoverParams,
  SelectionRange,
  SelectionRangeParams,
} from 'vscode-languageserver';
import { chosenActions } from '../features/choose-actions/answer';
import { actionChoices } from '../features/choose-actions/choices';
import type { ActionChoices, ChosenActions, Refusal } from '../features/choose-actions/messages';
import { codeActionsAt } from '../features/code-actions';
import { completionAt } from '../features/completion';
import { isAbout } from '../features/completion/about';
import { documentationOf } from '../features/completion/documentation';
import type { DiagnosticsOptions } from '../features/diagnostics';
import { foldingRanges } from '../features/folding';
import { hoverAt } from '../features/hover';
import { documentLinks } from '../features/links';
import { selectionRanges } from '../features/selection-ranges';
import { documentSymbols } from '../features/symbols';
import { policyDocuments } from '../features/templates/policy-documents';
import { notesPage } from '../notes/page';
import type { Seen } from '../policy/seen';
import type { ServiceReference } from '../reference/model';
import type { Answer } from './answer';
import type { Client } from './client';
import type { Guard } from './guard';
import { chooseActionsMethod, chosenActionsMethod, documentsMethod, notesMethod } from './protocol';
import type { ChooseActionsParams, ChosenActionsParams, PolicyDocument } from './protocol';

export interface RequestOptions {
  readonly answer: Answer;
  readonly guard: Guard;
  client(): Client;
  reference(): Promise<ServiceReference>;
  diagnosticsOptions(uri: string): DiagnosticsOptions;
  /** What the other documents of the workspace name. */
  seenBeside(uri: string): readonly Seen[];
}

/** Answers what a client asks of a document at a place, and of Leastwise itself; diagnostics come by themselves. */
export function listenForRequests(
  connection: Connection,
  { answer, guard, client, reference, diagnosticsOptions, seenBeside }: RequestOptions,
): void {
  connection.onHover(
    answer<HoverParams, Hover | null>(
      null,
      (snapshot, { position }) =>
        hoverAt(snapshot, snapshot.positions().offset(position), { markdown: client().markdown }) ?? null,
    ),
  );
  connection.onCompletion(
    answer<CompletionParams, CompletionList | null>(
      null,
      (snapshot, { position, context, textDocument: { uri } }) =>
        completionAt(snapshot, snapshot.positions().offset(position), {
          snippets: client().snippets,
          continues: client().continuesCompletion,
          trigger: context?.triggerCharacter,
          typing: context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions,
          seen: seenBeside(uri),
        }),
    ),
  );
  connection.onCompletionResolve((item) =>
    guard.run(item, async () => {
      if (!isAbout(item.data)) return item;
      const value = documentationOf(item.data, await reference());
      return value === undefined ? item : { ...item, documentation: client().markup(value) };
    }),
  );
  connection.onCodeAction(
    answer<CodeActionParams, CodeAction[]>(
      [],
      (snapshot, { range, context, textDocument: { uri } }, { version }) =>
        codeActionsAt(snapshot, range, {
          ...diagnosticsOptions(uri),
          version,
          snippets: client().snippetEdits,
          seen: seenBeside(uri),
          choosesActions: client().choosesActions,
          unasked: context.triggerKind === CodeActionTriggerKind.Automatic,
          crashed: guard.report,
          ...(context.only && { only: context.only }),
        }),
    ),
  );
  connection.onRequest(
    chooseActionsMethod,
    answer<ChooseActionsParams, ActionChoices | null>(
      null,
      (snapshot, { position }, { version }) =>
        actionChoices(snapshot, snapshot.positions().offset(position), version) ?? null,
    ),
  );
  connection.onRequest(
    chosenActionsMethod,
    answer<ChosenActionsParams, ChosenActions | Refusal | null>(
      null,
      (snapshot, { position, version, ids }, document) =>
        document.version === version
          ? (chosenActions(snapshot, snapshot.positions().offset(position), ids, version) ?? null)
          : null,
    ),
  );
  connection.onDocumentLinks(
    answer<DocumentLinkParams, DocumentLink[]>([], (snapshot) =>
      snapshot.settings.links ? documentLinks(snapshot) : [],
    ),
  );
  connection.onDocumentSymbol(answer<DocumentSymbolParams, DocumentSymbol[]>([], documentSymbols));
  connection.onFoldingRanges(answer<FoldingRangeParams, FoldingRange[]>([], foldingRanges));
  connection.onSelectionRanges(
    answer<SelectionRangeParams, SelectionRange[] | null>(null, (snapshot, { positions }) =>
      selectionRanges(
        snapshot,
        positions.map((position) => snapshot.positions().offset(position)),
      ),
    ),
  );
  connection.onRequest(notesMethod, notesPage);
  connection.onRequest(documentsMethod, (): readonly PolicyDocument[] => policyDocuments());
}
