import { templateOf } from '../../access/arn-template';
import { scopingOf } from '../../access/scope';
import { copyOf, Template } from '../../policy/edit';
import type { NewValue } from '../../policy/edit';
import type { Policy, Statement } from '../../policy/model';
import { canBecomeSeveral, listOf } from '../../policy/value';
import type { Text } from '../../policy/value';
import type { Action, ServiceReference } from '../../reference/model';
import type { Fix } from '../../policy/fix';
import { count, list, quote } from '../../text/words';
import { templatesFor } from './templates';

/** More ARNs than a person would fill in. */
const templateLimit = 12;

/**
 * The way to narrow `*` as resource: to the ARN templates of the statement's actions where all of them can be
 * scoped, else by splitting the statement, so that only the actions that need `*` keep it.
 */
export function narrowResource(
  policy: Policy,
  statement: Statement,
  star: Text,
  reference: ServiceReference,
): readonly Fix[] {
  const { action } = statement;
  if (!action?.complete || action.negated || statement.effect !== 'Allow' || !canBecomeSeveral(star))
    return [];
  const sorted = sortActions(action.texts, reference);
  const templates = templatesFor(sorted.scopable);
  if (!templates.length || templates.length > templateLimit) return [];
  const arns = templates.map(({ arn }) => templateOf(arn, partitionOf(policy)));
  if (!sorted.open.length) {
    return [
      {
        title: `Narrow ${quote(star.value)} to ${templates.length === 1 ? 'the ARN' : `the ${templates.length} ARNs`} of ${list(typeNames(templates))}`,
        effect: 'narrower',
        preferred: true,
        edits: [{ edit: 'spread', target: star, into: arns }],
      },
    ];
  }
  return split(policy, statement, sorted, arns);
}

interface SortedActions {
  readonly scopable: readonly Action[];
  /** Actions that need `*`, at times at least. */
  readonly open: readonly Action[];
  /** Texts of which no action can be scoped: they move as they are. */
  readonly openTexts: readonly Text[];
  /** Actions that need `*` and that a text stands for which also stands for others. */
  readonly mixed: readonly Action[];
}

function sortActions(texts: readonly Text[], reference: ServiceReference): SortedActions {
  const scopable: Action[] = [];
  const open: Action[] = [];
  const openTexts: Text[] = [];
  const mixed: Action[] = [];
  for (const text of texts) {
    const actions = reference.matching(text.value);
    const needing = actions.filter((each) => scopingOf(each) !== 'always');
    open.push(...needing);
    scopable.push(...actions.filter((each) => scopingOf(each) === 'always'));
    if (actions.length && needing.length === actions.length) openTexts.push(text);
    else mixed.push(...needing);
  }
  return { scopable, open, openTexts, mixed };
}

/** The statement keeps what needs `*`; a copy of it after it takes the rest, on the templates. */
function split(
  policy: Policy,
  statement: Statement,
  { scopable, open, openTexts, mixed }: SortedActions,
  arns: readonly Template[],
): readonly Fix[] {
  const { action, resource } = statement;
  const copy = copyOf(statement.source);
  const inList = listOf(statement.source) !== undefined;
  if (!action || !resource || resource.texts.length !== 1 || !isMapping(copy) || !inList) return [];
  const moved = action.texts.filter((text) => !openTexts.includes(text)).map(({ value }) => value);
  const kept = [...openTexts.map(({ value }) => value), ...mixed.map(({ id }) => id)];
  if (!moved.length || !kept.length || kept.length > templateLimit * 4) return [];
  const second = Object.fromEntries(
    Object.entries(copy).map(([name, value]): [string, NewValue] => {
      if (name === action.entry.name) return [name, one(moved)];
      if (name === resource.entry.name) return [name, one(arns)];
      return [name, name === 'Sid' ? freeSid(policy, value) : value];
    }),
  );
  const target = action.entry.value;
  if (!target) return [];
  const ids = (actions: readonly Action[]) => new Set(actions.map(({ id }) => id)).size;
  return [
    {
      title: `Split the statement: ${count(ids(scopable), 'action')} on named resources, ${ids(open)} that ${ids(open) === 1 ? 'needs' : 'need'} "*"`,
      effect: 'narrower',
      preferred: true,
      edits: [
        { edit: 'replace', target, with: one(kept) },
        { edit: 'add', after: statement.source, value: second },
      ],
    },
  ];
}

function one(values: readonly NewValue[]): NewValue {
  const only = values.length === 1 ? values[0] : undefined;
  return only ?? values;
}

function isMapping(value: NewValue | undefined): value is { readonly [name: string]: NewValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Template);
}

/** A Sid must be the only one of its name in a policy. */
function freeSid(policy: Policy, sid: NewValue): string {
  const taken = new Set(policy.statements.map((statement) => statement.sid?.value));
  const base = `${typeof sid === 'string' ? sid : ''}Scoped`;
  let free = base;
  for (let number = 2; taken.has(free); number++) free = `${base}${number}`;
  return free;
}

/** The partition that the policy's ARNs are of; `aws` where it has none. */
export function partitionOf(policy: Policy): string {
  for (const statement of policy.statements) {
    for (const { value } of statement.resource?.texts ?? []) {
      const partition = /^arn:(aws[a-z-]*):/.exec(value)?.[1];
      if (partition) return partition;
    }
  }
  return 'aws';
}

function typeNames(types: readonly { readonly service: string; readonly name: string }[]): readonly string[] {
  return [...new Set(types.map(({ service, name }) => `${service} ${name}`))];
}
