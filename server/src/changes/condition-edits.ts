import type { ModelEdit, NewValue } from '../policy/edit';
import { copyOf } from '../policy/edit';
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

/** The edits by which a statement gets one more condition; undefined where it has one on that key under that operator. */
export function addCondition(
  statement: Statement,
  operator: string,
  key: string,
  value: NewValue,
): readonly ModelEdit[] | undefined {
  const { source } = statement;
  const condition = member(source, 'Condition');
  if (!condition) {
    const name = 'Condition';
    return [
      {
        edit: 'insert',
        into: source,
        after: source.entries.at(-1),
        name,
        value: { [operator]: { [key]: value } },
      },
    ];
  }
  return condition.value?.type === 'mapping' ? addUnder(condition.value, operator, key, value) : undefined;
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
  key: string,
  value: NewValue,
  after?: Entry,
): readonly ModelEdit[] | undefined {
  const block = member(conditions, operator);
  if (!block) {
    const into = { into: conditions, after: after ?? conditions.entries.at(-1) };
    return [{ edit: 'insert', ...into, name: operator, value: { [key]: value } }];
  }
  if (block.value?.type !== 'mapping' || has(block.value, key)) return undefined;
  return [{ edit: 'insert', into: block.value, after: block.value.entries.at(-1), name: key, value }];
}

function has(block: Mapping, key: string): boolean {
  return block.entries.some(({ name }) => name.toLowerCase() === key.toLowerCase());
}
