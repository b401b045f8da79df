import { visit } from 'jsonc-parser';
import { findPolicies, mayHoldPolicy } from '../../policy/find';
import type { FindOptions } from '../../policy/find';
import type { PolicyFile, SyntaxProblem } from '../../policy/model';
import type { Entry, List, Mapping, Value } from '../../policy/value';
import { depthLimit, isTooDeep } from '../depth';
import { intrinsic } from '../intrinsics';
import { problemWords } from './problems';

/** The policies of a JSON text, comments and trailing commas allowed. Total: any text gives an answer. */
export function parseJsonFile(text: string, options: FindOptions): PolicyFile {
  if (!mayHoldPolicy(text, options)) return { policies: [], problems: [] };
  const { root, problems } = parseJson(text);
  return { policies: findPolicies(root, options), problems };
}

export interface JsonDocument {
  /** Undefined where the text holds no value at all. */
  readonly root: Value | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** UTF-16 units. The answer of an AWS CLI call may have millions; what has more would take minutes and gigabytes. */
const lengthLimit = 16 * 1024 * 1024;

export function parseJson(text: string): JsonDocument {
  if (text.length > lengthLimit)
    return unread(`this has more than ${lengthLimit / 1024 / 1024} million characters`);
  if (isTooDeep(text)) return unread(`this nests deeper than ${depthLimit} levels`);
  const problems: SyntaxProblem[] = [];
  const tree = createTree();
  // After a comment that has no end, jsonc-parser stands a character past the text: hence the limits.
  visit(
    withoutByteOrderMark(text),
    {
      onObjectBegin: (offset) => tree.open('mapping', offset),
      onArrayBegin: (offset) => tree.open('list', offset),
      onObjectEnd: (offset, length) => tree.close(Math.min(offset + length, text.length)),
      onArrayEnd: (offset, length) => tree.close(Math.min(offset + length, text.length)),
      onObjectProperty: (name, offset, length) => tree.name(name, offset, length),
      onLiteralValue: (value, offset, length) => tree.literal(value as Scalar, offset, length),
      onError: (code, offset, length) =>
        problems.push({
          offset,
          length: Math.min(length, text.length - offset),
          message: problemWords(code),
        }),
    },
    { allowTrailingComma: true },
  );
  return { root: tree.root(), problems };
}

function unread(why: string): JsonDocument {
  return { root: undefined, problems: [{ offset: 0, length: 1, message: `${why}, which no policy does` }] };
}

/** Editors take the mark off, a file that is read as it stands begins with it; offsets stay. */
function withoutByteOrderMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
}

type Scalar = string | number | boolean | null;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface OpenMapping extends Mutable<Mapping> {
  entries: Mutable<Entry>[];
}
interface OpenList extends Mutable<List> {
  items: Value[];
}

function createTree() {
  const open: (OpenMapping | OpenList)[] = [];
  let root: Value | undefined;

  const place = (offset: number, length: number) => {
    const parent = open.at(-1);
    const step = parent?.type === 'list' ? parent.items.length : parent?.entries.at(-1)?.name;
    return { offset, length, parent, step };
  };

  const attach = (value: Value) => {
    const parent = open.at(-1);
    if (!parent) root ??= value;
    else if (parent.type === 'list') parent.items.push(value);
    else {
      const entry = parent.entries.at(-1);
      if (entry) entry.value ??= value;
    }
  };

  const close = (end: number) => {
    const container = open.pop();
    if (!container) return;
    container.length = end - container.offset;
    attach((container.type === 'mapping' && intrinsic(container)) || container);
  };

  return {
    open(type: 'mapping' | 'list', offset: number) {
      const at = place(offset, 1);
      open.push(type === 'mapping' ? { type, entries: [], ...at } : { type, items: [], ...at });
    },
    /** At the end of the text, too, where it leaves something open. */
    close,
    name(name: string, offset: number, length: number) {
      const parent = open.at(-1);
      if (parent?.type === 'mapping')
        parent.entries.push({ name, key: { offset, length }, value: undefined, parent });
    },
    literal(value: Scalar, offset: number, length: number) {
      const at = place(offset, length);
      attach(
        typeof value === 'string'
          ? { type: 'text', value, certain: true, ...at }
          : { type: 'literal', value, ...at },
      );
    },
    root: (): Value | undefined => root,
  };
}
