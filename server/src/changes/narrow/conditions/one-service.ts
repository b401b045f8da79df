import { Template } from '../../../policy/edit';
import type { ModelEdit } from '../../../policy/edit';
import type { Fix } from '../../../policy/fix';
import type { Statement } from '../../../policy/model';
import type { Text, Value } from '../../../policy/value';
import { quote } from '../../../text/words';
import { changeCondition } from '../../condition-edits';
import type { NewCondition } from '../../condition-edits';
import { addingCondition } from '../adding';
import { movingOut } from '../moving-out';

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
  return confineNamed(statement, confinement);
}

/** The same where the statement names the action; with a service where it is known which one. */
export function confineNamed(
  statement: Statement,
  confinement: Confinement,
  service?: string,
): readonly Fix[] {
  const element = statement.action;
  const own = element?.texts.filter((text) => isOwn(text, confinement)) ?? [];
  if (!element || !own.length) return [];
  return element.complete && own.length === element.texts.length
    ? addService(statement, confinement, service)
    : moveOut(statement, own, confinement, service);
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
function addService(statement: Statement, { key }: Confinement, service: string | undefined): readonly Fix[] {
  const own = statement.conditions.filter((condition) => condition.key.toLowerCase() === key.toLowerCase());
  const [weak] = own.filter(({ operator }) => ifExists.test(operator));
  if (weak) {
    const operator = weak.operator.replace(ifExists, '');
    const edits = changeCondition(weak, { operator });
    const title = `Change ${quote(weak.operator)} to ${quote(operator)}`;
    return edits ? [{ title, effect: 'narrower', preferred: true, edits }] : [];
  }
  return own.length ? [] : addingCondition(statement, naming(key, service), { preferred: true });
}

const ifExists = /IfExists$/i;

function moveOut(
  statement: Statement,
  own: readonly Text[],
  { action, key }: Confinement,
  service: string | undefined,
): readonly Fix[] {
  const edits = movingOut(statement, own, [naming(key, service)], action);
  const whom = service === undefined ? 'one service' : quote(service);
  const title = `Move ${quote(action)} to a statement of its own, for ${whom}`;
  return edits ? [{ title, effect: 'narrower', preferred: true, edits }] : [];
}

function naming(key: string, service: string | undefined): NewCondition {
  const value = service ?? new Template(['', { gap: 'service' }, '.amazonaws.com']);
  return { operator: 'StringEquals', key, value };
}
