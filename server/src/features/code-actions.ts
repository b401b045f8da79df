import { CodeActionKind } from 'vscode-languageserver-types';
import type {
  CodeAction,
  Range,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { printJsonEdits } from '../hosts/json/edit';
import type { HostEdit } from '../hosts/text-edit';
import type { Fix } from '../policy/fix';
import type { Finding, RuleMeta } from '../rules/rule';
import type { Snapshot } from '../snapshot';
import { overlaps, spanBetween } from '../text/span';
import { diagnosticOf } from './diagnostics';
import type { DiagnosticsOptions } from './diagnostics';
import { mendTogether, mendWhole, plainFix } from './fix-all';

export interface CodeActionsOptions extends DiagnosticsOptions {
  readonly version: number;
  /** Whether the client can take tab stops in an edit of a document. */
  readonly snippets: boolean;
  /** The kinds that are asked for, each with those below it; absent: what fits a light bulb. */
  readonly only?: readonly string[];
}

/** What `editor.codeActionsOnSave` names. */
export const fixAllKind = 'source.fixAll.leastwise';

/** The quick fixes of the findings that the range touches, and what mends the whole document where that is asked for. */
export function codeActionsAt(snapshot: Snapshot, range: Range, options: CodeActionsOptions): CodeAction[] {
  const { only } = options;
  return [
    ...(!only || isAsked(CodeActionKind.QuickFix, only) ? quickFixesAt(snapshot, range, options) : []),
    ...(only && isAsked(fixAllKind, only) ? fixAll(snapshot, options) : []),
  ];
}

function isAsked(kind: string, only: readonly string[]): boolean {
  return only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}

function quickFixesAt(snapshot: Snapshot, range: Range, options: CodeActionsOptions): CodeAction[] {
  const positions = snapshot.positions();
  const span = spanBetween(positions.offset(range.start), positions.offset(range.end));
  const findings = snapshot
    .findings()
    .filter((finding) => overlaps(finding, span))
    .slice(0, findingLimit);
  const rules = new Set(findings.map(({ rule }) => rule));
  return [
    ...findings.flatMap((finding) =>
      finding
        .fixes()
        .filter((fix) => isSafe(fix, snapshot))
        .map((fix) => codeActionOf(fix, finding, snapshot, options)),
    ),
    ...[...rules].flatMap((rule) => fixAllOf(rule, findings, snapshot, options)),
  ];
}

/** One action for all findings of a rule, where there are several that somebody need not look at one by one. */
function fixAllOf(
  rule: RuleMeta,
  touched: readonly Finding[],
  snapshot: Snapshot,
  options: CodeActionsOptions,
): CodeAction[] {
  const own = touched.find((finding) => finding.rule === rule && safePlainFix(finding, snapshot));
  const all = own ? snapshot.findings().filter((finding) => finding.rule === rule) : [];
  if (all.length < 2) return [];
  const mended = mendTogether(snapshot, (finding) =>
    finding.rule === rule ? safePlainFix(finding, snapshot) : undefined,
  );
  if (!mended || mended.count < 2) return [];
  const number = mended.count === all.length ? `all ${all.length}` : `${mended.count} of the ${all.length}`;
  return [
    {
      title: `Fix ${number} findings of ${rule.id}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: touched
        .filter((finding) => finding.rule === rule)
        .map((finding) => diagnosticOf(finding, snapshot, options)),
      edit: editOf(mended.edits, snapshot, options),
    },
  ];
}

/** Whatever leaves access as it is, in the whole document. */
function fixAll(snapshot: Snapshot, options: CodeActionsOptions): CodeAction[] {
  const mended = mendWhole(snapshot, (finding) => {
    const fix = safePlainFix(finding, snapshot);
    return fix?.effect === 'same' ? fix : undefined;
  });
  return mended
    ? [
        {
          title: `Fix what leaves access as it is (${mended.count})`,
          kind: fixAllKind,
          edit: editOf(mended.edits, snapshot, options),
        },
      ]
    : [];
}

function safePlainFix(finding: Finding, snapshot: Snapshot): Fix | undefined {
  const fix = plainFix(finding);
  return fix && isSafe(fix, snapshot) ? fix : undefined;
}

/** Where a quote or a bracket is missing, what is put beside something may land inside of something else. */
function isSafe({ edits }: Fix, { file }: Snapshot): boolean {
  return !file.problems.length || edits.every(({ edit }) => edit === 'replace' || edit === 'rename');
}

/** A selection of the whole document would ask for every fix of it; nobody reads that list. */
const findingLimit = 20;

function codeActionOf(
  fix: Fix,
  finding: Finding,
  snapshot: Snapshot,
  options: CodeActionsOptions,
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, snapshot, options)],
    ...(fix.preferred && { isPreferred: true }),
    edit: editOf(printJsonEdits(snapshot.text, fix.edits, options.snippets), snapshot, options),
  };
}

function editOf(
  edits: readonly HostEdit[],
  snapshot: Snapshot,
  { uri, version }: CodeActionsOptions,
): WorkspaceEdit {
  return {
    documentChanges: [
      { textDocument: { uri, version }, edits: edits.map((edit) => textEditOf(edit, snapshot)) },
    ],
  };
}

function textEditOf(edit: HostEdit, snapshot: Snapshot): TextEdit | SnippetTextEdit {
  const range = snapshot.positions().range(edit);
  return edit.snippet
    ? { range, snippet: { kind: 'snippet', value: edit.newText } }
    : { range, newText: edit.newText };
}
