import type { Excess } from '../../access/compare/excess';
import { nothingInCommon } from '../../features/changes/common';
import { effectOf } from '../../features/changes/effect';
import type { ChangeEffect } from '../../features/changes/effect';
import { changeGroups } from '../../features/changes/groups';
import type { ChangeGroup } from '../../features/changes/groups';
import type { PolicyChange } from '../../features/changes/policy-changes';
import { changeSummary } from '../../features/changes/summary';
import type { ServiceReference } from '../../reference/model';
import { count, list } from '../../text/words';
import type { Span } from '../../text/span';
import { stylesFor } from '../format/style';
import type { Styles } from '../format/style';
import { printable } from '../printable';
import { nameOf } from './report';
import type { ComparedFile, DiffFormat, DiffTally, Version } from './report';

/** For people: each policy that changed, what it grants and denies more and less, and a last line that counts. */
export function prettyDiffFormat(color: boolean, reference: ServiceReference): DiffFormat {
  const printer: Printer = { styles: stylesFor(color), reference };
  return {
    begin: () => '',
    file: (file) =>
      file.changes
        .filter((change) => !change.isSame)
        .map((change) => printChange(change, file, printer))
        .join(''),
    end: (tally) => `${summaryOf(tally)}\n`,
  };
}

interface Printer {
  readonly styles: Styles;
  readonly reference: ServiceReference;
}

function printChange(change: PolicyChange, file: ComparedFile, { styles, reference }: Printer): string {
  const { before, after } = change;
  const policy = after ?? before;
  const effect = effectOf(change);
  const place = policy
    ? placeOf(policy, (after ? file.after : file.before) ?? undefined)
    : printable(nameOf(file));
  const oldName = file.before?.name ?? file.oldName;
  const summary = printable(changeSummary(change, oldName, reference));
  const common = nothingInCommon(change, oldName);
  return [
    `${styles.strong(place)} ${colorOf(effect, styles)(effectWords[effect])} ${summary}`,
    ...(common === undefined ? [] : [`  ${printable(common)}`]),
    ...changeGroups(change).flatMap((group) =>
      group.excesses.flatMap((excess) => excessLines(excess, group, file, styles)),
    ),
    '',
    '',
  ].join('\n');
}

const effectWords: Readonly<Record<ChangeEffect, string>> = {
  same: 'same',
  narrower: 'narrower',
  wider: 'wider',
  different: 'wider and narrower',
  unknown: 'perhaps wider',
};

function colorOf(effect: ChangeEffect, { severity }: Styles) {
  if (effect === 'wider' || effect === 'different') return severity.error;
  return effect === 'unknown' ? severity.warning : severity.hint;
}

/** As many names as a person reads of a line. */
const namesShown = 8;

function excessLines(
  { actions, others, resources, grant, certain }: Excess,
  { direction, side, title }: ChangeGroup,
  file: ComparedFile,
  styles: Styles,
): readonly string[] {
  const { statement } = grant;
  const names = [...actions.map(({ id }) => id), ...others];
  const sign = certain ? (direction === 'wider' ? '+' : '-') : '?';
  const color = certain && direction === 'narrower' ? styles.severity.hint : styles.severity.warning;
  const where = placeOf(statement, side === 'after' ? file.after : file.before);
  const { principal, conditions, conditionsKnown } = statement;
  const details = [
    ...(resources.length
      ? [`${statement.resource?.negated ? 'on all but' : 'on'} ${list(resources, namesShown)}`]
      : []),
    ...(principal
      ? [
          `for ${principal.negated ? 'all but ' : ''}${list(
            principal.principals.map(({ text }) => text.value),
            namesShown,
          )}`,
        ]
      : []),
    ...(conditions.length || !conditionsKnown ? ['under conditions'] : []),
  ].join(', ');
  return [
    `  ${color(sign)} ${title.toLowerCase()}: ${printable(list(names, namesShown))}`,
    `    ${styles.faint(`${where}${details && ` ${printable(details)}`}`)}`,
  ];
}

/** `folder/policy.json:7:17`, which terminals turn into a link. */
function placeOf({ offset }: Span, version: Version | undefined): string {
  if (!version) return '';
  const { line, character } = version.snapshot.positions().at(offset);
  return `${printable(version.name)}:${line + 1}:${character + 1}`;
}

function summaryOf({ files, effects, problems }: DiffTally): string {
  const order: readonly ChangeEffect[] = ['wider', 'different', 'unknown', 'narrower', 'same'];
  const policies = order.reduce((sum, effect) => sum + effects[effect], 0);
  const counted = order.flatMap((effect) =>
    effects[effect] ? [`${effects[effect]} ${effectWords[effect]}`] : [],
  );
  const unread = problems ? `; ${count(problems, 'problem')} on standard error` : '';
  return `${count(policies, 'policy', 'policies')} in ${count(files, 'file')}: ${counted.join(', ') || 'nothing to compare'}${unread}`;
}
