import { nearest } from '../text/nearest';
import { kindOf } from './kind/decide';
import { kindFromFileName, nameFromFileName } from './kind/file-name';
import type { KindName } from './kind/name';
import type { Policy } from './model';
import { readPolicy } from './read';
import { holdsStatements, isStatementElement } from './statements';
import { member } from './value';
import type { Mapping, Value } from './value';

export interface FindOptions {
  /** Where the document lies, `/` between folders; empty where it has no place, as with stdin. */
  readonly fileName: string;
  /** What a setting says of this document; undefined where none does. */
  readonly kindFromSetting: KindName | undefined;
}

/**
 * The policies of a document: the document itself, or mappings at any depth that hold IAM statements.
 * A setting speaks for all of them, a file name for the document itself only: a template holds policies of many kinds.
 */
export function findPolicies(root: Value | undefined, options: FindOptions): readonly Policy[] {
  if (!root) return [];
  const { kindFromSetting } = options;
  const fromName = nameFromFileName(options.fileName);
  if (root.type === 'mapping' && isWholePolicy(root, kindFromSetting !== undefined, fromName !== undefined)) {
    return [readPolicy(root, kindOf(root, kindFromSetting, fromName))];
  }
  return [...nested(root)].map((source) => readPolicy(source, kindOf(source, kindFromSetting, undefined)));
}

/** A name like `Statement`, but not the `statuses` of every lock file, or one of the two dates. */
const trace = /"stat\w{0,3}m\w{0,3}ts?"\s*:|"20(?:12-10-17|08-10-17)"/i;

/** Cheap: whether a text can hold a policy at all, so that other JSON files need not be read. */
export function mayHoldPolicy(text: string, options: FindOptions): boolean {
  if (text.includes('Statement') || trace.test(text)) return true;
  return options.kindFromSetting !== undefined || kindFromFileName(options.fileName) !== undefined;
}

function isWholePolicy(root: Mapping, fromSetting: boolean, fromName: boolean): boolean {
  if (isPolicy(root)) return true;
  if (isTemplate(root)) return false;
  return (fromSetting || (fromName && isBegun(root))) && !Array.from(nested(root)).length;
}

function isPolicy(source: Mapping): boolean {
  return holdsStatements(source) || (isDated(source) && !isTemplate(source));
}

function isTemplate(source: Mapping): boolean {
  return (
    member(source, 'Resources') !== undefined || member(source, 'AWSTemplateFormatVersion') !== undefined
  );
}

/** The two dates stand in no other format's `Version`, so a misspelt `Statement` does not hide a policy. */
function isDated(source: Mapping): boolean {
  const version = member(source, 'Version')?.value;
  return version?.type === 'text' && (version.value === '2012-10-17' || version.value === '2008-10-17');
}

/**
 * Whether a document that is named as a policy is one in the making, and not a `package.json` in the folder of the
 * SCPs: it is empty, or has something that was meant as `Statement`, or the elements of a statement.
 */
function isBegun({ entries }: Mapping): boolean {
  return (
    !entries.length ||
    entries.some(({ name }) => isStatementElement(name) || nearest(name, ['Statement']) !== undefined)
  );
}

function* nested(value: Value): Iterable<Mapping> {
  // A stack of its own: the depth of a document is not ours to choose.
  const open: Value[] = [value];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.type === 'mapping') {
      if (isPolicy(at)) yield at;
      else
        push(
          open,
          at.entries.map((entry) => entry.value),
        );
    } else if (at.type === 'list') push(open, at.items);
    else if (at.type === 'choice') push(open, at.options);
  }
}

function push(open: Value[], values: readonly (Value | undefined)[]): void {
  for (const value of values.toReversed()) if (value) open.push(value);
}
