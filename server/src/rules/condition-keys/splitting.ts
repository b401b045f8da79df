import { copyOf } from '../../policy/edit';
import type { ModelEdit, NewValue } from '../../policy/edit';
import type { Policy, Statement } from '../../policy/model';
import { listOf } from '../../policy/value';
import type { Text } from '../../policy/value';

type Copy = { readonly [name: string]: NewValue };

/**
 * The edits that take actions out of a statement. Undefined where they would leave it without actions, or where one of
 * them does not stand in a list of its own.
 */
export function takeOut({ action }: Statement, texts: readonly Text[]): readonly ModelEdit[] | undefined {
  const list = action?.entry.value;
  if (list?.type !== 'list' || texts.length >= list.items.length) return undefined;
  if (texts.some((text) => listOf(text) !== list)) return undefined;
  return texts.map((target) => ({ edit: 'remove', target }));
}

/**
 * The edits that move actions into a statement of their own, after theirs, without the conditions on a key. Undefined
 * where that cannot be written: the statement stands by itself, or something in it is left to deployment.
 */
export function moveOut(
  policy: Policy,
  statement: Statement,
  texts: readonly Text[],
  key: string,
): readonly ModelEdit[] | undefined {
  const { action, source } = statement;
  const gone = takeOut(statement, texts);
  const copy = copyOf(source);
  if (!action || !gone || !isCopy(copy) || !listOf(source)) return undefined;
  const moved = texts.map(({ value }) => value);
  const value = Object.fromEntries(
    Object.entries(copy).flatMap(([name, old]): [string, NewValue][] => {
      if (name === action.entry.name) return [[name, moved.length === 1 ? (moved[0] ?? moved) : moved]];
      if (name === 'Sid') return [[name, freeSid(policy, old)]];
      if (name !== 'Condition' || !isCopy(old)) return [[name, old]];
      const rest = without(old, key);
      return rest ? [[name, rest]] : [];
    }),
  );
  return [...gone, { edit: 'add', after: source, value }];
}

/** Undefined where nothing is left. */
function without(conditions: Copy, key: string): Copy | undefined {
  const rest = Object.entries(conditions).flatMap(([operator, keys]): [string, NewValue][] => {
    if (!isCopy(keys)) return [[operator, keys]];
    const others = Object.entries(keys).filter(([name]) => name.toLowerCase() !== key);
    return others.length ? [[operator, Object.fromEntries(others)]] : [];
  });
  return rest.length ? Object.fromEntries(rest) : undefined;
}

/** What `copyOf` makes of a mapping. */
function isCopy(value: NewValue | undefined): value is Copy {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A Sid must be the only one of its name in a policy. */
function freeSid(policy: Policy, sid: NewValue): string {
  const taken = new Set(policy.statements.map((each) => each.sid?.value));
  const base = `${typeof sid === 'string' ? sid : ''}WithoutKey`;
  let free = base;
  for (let number = 2; taken.has(free); number++) free = `${base}${number}`;
  return free;
}
