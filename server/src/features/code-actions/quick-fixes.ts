import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction } from 'vscode-languageserver-types';
import { printJsonEdits } from '../../hosts/json/edit';
import type { Finding, RuleMeta } from '../../rules/rule';
import type { Snapshot } from '../../snapshot';
import { overlaps } from '../../text/span';
import type { Span } from '../../text/span';
import { diagnosticOf } from '../diagnostics';
import { proveFix, proveTitle } from '../proof';
import type { ProvenFix } from '../proof';
import { isSafe, workspaceEditOf } from './edits';
import { mendTogether, safePlainFix } from './mend';
import type { CodeActionsOptions } from './options';

/** A selection of the whole document would ask for every fix of it; nobody reads that list. */
const findingLimit = 20;

/** The fixes of the findings that the span touches, and for each of their rules one for all findings of it. */
export function quickFixesAt(snapshot: Snapshot, span: Span, options: CodeActionsOptions): CodeAction[] {
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
        .flatMap((fix) => proveFix(fix, snapshot) ?? [])
        .map((proven) => quickFixOf(proven, finding, snapshot, options)),
    ),
    ...[...rules].flatMap((rule) => fixesOfRule(rule, findings, snapshot, options)),
  ];
}

function quickFixOf(
  { fix, title }: ProvenFix,
  finding: Finding,
  snapshot: Snapshot,
  options: CodeActionsOptions,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, snapshot, options)],
    ...(fix.preferred && { isPreferred: true }),
    edit: workspaceEditOf(printJsonEdits(snapshot.text, fix.edits, options.snippets), snapshot, options),
  };
}

/** One action for all findings of a rule, where there are several that somebody need not look at one by one. */
function fixesOfRule(
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
  const plainTitle = `Fix ${number} findings of ${rule.id}`;
  const title = proveTitle({ title: plainTitle, effect: mended.effect }, mended.edits, snapshot);
  if (title === undefined) return [];
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: touched
        .filter((finding) => finding.rule === rule)
        .map((finding) => diagnosticOf(finding, snapshot, options)),
      edit: workspaceEditOf(mended.edits, snapshot, options),
    },
  ];
}
