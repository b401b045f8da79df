import { MarkupKind } from 'vscode-languageserver';
import type { InitializeParams, MarkupContent } from 'vscode-languageserver';
import { plain } from '../features/markdown';

/** What the client at the other end can do. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly relatedInformation: boolean;
  /** Hovers in Markdown. */
  readonly markdown: boolean;
  /** Tab stops in what a completion writes. */
  readonly snippets: boolean;
  /** Whether the list of completions opens again where an item asks for it. */
  readonly continuesCompletion: boolean;
  /** Whether it reads the workspace's policies for us. */
  readonly policyTexts: boolean;
  /** Whether it has the command that lets somebody choose actions. */
  readonly choosesActions: boolean;
  /** Whether it knows what documents are compared with. */
  readonly baseText: boolean;
  /** Whether it opens the pages of policies. */
  readonly policyPages: boolean;
  /** Markdown of ours as documentation of a completion. */
  markup(markdown: string): MarkupContent;
  /** Tab stops in an edit of a document, LSP 3.18. */
  readonly snippetEdits: boolean;
  /** `workspace/configuration` with a scope. */
  readonly configuration: boolean;
  readonly watchesConfiguration: boolean;
  readonly watchesFolders: boolean;
  readonly folders: readonly string[];
  /** The address that the client opens for a rule; undefined where it named none. */
  pageOf(rule: string): string | undefined;
}

/** What our own client sends along with `initialize`. */
interface InitializationOptions {
  /** An address with `{rule}` in place of the rule's id. */
  readonly rulePage?: unknown;
  /** True where the client knows VS Code's command that opens the list of completions. */
  readonly continuesCompletion?: unknown;
  readonly policyTexts?: unknown;
  readonly choosesActions?: unknown;
  readonly baseText?: unknown;
  readonly policyPages?: unknown;
}

export function clientOf(params: InitializeParams): Client {
  const { textDocument, workspace } = params.capabilities;
  const completionItem = textDocument?.completion?.completionItem;
  const documentsMarkdown = completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true;
  const { rulePage, continuesCompletion, policyTexts, choosesActions, baseText, policyPages } =
    (params.initializationOptions ?? {}) as InitializationOptions;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    relatedInformation:
      textDocument?.diagnostic?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    snippets: completionItem?.snippetSupport === true,
    continuesCompletion: continuesCompletion === true,
    policyTexts: policyTexts === true,
    choosesActions: choosesActions === true,
    baseText: baseText === true,
    policyPages: policyPages === true,
    markup: (value) =>
      documentsMarkdown
        ? { kind: MarkupKind.Markdown, value }
        : { kind: MarkupKind.PlainText, value: plain(value) },
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    configuration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFolders: workspace?.workspaceFolders === true,
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
    pageOf: (rule) => (typeof rulePage === 'string' ? rulePage.replace('{rule}', rule) : undefined),
  };
}
