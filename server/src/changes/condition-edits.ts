import { copyOf, Members, Template } from '../policy/edit';
import type { ModelEdit, NewValue } from '../policy/edit';
import type { Condition, Statement } from '../policy/model';
import { member } from '../policy/value';
import type { Entry, Mapping } from '../policy/value';

/** What a condition is to become; what is left out stays. */
export interface ConditionChange {
  readonly operator?: string;
  readonly key?: string;
  readonly value?: NewValue;
}

/**
 * The edits by which a condition gets another operator, key or value. Undefined where that cannot be written: the key
 * stands under the other operator already, or what would have to move is left to deployment.
 */
export function changeCondition(
  condition: Condition,
  change: ConditionChange,
): readonly ModelEdit[] | undefined {
  const { operatorEntry, keyEntry } = condition;
  const block = operatorEntry.value;
  if (block !== keyEntry.parent) return undefined;
  const operator = change.operator ?? operatorEntry.name;
  const key = change.key ?? keyEntry.name;
  if (operator === operatorEntry.name) return changeInPlace(keyEntry, key, change.value);
  const other = member(operatorEntry.parent, operator);
  if (!other && block.entries.length === 1) {
    const inside = changeInPlace(keyEntry, key, change.value);
    return inside && [{ edit: 'rename', target: operatorEntry, to: operator }, ...inside];
  }
  const value = change.value ?? (keyEntry.value && copyOf(keyEntry.value));
  if (value === undefined) return undefined;
  const added = addUnder(operatorEntry.parent, operator, key, value, operatorEntry);
  const gone = block.entries.length === 1 ? operatorEntry : keyEntry;
  return added && [{ edit: 'remove', target: gone }, ...added];
}

/** The edits by which a condition goes, and with it what would be left empty around it. */
export function removeCondition(
  statement: Statement,
  { operatorEntry, keyEntry }: Condition,
): readonly ModelEdit[] {
  const [block, conditions] = [keyEntry.parent, operatorEntry.parent];
  if (block.entries.length > 1) return [{ edit: 'remove', target: keyEntry }];
  if (conditions.entries.length > 1) return [{ edit: 'remove', target: operatorEntry }];
  const element = statement.source.entries.find(({ value }) => value === conditions);
  return [{ edit: 'remove', target: element ?? operatorEntry }];
}

/** A condition that is to be written. */
export interface NewCondition {
  readonly operator: string;
  /** With a gap where a person names a tag: `aws:ResourceTag/<tag key>`. */
  readonly key: string | Template;
  readonly value: NewValue;
}

/** The edits by which a statement gets one more condition; undefined where it has one on that key under that operator. */
export function addCondition(
  statement: Statement,
  operator: string,
  key: string | Template,
  value: NewValue,
): readonly ModelEdit[] | undefined {
  return addConditions(statement, [{ operator, key, value }]);
}

/** The same for several, each under an operator of its own. */
export function addConditions(
  { source }: Statement,
  conditions: readonly NewCondition[],
): readonly ModelEdit[] | undefined {
  const condition = member(source, 'Condition');
  if (!condition) {
    const [name, after] = ['Condition', source.entries.at(-1)];
    return [{ edit: 'insert', into: source, after, name, value: blocksOf(conditions) }];
  }
  const { value } = condition;
  if (value?.type !== 'mapping') return undefined;
  // Two members that each come first would have nothing between them.
  if (!value.entries.length && conditions.length > 1)
    return [{ edit: 'replace', target: value, with: blocksOf(conditions) }];
  const edits = conditions.map((each) => addUnder(value, each.operator, each.key, each.value));
  return edits.every((each) => each !== undefined) ? edits.flat() : undefined;
}

function blocksOf(conditions: readonly NewCondition[]): NewValue {
  return Object.fromEntries(conditions.map(({ operator, key, value }) => [operator, blockOf(key, value)]));
}

function blockOf(key: string | Template, value: NewValue): NewValue {
  return key instanceof Template ? new Members([{ name: key, value }]) : { [key]: value };
}

function changeInPlace(
  keyEntry: Entry,
  key: string,
  value: NewValue | undefined,
): readonly ModelEdit[] | undefined {
  const isNew = key.toLowerCase() !== keyEntry.name.toLowerCase();
  if (isNew && has(keyEntry.parent, key)) return undefined;
  if (value !== undefined && !keyEntry.value) return undefined;
  return [
    ...(key === keyEntry.name ? [] : [{ edit: 'rename' as const, target: keyEntry, to: key }]),
    ...(value === undefined || !keyEntry.value
      ? []
      : [{ edit: 'replace' as const, target: keyEntry.value, with: value }]),
  ];
}

/** `after` is the operator behind which a new one goes; absent: the last. */
function addUnder(
  conditions: Mapping,
  operator: string,
  key: string | Template,
  value: NewValue,
  after?: Entry,
): readonly ModelEdit[] | undefined {
  const block = member(conditions, operator);
  if (!block) {
    const into = { into: conditions, after: after ?? conditions.entries.at(-1) };
    return [{ edit: 'insert', ...into, name: operator, value: blockOf(key, value) }];
  }
  if (block.value?.type !== 'mapping' || has(block.value, key)) return undefined;
  return [{ edit: 'insert', into: block.value, after: block.value.entries.at(-1), name: key, value }];
}

/** Of a key that a person is yet to name it is not known. */
function has(block: Mapping, key: string | Template): boolean {
  if (key instanceof Template) return false;
  return block.entries.some(({ name }) => name.toLowerCase() === key.toLowerCase());
}
