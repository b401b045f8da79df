import type { Entry, List, Mapping, Value } from './value';

/** A change in terms of the model; a host prints it in its own syntax. Edits of one fix touch places that lie apart. */
export type ModelEdit =
  | { readonly edit: 'replace'; readonly target: Value; readonly with: NewValue }
  /** An item of a list becomes several; a value that stands alone becomes a list where it has to. */
  | { readonly edit: 'spread'; readonly target: Value; readonly into: readonly NewValue[] }
  /** A value is written without white space between its parts, on one line. */
  | { readonly edit: 'compact'; readonly target: Value }
  /** A new item goes right after one that stands in a list. */
  | { readonly edit: 'add'; readonly after: Value; readonly value: NewValue }
  /** The items of a list, all of them, in another order. Where comments cannot be told apart nothing changes. */
  | { readonly edit: 'reorder'; readonly target: List; readonly items: readonly Value[] }
  | { readonly edit: 'rename'; readonly target: Entry; readonly to: string }
  /** A member goes after another one, or first where `after` is undefined. */
  | {
      readonly edit: 'insert';
      readonly into: Mapping;
      readonly after: Entry | undefined;
      readonly name: string | Template;
      readonly value: NewValue;
    }
  | { readonly edit: 'remove'; readonly target: Value | Entry };

/** A value that is yet to be written. */
export type NewValue =
  | string
  | number
  | boolean
  | null
  | Template
  | Blank
  | Members
  | readonly NewValue[]
  | { readonly [name: string]: NewValue };

/** A text with gaps for a person to fill in: tab stops where the editor has them, `<name>` where it has not. */
export class Template {
  /** Texts and gaps in turn, a text first and last. */
  constructor(readonly parts: readonly TemplatePart[]) {}
}

/** A mapping with gaps in the names of its members; one without members is a gap itself: the caret goes between its braces. */
export class Members {
  constructor(readonly members: readonly Member[] = []) {}
}

export interface Member {
  readonly name: string | Template;
  readonly value: NewValue;
}

/**
 * A whole text for a person to choose, from a list say. As a tab stop it takes its quotes along: what is chosen then
 * stands in all of it, and the next tab stop stays in reach.
 */
export class Blank {
  constructor(readonly name: string) {}
}

/** A gap without a name is where the caret goes when all others are filled in; as plain text it is nothing. */
export type TemplatePart = string | { readonly gap: string };

/** Whether a person has something to fill in. */
export function hasGap(value: NewValue): boolean {
  if (value instanceof Blank) return true;
  if (value instanceof Template) return value.parts.some((part) => typeof part !== 'string');
  if (value instanceof Members)
    return !value.members.length || value.members.some((each) => hasGap(each.name) || hasGap(each.value));
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((each) => hasGap(each));
}

/** The value as it can stand in an edit; undefined where something in it is repeated, left to deployment or too large. */
export function copyOf(value: Value): NewValue | undefined {
  switch (value.type) {
    case 'text':
      return value.certain ? value.value : undefined;
    case 'literal':
      return isExact(value.value) ? value.value : undefined;
    case 'list':
      return copyList(value);
    case 'mapping':
      return copyMapping(value);
    default:
      return undefined;
  }
}

/** A number with more digits than JavaScript keeps would be written as another one. */
function isExact(value: number | boolean | null): boolean {
  return typeof value !== 'number' || Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

function copyList(list: List): NewValue | undefined {
  const items: NewValue[] = [];
  for (const item of list.items) {
    const copy = copyOf(item);
    if (copy === undefined) return undefined;
    items.push(copy);
  }
  return items;
}

function copyMapping(mapping: Mapping): { readonly [name: string]: NewValue } | undefined {
  const members = new Map<string, NewValue>();
  for (const { name, value } of mapping.entries) {
    const copy = value && copyOf(value);
    if (copy === undefined || members.has(name)) return undefined;
    members.set(name, copy);
  }
  return Object.fromEntries(members);
}
