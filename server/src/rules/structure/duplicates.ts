import type { Policy } from '../../policy/model';
import { alternatives } from '../../policy/value';
import type { Entry, Mapping, Value } from '../../policy/value';
import type { Violation } from './violation';

/**
 * Members that stand twice. A schema cannot see them: of members of one name a JSON reader keeps the last and drops the
 * others without a word.
 */
export function findDuplicates(policy: Policy): readonly Violation[] {
  const found: Violation[] = [];
  findRepeatedNames(policy.source, found);
  for (const { source } of policy.statements) {
    for (const { name, value } of source.entries) {
      if (name === 'Condition')
        alternatives(value).forEach((condition) => findRepeatedKeys(condition, found));
    }
  }
  return found;
}

function findRepeatedNames(value: Value | undefined, found: Violation[]): void {
  switch (value?.type) {
    case 'mapping':
      reportRepeatedNames(value, found);
      for (const entry of value.entries) findRepeatedNames(entry.value, found);
      return;
    case 'list':
      for (const item of value.items) findRepeatedNames(item, found);
      return;
    case 'choice':
      for (const option of value.options) findRepeatedNames(option, found);
  }
}

function reportRepeatedNames({ entries }: Mapping, found: Violation[]): void {
  if (entries.length < 2) return;
  const byName = new Map<string, Entry[]>();
  for (const entry of entries) {
    const same = byName.get(entry.name);
    if (same) same.push(entry);
    else byName.set(entry.name, [entry]);
  }
  if (byName.size === entries.length) return;
  for (const same of byName.values()) {
    const entry = same.pop();
    if (entry && same.length) found.push({ rule: 'duplicate-element', entry, dropped: same });
  }
}

/** Condition keys are the same in any case, operators and elements are not. */
function findRepeatedKeys(condition: Value, found: Violation[]): void {
  if (condition.type !== 'mapping') return;
  for (const operator of condition.entries) {
    for (const keys of alternatives(operator.value)) {
      if (keys.type === 'mapping') reportRepeatedKeys(keys, found);
    }
  }
}

function reportRepeatedKeys({ entries }: Mapping, found: Violation[]): void {
  if (entries.length < 2) return;
  const byKey = new Map<string, Entry>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    const other = byKey.get(key);
    if (!other) byKey.set(key, entry);
    else if (other.name !== entry.name) found.push({ rule: 'duplicate-condition-key', entry, other });
  }
}
