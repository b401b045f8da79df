import type { Finding, Severity } from '../rules/rule';
import type { Snapshot } from '../snapshot';

export interface LintedFile {
  /** As the person wrote it, or as the walk found it, `/` between folders; `-` for standard input. */
  readonly name: string;
  readonly snapshot: Snapshot;
}

/** What a run came to. */
export interface Tally {
  readonly files: number;
  readonly policies: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Lines that went to standard error. */
  readonly problems: number;
}

/** How results are printed: file by file, so that none has to be kept. */
export interface Format {
  begin(): string;
  file(file: LintedFile): string;
  end(tally: Tally): string;
}

/** What IAM Access Analyzer calls a finding of that weight. */
export type FindingType = 'ERROR' | 'SECURITY_WARNING' | 'WARNING' | 'SUGGESTION';

/** https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicyFinding.html */
export function typeOf({ severity, rule }: Finding): FindingType {
  if (severity === 'error') return 'ERROR';
  if (severity === 'warning') return rule.security ? 'SECURITY_WARNING' : 'WARNING';
  return 'SUGGESTION';
}
