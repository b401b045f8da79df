import { copyOf, Template } from '../../../policy/edit';
import type { ModelEdit, NewValue } from '../../../policy/edit';
import type { Statement } from '../../../policy/model';
import { listOf } from '../../../policy/value';
import type { Text, Value } from '../../../policy/value';
import { addCondition, changeCondition } from '../../condition-edits';
import type { Fix } from '../../../policy/fix';
import { quote } from '../../../text/words';

/** The statement that allows an action of IAM, and what in it lets the action in. */
export interface Opened {
  readonly statement: Statement;
  readonly through: 'name' | 'wildcard' | 'NotAction';
}

/** The action of an opening, and the condition key by which it is kept to one service. */
export interface Confinement {
  readonly action: string;
  readonly key: string;
}

/**
 * The ways to close an opening, none of which can allow more: `NotAction` gets the action, or a condition names the
 * service. The condition is for this action alone, since a request for another lacks its key; where the statement has
 * others too, the action gets a statement of its own. A wildcard is for the rules on wildcards to narrow.
 */
export function confine({ statement, through }: Opened, confinement: Confinement): readonly Fix[] {
  const element = statement.action;
  if (!element || through === 'wildcard') return [];
  if (through === 'NotAction') return keepOut(element.entry.value, confinement.action);
  const own = element.texts.filter((text) => isOwn(text, confinement));
  return element.complete && own.length === element.texts.length
    ? addService(statement, confinement)
    : moveOut(statement, own, confinement);
}

function isOwn({ value }: Text, { action }: Confinement): boolean {
  return value.toLowerCase() === action.toLowerCase();
}

function keepOut(value: Value | undefined, action: string): readonly Fix[] {
  const edits = value && including(value, action);
  return edits
    ? [{ title: `Add ${quote(action)} to "NotAction"`, effect: 'narrower', preferred: true, edits }]
    : [];
}

function including(value: Value, action: string): readonly ModelEdit[] | undefined {
  if (value.type === 'text') return [{ edit: 'spread', target: value, into: [value.value, action] }];
  const last = value.type === 'list' ? value.items.at(-1) : undefined;
  return last && [{ edit: 'add', after: last, value: action }];
}

/** A condition on the key that also holds without it becomes one that does not. */
function addService(statement: Statement, { key }: Confinement): readonly Fix[] {
  const own = statement.conditions.filter((condition) => condition.key.toLowerCase() === key.toLowerCase());
  const [weak] = own.filter(({ operator }) => ifExists.test(operator));
  const fix = { effect: 'narrower', preferred: true } as const;
  if (weak) {
    const operator = weak.operator.replace(ifExists, '');
    const edits = changeCondition(weak, { operator });
    return edits ? [{ title: `Change ${quote(weak.operator)} to ${quote(operator)}`, ...fix, edits }] : [];
  }
  const edits = own.length ? undefined : addCondition(statement, 'StringEquals', key, service());
  return edits ? [{ title: `Add a condition on ${quote(key)}`, ...fix, edits }] : [];
}

const ifExists = /IfExists$/i;

/** The statement without its Sid, which another one cannot share, for the one action and with the condition. */
function moveOut({ source }: Statement, own: readonly Text[], { action, key }: Confinement): readonly Fix[] {
  const copy = copyOf(source);
  if (!isMembers(copy) || !listOf(source) || !own.every((text) => listOf(text))) return [];
  const condition = withService(copy.Condition ?? {}, key);
  if (!condition) return [];
  const kept = Object.entries(copy).filter(([name]) => name !== 'Sid');
  const moved = { ...Object.fromEntries(kept), Action: action, Condition: condition };
  return [
    {
      title: `Move ${quote(action)} to a statement of its own, for one service`,
      effect: 'narrower',
      preferred: true,
      edits: [
        ...own.map((target): ModelEdit => ({ edit: 'remove', target })),
        { edit: 'add', after: source, value: moved },
      ],
    },
  ];
}

/** Undefined where the key is asked for already, or the block is none. */
function withService(condition: NewValue, key: string): NewValue | undefined {
  if (!isMembers(condition)) return undefined;
  const blocks = Object.values(condition);
  if (!blocks.every((block) => isMembers(block) && !hasName(block, key))) return undefined;
  const { StringEquals } = condition;
  return { ...condition, StringEquals: { ...(isMembers(StringEquals) && StringEquals), [key]: service() } };
}

function hasName(block: NewValue, key: string): boolean {
  return isMembers(block) && Object.keys(block).some((name) => name.toLowerCase() === key.toLowerCase());
}

type WrittenMembers = Readonly<Record<string, NewValue>>;

function isMembers(value: NewValue | undefined): value is WrittenMembers {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === Object.prototype
  );
}

function service(): Template {
  return new Template(['', { gap: 'service' }, '.amazonaws.com']);
}
