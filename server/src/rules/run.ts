import type { Policy } from '../policy/model';
import { entryPath, pathOf } from '../policy/value';
import type { Entry, Value } from '../policy/value';
import type { ServiceReference } from '../reference/model';
import type { Span } from '../text/span';
import type { Fix } from '../policy/fix';
import type { Finding, PolicyContext, Report, Rule, RuleContext, Severity } from './rule';

export interface RunOptions {
  readonly rules: readonly Rule[];
  readonly reference: ServiceReference;
  /** Absent: it is not. */
  readonly referenceIsOld?: boolean;
  /** What the settings say of a rule, by its id or by an Access Analyzer code; undefined: nothing. */
  severityOf?(name: string): Severity | 'off' | undefined;
  /** Called for a rule that threw; its findings on that policy are lost, all others stand. */
  crashed?(rule: string, error: unknown): void;
}

/** All findings of a policy, in the order of the text. */
export function runRules(policy: Policy, options: RunOptions): readonly Finding[] {
  const findings: Finding[] = [];
  const hidden = new Set<string>();
  let mine: { readonly finding: Finding; readonly hidesAt: Span | undefined }[] = [];
  const readings = new Map<(context: PolicyContext) => unknown, unknown>();
  let running: Rule | undefined;
  const context: RuleContext = {
    policy,
    reference: options.reference,
    referenceIsOld: options.referenceIsOld === true,
    once: (read) => {
      if (!readings.has(read)) readings.set(read, read(context));
      return readings.get(read) as ReturnType<typeof read>;
    },
    report: (report) => {
      const finding = running && toFinding(running, report, options);
      if (finding) mine.push({ finding, hidesAt: report.hidesAt });
    },
  };
  for (const rule of options.rules) {
    const { kinds, id } = rule.meta;
    if (kinds && !kinds.includes(policy.kind)) continue;
    running = rule;
    mine = [];
    try {
      rule.check(context);
      // One by one: a call takes no more than some 100,000 arguments.
      for (const { finding, hidesAt } of mine) {
        findings.push(finding);
        for (const other of rule.meta.hides ?? []) {
          hidden.add(placeOf(other, finding));
          if (hidesAt) hidden.add(placeOf(other, hidesAt));
        }
      }
    } catch (error) {
      options.crashed?.(id, error);
    }
  }
  // One cause is told once.
  const told = hidden.size
    ? findings.filter((finding) => !hidden.has(placeOf(finding.rule.id, finding)))
    : findings;
  return told.sort((left, right) => left.offset - right.offset);
}

function placeOf(rule: string, { offset, length }: Span): string {
  return `${rule} ${offset} ${length}`;
}

function toFinding({ meta }: Rule, report: Report, options: RunOptions): Finding | undefined {
  const { severityOf } = options;
  const code = report.code === null ? undefined : (report.code ?? meta.accessAnalyzer?.[0]);
  const asked = severityOf?.(meta.id) ?? (code === undefined ? undefined : severityOf?.(code));
  if (asked === 'off') return undefined;
  const span = report.mark ?? spanOf(report.at);
  const severity = asked ?? report.severity ?? meta.severity;
  return {
    offset: span.offset,
    length: span.length,
    rule: meta,
    code,
    severity,
    unnecessary: report.unnecessary === true,
    message: report.message,
    path: isEntry(report.at) ? entryPath(report.at) : pathOf(report.at),
    related: report.related ?? [],
    fixes: () => fixesOf(meta.id, report, options),
  };
}

function fixesOf(rule: string, { fixes }: Report, { crashed }: RunOptions): readonly Fix[] {
  try {
    return fixes?.() ?? [];
  } catch (error) {
    crashed?.(rule, error);
    return [];
  }
}

function spanOf(at: Value | Entry): Span {
  return isEntry(at) ? at.key : at;
}

function isEntry(at: Value | Entry): at is Entry {
  return 'key' in at;
}
