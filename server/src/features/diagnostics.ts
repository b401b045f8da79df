import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import type { Finding, Severity } from '../rules/rule';
import type { Snapshot } from '../snapshot';

export interface DiagnosticsOptions {
  readonly uri: string;
  /** The address of a rule's documentation page; undefined where there is none to open. */
  pageOf(rule: string): string | undefined;
  readonly relatedInformation: boolean;
}

export function diagnosticsOf(snapshot: Snapshot, options: DiagnosticsOptions): Diagnostic[] {
  return snapshot.findings().map((finding) => diagnosticOf(finding, snapshot, options));
}

export function diagnosticOf(
  finding: Finding,
  { positions }: Snapshot,
  options: DiagnosticsOptions,
): Diagnostic {
  const { id } = finding.rule;
  const href = options.pageOf(id);
  const related = finding.related.map((each): DiagnosticRelatedInformation => ({
    location: { uri: options.uri, range: positions().range(each) },
    message: each.message,
  }));
  return {
    range: positions().range(finding),
    severity: severities[finding.severity],
    source: 'leastwise',
    code: id,
    message: finding.message,
    ...(href !== undefined && { codeDescription: { href } }),
    ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(options.relatedInformation && related.length && { relatedInformation: related }),
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
