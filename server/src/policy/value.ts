import type { Span } from '../text/span';

/**
 * A document as every host hands it over, whatever its syntax: where each value stands and what is known of it.
 * Members stand in source order, repeated names and unknown ones included.
 */
export type Value = Text | Literal | List | Mapping | Choice | Unknown | Absent;

interface Place extends Span {
  /** What holds this value; undefined for the document itself. */
  readonly parent: Value | undefined;
  /** The member's name or the item's index in the source; undefined for the document itself. */
  readonly step: string | number | undefined;
}

export interface Text extends Place {
  readonly type: 'text';
  /** The text; where a part is filled in at deployment, `*` stands for that part and `certain` is false. */
  readonly value: string;
  readonly certain: boolean;
  /** The text in which deployment fills in each `${Name}`, as it is written; absent where it fills in none that way. */
  readonly template?: string;
}

/** A number, a boolean or null. */
export interface Literal extends Place {
  readonly type: 'literal';
  readonly value: number | boolean | null;
}

export interface List extends Place {
  readonly type: 'list';
  readonly items: readonly Value[];
}

export interface Mapping extends Place {
  readonly type: 'mapping';
  readonly entries: readonly Entry[];
}

/** A value that a template picks at deployment: `{"Fn::If": [condition, one, other]}`. */
export interface Choice extends Place {
  readonly type: 'choice';
  readonly options: readonly Value[];
}

/** A value that only deployment knows: `{"Ref": "BucketName"}`. It may be anything, a list too. */
export interface Unknown extends Place {
  readonly type: 'unknown';
}

/** A value that a template leaves out: `{"Ref": "AWS::NoValue"}`. */
export interface Absent extends Place {
  readonly type: 'absent';
}

/** A member of a mapping. */
export interface Entry {
  readonly name: string;
  /** Where the name stands, quotes included. */
  readonly key: Span;
  /** Undefined where the text ends or breaks before the value. */
  readonly value: Value | undefined;
  readonly parent: Mapping;
}

export type Path = readonly (string | number)[];

/** Where a value stands, from the document's root, as names and indexes of the source. */
export function pathOf(value: Value): Path {
  const steps: (string | number)[] = [];
  for (let at: Value | undefined = value; at?.step !== undefined; at = at.parent) steps.unshift(at.step);
  return steps;
}

export function entryPath(entry: Entry): Path {
  return [...pathOf(entry.parent), entry.name];
}

/** The last member of that name, which is the one that JSON readers keep; undefined where there is none. */
export function member(mapping: Mapping, name: string): Entry | undefined {
  return mapping.entries.findLast((entry) => entry.name === name);
}

/**
 * The list that the value is an item of, so that others can stand beside it; undefined where it stands alone. An option
 * of `Fn::If` stands alone, although the source writes the options as a list.
 */
export function listOf(value: Value): List | undefined {
  const { parent } = value;
  return parent?.type === 'list' && !isFunctionName(parent.step) ? parent : undefined;
}

/**
 * Whether several values can stand where this one stands. They cannot in an option of an `Fn::If` that is itself an
 * item of a list: CloudFormation does not flatten lists, and IAM takes no list within a list.
 */
export function canBecomeSeveral(value: Value): boolean {
  let at: Value | undefined = value;
  while (at && !listOf(at) && isFunctionName(at.parent?.step)) at = at.parent?.parent;
  return at === value || !at || !listOf(at);
}

/** Whether a template picks at deployment if the value stands there at all: an `Fn::If` stands between it and `within`. */
export function isPicked(value: Value, within: Mapping): boolean {
  for (let at: Value | undefined = value; at && at !== within; at = at.parent)
    if (isFunctionName(at.step)) return true;
  return false;
}

/** The texts in the lists around a text, up to `within`: they stand there wherever the text does. */
export function textsBeside(text: Text, within: Mapping): readonly Text[] {
  const beside: Text[] = [];
  for (let at: Value | undefined = text; at && at !== within; at = at.parent) {
    for (const item of listOf(at)?.items ?? []) if (item.type === 'text' && item !== text) beside.push(item);
  }
  return beside;
}

function isFunctionName(step: string | number | undefined): boolean {
  return typeof step === 'string' && step.startsWith('Fn::');
}

/** What the value can turn out to be: a choice gives its options, an absent value nothing, the rest themselves. */
export function alternatives(value: Value | undefined): readonly Value[] {
  if (!value || value.type === 'absent') return [];
  return value.type === 'choice' ? value.options.flatMap(alternatives) : [value];
}

/** A value that may be one or a list, as a list, with every choice spread out. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  const items: Value[] = [];
  spread(value, items);
  return items;
}

function spread(value: Value | undefined, into: Value[]): void {
  if (!value || value.type === 'absent') return;
  if (value.type === 'list') for (const item of value.items) spread(item, into);
  else if (value.type === 'choice') for (const option of value.options) spread(option, into);
  else into.push(value);
}

export function textsOf(value: Value | undefined): readonly Text[] {
  return itemsOf(value).filter((item) => item.type === 'text');
}

/** Whether a part of the value is only known at deployment. */
export function isOpen(value: Value | undefined): boolean {
  if (!value) return false;
  if (value.type === 'unknown' || value.type === 'choice' || value.type === 'absent') return true;
  if (value.type === 'text') return !value.certain;
  if (value.type === 'list') return value.items.some(isOpen);
  return value.type === 'mapping' && value.entries.some((entry) => isOpen(entry.value));
}
