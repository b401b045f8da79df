import { copyOf, Members, Template } from '../../policy/edit';
import type { ModelEdit, NewValue } from '../../policy/edit';
import type { Statement } from '../../policy/model';
import { listOf } from '../../policy/value';
import type { Text } from '../../policy/value';
import type { NewCondition } from '../condition-edits';
import { one } from './one';

/**
 * The edits by which some of a statement's actions go into a statement of their own behind it, with further conditions
 * and without the Sid, which two cannot share. Undefined where that cannot be written: something in the statement is left
 * to deployment, or it has such a condition already.
 */
export function movingOut(
  { source, action }: Statement,
  texts: readonly Text[],
  conditions: readonly NewCondition[],
  /** How the actions are written; absent: as they are. */
  as?: string,
): readonly ModelEdit[] | undefined {
  const copy = copyOf(source);
  if (!action || !isMembers(copy) || !listOf(source) || !texts.every((text) => listOf(text)))
    return undefined;
  let block: NewValue | undefined = copy.Condition ?? {};
  for (const each of conditions) block &&= withCondition(block, each);
  if (!block) return undefined;
  const kept = Object.entries(copy).filter(([name]) => name !== 'Sid');
  const moved = {
    ...Object.fromEntries(kept),
    [action.entry.name]: as ?? one(texts.map(({ value }) => value)),
    Condition: block,
  };
  return [
    ...texts.map((target): ModelEdit => ({ edit: 'remove', target })),
    { edit: 'add', after: source, value: moved },
  ];
}

/** Undefined where the key is asked for already, under any operator, or the block is none. */
function withCondition(condition: NewValue, { operator, key, value }: NewCondition): NewValue | undefined {
  if (!isMembers(condition)) return undefined;
  const { [operator]: block = {}, ...others } = condition;
  const blocks = [block, ...Object.values(others)];
  if (!blocks.every((each) => each instanceof Members || (isMembers(each) && !hasName(each, key))))
    return undefined;
  if (!isMembers(block)) return undefined;
  return { ...condition, [operator]: withMember(block, key, value) };
}

function withMember(block: WrittenMembers, key: string | Template, value: NewValue): NewValue {
  if (!(key instanceof Template)) return { ...block, [key]: value };
  const own = Object.entries(block).map(([name, each]) => ({ name, value: each }));
  return new Members([...own, { name: key, value }]);
}

function hasName(block: WrittenMembers, key: string | Template): boolean {
  return (
    !(key instanceof Template) && Object.keys(block).some((name) => name.toLowerCase() === key.toLowerCase())
  );
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
