import * as vscode from 'vscode';
import type { StatusParams } from '../../../server/src/lsp/protocol';
import { addressOf } from '../sync/document-sync';
import type { SizeGate } from '../sync/size-gate';
import { statusText } from './status-text';
import type { DataText, Sight, StatusText } from './status-text';

/** The language status items of the active editor: its policies' kind, and what an IAM policy is. */
export interface Status {
  /** The server says what it sees in a document. */
  readonly heard: (status: StatusParams) => void;
  readonly serverRuns: (runs: boolean) => void;
  /** Something that no message of the server tells has changed. */
  readonly refresh: () => void;
  readonly of: (document: vscode.TextDocument) => StatusParams | undefined;
  readonly dispose: () => void;
}

export function createStatus(selector: readonly vscode.DocumentFilter[], gate: SizeGate): Status {
  const statuses = new Map<string, StatusParams>();
  let runs = true;
  let shown: readonly vscode.LanguageStatusItem[] = [];

  const sightOf = (document: vscode.TextDocument): Sight | undefined => {
    if (!runs) return { seen: 'stopped' };
    if (gate.keepsOut(addressOf(document))) return { seen: 'too large' };
    const status = statuses.get(addressOf(document));
    return status && { seen: 'status', status };
  };
  const hide = () => shown.forEach((item) => item.dispose());
  const refresh = () => {
    const document = vscode.window.activeTextEditor?.document;
    const text =
      document && vscode.languages.match(selector, document) ? statusText(sightOf(document)) : undefined;
    hide();
    shown = text ? show(text, selector) : [];
  };

  const listeners = [
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.workspace.onDidCloseTextDocument((document) => {
      statuses.delete(addressOf(document));
      refresh();
    }),
  ];
  return {
    heard(status) {
      statuses.set(status.uri, status);
      refresh();
    },
    serverRuns(now) {
      runs = now;
      if (!runs) statuses.clear();
      refresh();
    },
    refresh,
    of: (document) => statuses.get(addressOf(document)),
    dispose() {
      vscode.Disposable.from(...listeners).dispose();
      hide();
    },
  };
}

function show(
  status: StatusText,
  selector: readonly vscode.DocumentFilter[],
): readonly vscode.LanguageStatusItem[] {
  const item = vscode.languages.createLanguageStatusItem('leastwise.kind', selector);
  item.name = 'Leastwise: Policy Kind';
  item.text = status.text;
  item.detail = status.detail;
  item.severity =
    status.severity === 'error'
      ? vscode.LanguageStatusSeverity.Error
      : vscode.LanguageStatusSeverity.Information;
  item.command = commands[status.action];
  return status.data === undefined ? [item] : [item, showNotes(selector), showData(status.data, selector)];
}

const commands: Readonly<Record<StatusText['action'], vscode.Command | undefined>> = {
  'select kind': { command: 'leastwise.selectKind', title: 'Select Kind' },
  restart: { command: 'leastwise.restartServer', title: 'Restart' },
  none: undefined,
};

function showNotes(selector: readonly vscode.DocumentFilter[]): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('leastwise.notes', selector);
  item.name = 'Leastwise: Security Notes';
  item.text = 'IAM policy';
  item.detail = 'allows and denies API calls';
  item.command = { command: 'leastwise.openNotes', title: 'Security Notes' };
  return item;
}

/** What the answers are drawn from, and how far to trust it. */
function showData(
  { text, detail, isOld }: DataText,
  selector: readonly vscode.DocumentFilter[],
): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('leastwise.data', selector);
  item.name = 'Leastwise: AWS Data';
  item.text = text;
  item.detail = detail;
  item.severity = isOld ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  return item;
}
