import type { Finding, Related, Severity } from '../../rules/rule';
import { count } from '../../text/words';
import type { Span } from '../../text/span';
import { printable } from '../printable';
import type { Format, LintedFile, Tally } from '../report';
import { excerptOf } from './excerpt';
import { stylesFor } from './style';
import type { Styles } from './style';

export interface PrettyOptions {
  readonly color: boolean;
  readonly columns: number;
}

/** For people: each finding with the line that it is about, and a last line that counts. */
export function prettyFormat({ color, columns }: PrettyOptions): Format {
  const printer: Printer = { styles: stylesFor(color), columns };
  return {
    begin: () => '',
    file: (file) =>
      file.snapshot
        .findings()
        .map((finding) => printFinding(finding, file, printer))
        .join(''),
    end: (tally) => `${summary(tally)}\n`,
  };
}

interface Printer {
  readonly styles: Styles;
  readonly columns: number;
}

function printFinding(finding: Finding, file: LintedFile, { styles, columns }: Printer): string {
  const { severity, rule } = finding;
  const color = styles.severity[severity];
  const { line, character } = file.snapshot.positions().at(finding.offset);
  const number = String(line + 1);
  const margin = ' '.repeat(number.length);
  const width = Math.max(narrowest, columns - number.length - margins);
  const { source, mark } = excerptOf(file.snapshot.text, finding, finding.offset - character, width);
  return [
    `${styles.strong(place(finding, file))} ${color(severity)} ${printable(finding.message)} ${styles.faint(rule.id)}`,
    `${styles.faint(`  ${number} |`)} ${source}`,
    `${styles.faint(`  ${margin} |`)} ${color(mark)}`,
    ...finding.related.map((related) => `  ${margin} ${styles.faint(note(related, file))}`),
    '',
    '',
  ].join('\n');
}

/** Two blanks, a bar with a blank on either side, a `…` at either end. */
const margins = 7;
const narrowest = 40;

function note(related: Related, file: LintedFile): string {
  return `${place(related, file)} ${printable(related.message)}`;
}

/** `folder/policy.json:7:17`, which terminals turn into a link. */
function place({ offset }: Span, { name, snapshot }: LintedFile): string {
  const { line, character } = snapshot.positions().at(offset);
  return `${printable(name)}:${line + 1}:${character + 1}`;
}

function summary({ files, policies, findings, problems }: Tally): string {
  const counted = severities.flatMap(([severity, one, many]) => {
    const number = findings[severity];
    return number ? [count(number, one, many)] : [];
  });
  const found = counted.join(', ') || (policies ? 'nothing found' : 'nothing to lint');
  const unread = problems ? `; ${count(problems, 'problem')} on standard error` : '';
  return `${count(policies, 'policy', 'policies')} in ${count(files, 'file')}: ${found}${unread}`;
}

const severities: readonly (readonly [severity: Severity, one: string, many?: string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['information', 'suggestion'],
  ['hint', 'hint'],
];
