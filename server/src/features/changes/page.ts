import type { Excess } from '../../access/compare/excess';
import type { Policy, Statement } from '../../policy/model';
import type { ServiceReference } from '../../reference/model';
import { credentialActions, escalationActions } from '../../reference/sensitive-actions';
import type { Snapshot } from '../../snapshot';
import { count } from '../../text/words';
import { bullets, cutList } from '../hover/explanation';
import { code, escape } from '../markdown';
import { nothingInCommon } from './common';
import { byStatement, changeGroups } from './groups';
import type { ChangeGroup } from './groups';
import type { DocumentChanges } from './document-changes';
import { changeSummary } from './summary';

/** Both versions, and what the older is called. */
interface Versions {
  readonly name: string;
  readonly before: Snapshot | undefined;
  readonly after: Snapshot;
}

/**
 * What a policy changed, as a Markdown document: by statement which actions, on what, and for whom. `changes` are absent
 * where there is nothing to compare with.
 */
export function changesPage(policy: Policy, after: Snapshot, changes: DocumentChanges | undefined): string {
  const title = `# What ${escape(after.fileName)} changed`;
  const change = changes?.of(policy);
  if (!changes || !change)
    return `${title}\n\nThere is nothing to compare it with: the file is in no git repository, or one of its versions is broken.\n`;
  const groups = changeGroups(change);
  const summary = changeSummary(change, changes.name, after.reference);
  const common = nothingInCommon(change, changes.name);
  const versions = { name: changes.name, before: changes.before, after };
  return `${[
    title,
    `**${escape(capitalised(summary))}.**`,
    ...(common === undefined ? [] : [`${escape(capitalised(common))}.`]),
    ...(groups.length ? [] : ['Neither version grants or denies anything that the other does not.']),
    ...groups.flatMap((group) => groupParagraphs(group, versions)),
    `AWS’s data of ${after.reference.updatedAt.slice(0, 10)}.`,
  ].join('\n\n')}\n`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** More than anybody goes through; how many there are more is said. */
const statementLimit = 100;
const actionLimit = 300;
const resourceLimit = 50;

function groupParagraphs(group: ChangeGroup, versions: Versions): readonly string[] {
  const ofStatements = byStatement(group);
  const more = ofStatements.size - statementLimit;
  return [
    `## ${group.title}`,
    ...[...ofStatements]
      .slice(0, statementLimit)
      .flatMap(([statement, excesses]) => [
        `### ${placeOf(statement, group.side, versions)}`,
        bullets(excesses.map((excess) => excessText(excess, versions.after.reference))),
      ]),
    ...(more > 0 ? [`And ${count(more, 'statement')} more.`] : []),
  ];
}

function placeOf(statement: Statement, side: ChangeGroup['side'], { name, before, after }: Versions): string {
  const snapshot = side === 'after' ? after : before;
  const line = snapshot && snapshot.positions().at(statement.offset).line + 1;
  const title = statement.sid?.value ? code(statement.sid.value) : `Statement ${statement.index + 1}`;
  const where = line === undefined ? '' : `, line ${line}${side === 'before' ? ` of ${escape(name)}` : ''}`;
  return `${title}${where}`;
}

function excessText(excess: Excess, reference: ServiceReference): string {
  const { actions, others, resources, whole, grant } = excess;
  const ids = actions.map(({ id }) => id);
  const number = ids.length + others.length;
  const all = ids.length === everyActionIn(reference);
  return [
    `**${all ? 'every action' : count(number, 'action')}**${all ? '' : `: ${namesOf([...sensitiveFirst(ids), ...others])}`}`,
    ...(resources.length
      ? [`${grant.resources.negated ? 'on all but' : 'on'} ${cutList(resources, resourceLimit, code)}`]
      : []),
    ...principalTexts(grant.statement),
    ...(grant.statement.conditions.length || !grant.statement.conditionsKnown
      ? ['under the conditions of the statement']
      : []),
    ...(whole ? [] : ['the other version has some of it, for less']),
  ].join('\\\n  ');
}

function everyActionIn({ services }: ServiceReference): number {
  return services.reduce(
    (sum, { counts }) => Object.values(counts).reduce((all, each) => all + each, sum),
    0,
  );
}

function sensitiveFirst(ids: readonly string[]): readonly string[] {
  return ids.toSorted((left, right) => Number(isSensitive(right)) - Number(isSensitive(left)));
}

function namesOf(ids: readonly string[]): string {
  return cutList(ids, actionLimit, (id) => (isSensitive(id) ? `**${code(id)} ⚠**` : code(id)));
}

function isSensitive(id: string): boolean {
  return escalationActions.has(id) || credentialActions.has(id);
}

function principalTexts({ principal }: Statement): readonly string[] {
  if (!principal) return [];
  const texts = principal.principals.map(({ text }) => text.value);
  const rest = principal.complete ? '' : ' and whom deployment fills in';
  if (!texts.length) return ['for whom deployment fills in'];
  return [`for ${principal.negated ? 'all but ' : ''}${cutList(texts, resourceLimit, code)}${rest}`];
}
