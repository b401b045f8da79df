import type { Policy } from '../../policy/model';
import { accessLevels } from '../../reference/model';
import type { AccessLevel, Action, ServiceReference } from '../../reference/model';
import { credentialActions, escalationActions } from '../../reference/sensitive-actions';
import { count, numeral } from '../../text/words';
import { bullets } from '../hover/explanation';
import { code, escape, excerpt } from '../markdown';
import { grantedActions } from './granted-actions';
import type { GrantedActions } from './granted-actions';
import { tallyOf } from './tally';
import type { ServiceTally } from './tally';

/** What a policy grants as a Markdown document: its actions by service and access level. `name` is that of the file. */
export function grantsPage(policy: Policy, name: string, reference: ServiceReference): string {
  const granted = grantedActions(policy, reference);
  const verb = granted?.effect === 'Deny' ? 'denies' : 'grants';
  const title = `# What ${escape(name)} ${verb}`;
  if (!granted) return `${title}\n\nNo statement has an effect.\n`;
  const { total, services } = tallyOf(granted, reference);
  const least = granted.least ? 'At least ' : '';
  return `${[
    title,
    `${least}**${count(total, 'action')}** of ${count(services.length, 'service')} today. Resources, principals and conditions of the statements can leave less of each.`,
    ...sensitiveParagraphs(granted, reference),
    ...(granted.rest || total > listedActions
      ? [tableOf(services, reference)]
      : services.flatMap((service) => serviceParagraphs(service, granted, reference))),
    `AWS’s data of ${reference.updatedAt.slice(0, 10)}.`,
  ].join('\n\n')}\n`;
}

/** A list of more is not read any more. */
const listedActions = 2_000;
/** With so many, AWS's sentence on each would bury the names. */
const describedActions = 150;

/** What somebody should look at first. */
function sensitiveParagraphs(granted: GrantedActions, reference: ServiceReference): readonly string[] {
  const lines = [...new Set([...escalationActions, ...credentialActions])].flatMap((id) => {
    const action = reference.action(id);
    return action && granted.actions.has(action) !== granted.rest
      ? [`${code(id)}: ${sensitivityOf(id)}`]
      : [];
  });
  return lines.length ? ['## Sensitive', bullets(lines.sort())] : [];
}

function sensitivityOf(id: string): string {
  return [
    ...(escalationActions.has(id) ? ['with it somebody can raise their own permissions'] : []),
    ...(credentialActions.has(id) ? ['it hands out credentials, or makes or replaces them'] : []),
  ].join('; ');
}

function tableOf(services: readonly ServiceTally[], reference: ServiceReference): string {
  const rows = services.map(({ prefix, levels }) => [
    `${escape(titleOf(prefix, reference))} (${code(prefix)})`,
    ...weightiest.map((level) => (levels[level] ? numeral(levels[level]) : '')),
  ]);
  const head = ['Service', ...weightiest];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

/** By what they can do, the most first. */
const weightiest: readonly AccessLevel[] = accessLevels.toReversed();

function serviceParagraphs(
  { prefix, total, levels }: ServiceTally,
  { actions }: GrantedActions,
  reference: ServiceReference,
): readonly string[] {
  const own = [...actions].filter(({ service }) => service === prefix);
  return [
    `## ${escape(titleOf(prefix, reference))} (${code(prefix)}): ${count(total, 'action')}`,
    ...weightiest.flatMap((level) =>
      levels[level]
        ? [
            `**${level}**, ${numeral(levels[level])}:`,
            listOf(
              own.filter((action) => action.level === level),
              actions.size <= describedActions,
            ),
          ]
        : [],
    ),
  ];
}

function listOf(actions: readonly Action[], described: boolean): string {
  const sorted = actions.toSorted((left, right) => (left.name < right.name ? -1 : 1));
  if (!described) return sorted.map(nameOf).join(', ');
  return bullets(sorted.map((action) => `${nameOf(action)}: ${escape(excerpt(action.description, 160))}`));
}

/** What is sensitive stands out. */
function nameOf({ id, name }: Action): string {
  return escalationActions.has(id) || credentialActions.has(id) ? `**${code(name)} ⚠**` : code(name);
}

function titleOf(prefix: string, reference: ServiceReference): string {
  return reference.service(prefix)?.title ?? prefix;
}
