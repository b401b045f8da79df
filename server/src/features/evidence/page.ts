import type { PolicyEvidence } from '../../changes/narrow/evidence';
import type { StatementEvidence } from '../../changes/narrow/evidence/statement';
import type { Caller, Usage, Use } from '../../evidence/usage';
import type { Policy } from '../../policy/model';
import { dataEventsPage } from '../../reference/cloudtrail/data-events';
import { unrecordedBecause } from '../../reference/cloudtrail/recording';
import type { Action } from '../../reference/model';
import { count, numeral } from '../../text/words';
import { code, escape } from '../markdown';
import { byService } from './by-service';
import type { EvidenceCounts } from './run';

export interface PageOptions {
  readonly policy: Policy;
  readonly fileName: string;
  readonly usage: Usage;
  readonly evidence: PolicyEvidence;
  readonly caller: string | undefined;
  readonly counts: EvidenceCounts;
  readonly others: number;
  /** Who called, in all of the records. */
  readonly callers: readonly Caller[];
}

/** The page that a person reads before a change: what was used, what was not, and what CloudTrail cannot tell. */
export function evidencePage(options: PageOptions): string {
  const { usage, evidence } = options;
  const granting = evidence.statements.filter(({ left }) => left === undefined || left === 'nothing used');
  const used = distinct(granting.flatMap((each) => each.used));
  const ids = new Set(used.map(({ id }) => id));
  const unused = distinct(granting.flatMap((each) => each.unused)).filter(({ id }) => !ids.has(id));
  const unrecorded = distinct(granting.flatMap((each) => each.unrecorded));
  const elsewhere = [...usage.used.values()].filter(({ action }) => !ids.has(action.id));
  return [
    `# What CloudTrail recorded, and ${escape(options.fileName || 'the policy')}`,
    introduction(options),
    ...section(
      'Who called',
      usage.calls ? [] : options.callers.map(({ arn, calls }) => `${code(arn)}: ${count(calls, 'call')}`),
    ),
    ...section(
      'Granted and used',
      used.map(({ id }) => useLine(usage.used.get(id))),
    ),
    ...section('Granted and not used', byService(unused)),
    ...unrecordedSection(unrecorded, usage),
    ...section(
      'Used and not granted here',
      elsewhere.map(useLine),
      'Other policies allow these, or their resources do.',
    ),
    ...section(
      'Refused',
      [...usage.denied.values()].map(useLine),
      'Calls that lacked permission do not count as used.',
    ),
    ...section(
      'Not matched to an action',
      unmatchedLines(usage),
      'No action of the reference is known for these events.',
    ),
    ...section('Statements that stay as they are', evidence.statements.flatMap(leftLine)),
    '## What CloudTrail cannot tell',
    ...caveats.map((each) => `- ${each}`),
    '',
  ].join('\n');
}

function introduction({ usage, caller, counts, others, policy, evidence }: PageOptions): string {
  const who = caller === undefined ? 'anybody' : code(caller);
  const when = usage.first && usage.last ? `, ${daysBetween(usage.first, usage.last, 'on ', 'from ')}` : '';
  const sentences = [
    `${count(usage.calls, 'call')} by ${who}${when}, in ${count(counts.files, 'file')}.`,
    ...(others ? [`${count(others, 'event')} are no calls.`] : []),
    ...(counts.unread ? [`${count(counts.unread, 'record')} could not be read.`] : []),
    ...(evidence.fixes.length || ['identity', 'boundary', 'session'].includes(policy.kind)
      ? []
      : ['Only policies of users, groups, roles and sessions are narrowed to what somebody called.']),
    'Nothing of it left this machine, and nothing is kept.',
  ];
  return `\n${sentences.join(' ')}\n`;
}

/** More lines than a person reads; the rest is counted. */
const lineLimit = 300;

function section(title: string, lines: readonly string[], about?: string): readonly string[] {
  if (!lines.length) return [];
  const more = lines.length - lineLimit;
  return [
    `## ${title}`,
    ...(about === undefined ? [] : ['', about]),
    '',
    ...lines.slice(0, lineLimit).map((line) => `- ${line}`),
    ...(more > 0 ? [`- and ${numeral(more)} more`] : []),
    '',
  ];
}

function useLine(use: Use | undefined): string {
  if (!use) return '';
  const { action, first, last, implied, resources } = use;
  const days = first && last ? `, ${daysBetween(first, last)}` : '';
  const [only] = resources;
  const on = resources.size === 1 && only !== undefined ? code(only) : `${numeral(resources.size)} resources`;
  const how = implied ? `needed by ${count(use.count, 'call')}` : count(use.count, 'call');
  return `${code(action.id)}: ${how}${days}${resources.size ? `, on ${on}` : ''}`;
}

function unrecordedSection(unrecorded: readonly Action[], { dataServices }: Usage): readonly string[] {
  const data = unrecorded.filter((action) => unrecordedBecause(action) === 'data event');
  const never = unrecorded.filter((action) => unrecordedBecause(action) === 'no event');
  const recorded = [...new Set(data.map(({ service }) => service))].filter((each) => dataServices.has(each));
  const some = recorded.length
    ? ` These records have data events of ${recorded.map(code).join(', ')}, for some resources at least.`
    : '';
  return [
    ...section(
      'Granted, not seen, and not recorded unless somebody asked for it',
      byService(data),
      `[Data events](${dataEventsPage}): a trail has them only where they were switched on.${some}`,
    ),
    ...section(
      'Granted, and never recorded under its own name',
      byService(never),
      'AWS checks these without an event of that name: that they are not seen says nothing.',
    ),
  ];
}

function unmatchedLines({ unmatched }: Usage): readonly string[] {
  return [...unmatched.values()]
    .sort((left, right) => right.count - left.count)
    .map(({ source, name, count: times }) => `${code(name)} of ${code(source)}: ${count(times, 'call')}`);
}

function leftLine({ statement, left }: StatementEvidence): readonly string[] {
  if (left === undefined || left === 'no grant') return [];
  const name = statement.sid ? code(statement.sid.value) : `Statement ${statement.index + 1}`;
  return left === 'nothing used'
    ? [`${name}: nothing that it grants was called. If nobody needs it, remove it.`]
    : [`${name}: its actions are known only once it is deployed.`];
}

function daysBetween(first: string, last: string, before = '', beforeTwo = ''): string {
  const [from, to] = [day(first), day(last)];
  return from === to ? `${before}${from}` : `${beforeTwo}${from} to ${to}`;
}

/** `2026-09-01T10:00:00` is the day before the T. */
function day(time: string): string {
  return time.slice(0, 10);
}

function distinct(actions: readonly Action[]): readonly Action[] {
  return [...new Set(actions)].sort((left, right) => (left.id < right.id ? -1 : 1));
}

const caveats = [
  'What was not called in these days: yearly and emergency work shows in no month of logs.',
  'Calls in Regions and accounts, and by callers, whose files were not read.',
  'Values of conditions: a condition stays as it is.',
  'Which of several statements or policies allowed a call.',
];
