import { endOf, touches } from '../text/span';
import type { Policy, PolicyFile, Statement } from './model';
import type { Entry, Literal, Mapping, Text, Value } from './value';

/** What stands at a caret. `name` is the member's name, `value` anything in its value. */
export type Target =
  | {
      readonly at: 'policy-element';
      readonly on: 'name' | 'value';
      readonly policy: Policy;
      readonly entry: Entry;
    }
  /** One of the braces around a statement. */
  | StatementTarget<'statement', unknown>
  | StatementTarget<'statement-element', { readonly on: 'name' | 'value'; readonly entry: Entry }>
  | StatementTarget<'action', { readonly entry: Entry; readonly text: Text }>
  | StatementTarget<'resource', { readonly entry: Entry; readonly text: Text }>
  | StatementTarget<'principal-type', { readonly entry: Entry }>
  | StatementTarget<'principal', { readonly entry: Entry; readonly text: Text }>
  | StatementTarget<'operator', { readonly entry: Entry }>
  | StatementTarget<'condition-key', { readonly operator: Entry; readonly entry: Entry }>
  | StatementTarget<
      'condition-value',
      { readonly operator: Entry; readonly key: Entry; readonly value: Text | Literal }
    >;

type StatementTarget<At extends string, More> = {
  readonly at: At;
  readonly policy: Policy;
  readonly statement: Statement;
} & More;

/** What stands at the caret, the innermost thing that has a name of its own; undefined outside of every policy. */
export function locate(file: PolicyFile, offset: number): Target | undefined {
  const policy = file.policies.find((each) => touches(each, offset));
  if (!policy) return undefined;
  const statement = policy.statements.find((each) => touches(each, offset));
  if (statement) {
    const inside = locateInStatement(policy, statement, offset);
    if (inside) return inside;
  }
  const entry = entryAt(policy.source, offset);
  return entry && { at: 'policy-element', on: side(entry, offset), policy, entry };
}

function locateInStatement(policy: Policy, statement: Statement, offset: number): Target | undefined {
  const shared = { policy, statement };
  const entry = entryAt(statement.source, offset);
  if (!entry) return isOnBrace(statement, offset) ? { at: 'statement', ...shared } : undefined;
  const on = side(entry, offset);
  const whole: Target = { at: 'statement-element', on, entry, ...shared };
  if (on === 'name' || !entry.value) return whole;
  const steps = descend(entry.value, offset);
  const text = steps.scalar?.type === 'text' ? steps.scalar : undefined;
  switch (entry.name) {
    case 'Action':
    case 'NotAction':
      return text ? { at: 'action', entry, text, ...shared } : whole;
    case 'Resource':
    case 'NotResource':
      return text ? { at: 'resource', entry, text, ...shared } : whole;
    case 'Principal':
    case 'NotPrincipal': {
      const type = steps.entries[0];
      if (type && side(type, offset) === 'name') return { at: 'principal-type', entry: type, ...shared };
      return text ? { at: 'principal', entry: type ?? entry, text, ...shared } : whole;
    }
    case 'Condition':
      return locateInCondition(steps, offset, shared) ?? whole;
    default:
      return whole;
  }
}

/**
 * Each side of a brace counts: the pointer rests on the letter, the caret stands beside it. A statement that its text
 * leaves open has no closing one; that shows where a value is missing.
 */
function isOnBrace({ source }: Statement, offset: number): boolean {
  if (offset <= source.offset + 1) return true;
  const last = source.entries.at(-1)?.value;
  return last !== undefined && offset >= endOf(source) - 1 && offset > endOf(last);
}

interface Steps {
  /** The members that hold the caret, from the outside in. */
  readonly entries: readonly Entry[];
  readonly scalar: Text | Literal | undefined;
}

function locateInCondition(
  { entries: [operator, key], scalar }: Steps,
  offset: number,
  shared: { readonly policy: Policy; readonly statement: Statement },
): Target | undefined {
  if (!operator) return undefined;
  if (!key)
    return side(operator, offset) === 'name' ? { at: 'operator', entry: operator, ...shared } : undefined;
  if (side(key, offset) === 'name') return { at: 'condition-key', operator, entry: key, ...shared };
  return scalar && { at: 'condition-value', operator, key, value: scalar, ...shared };
}

function descend(from: Value, offset: number): Steps {
  const entries: Entry[] = [];
  let at: Value | undefined = from;
  while (at) {
    if (at.type === 'text' || at.type === 'literal') return { entries, scalar: at };
    if (at.type === 'mapping') {
      const entry: Entry | undefined = entryAt(at, offset);
      if (!entry) break;
      entries.push(entry);
      if (side(entry, offset) === 'name') break;
      at = entry.value && touches(entry.value, offset) ? entry.value : undefined;
    } else if (at.type === 'list') at = at.items.find((item) => touches(item, offset));
    else if (at.type === 'choice') at = at.options.find((option) => touches(option, offset));
    else break;
  }
  return { entries, scalar: undefined };
}

function entryAt(mapping: Mapping, offset: number): Entry | undefined {
  return mapping.entries.find(({ key, value }) => touches(key, offset) || (value && touches(value, offset)));
}

function side(entry: Entry, offset: number): 'name' | 'value' {
  return touches(entry.key, offset) ? 'name' : 'value';
}
