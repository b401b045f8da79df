import type { Draft, Insertion, WriteOptions, Written } from '../../policy/draft';
import { hasGap, Template } from '../../policy/edit';
import type { NewValue } from '../../policy/edit';
import { findPolicies, mayHoldPolicy } from '../../policy/find';
import type { FindOptions } from '../../policy/find';
import type { PolicyFile } from '../../policy/model';
import { kindFromFileName } from '../../policy/kind/file-name';
import { kindNamed } from '../../policy/kind/name';
import { mayBeginPolicy, placeOfPolicy, unfinishedPolicy } from '../../policy/unfinished';
import { endOf, touches } from '../../text/span';
import { openedInLine, readLayout } from './layout';
import type { Layout } from './layout';
import { parseJson } from './parse';
import { createSnippetInk, plainInk, printMember, printValue } from './print';
import type { Lines, Style } from './print';
import { wordAt } from './word';
import type { JsonWord } from './word';

/** So short a text may be a policy in the making; a longer one shows what it is, and most JSON files are none. */
const shortText = 4_096;

interface DraftOptions extends FindOptions {
  /** The same text as it was read before, which saves reading what stands before the statement; absent: all is read. */
  readonly file?: PolicyFile;
}

/** Undefined where nothing can be written at the offset, or the document holds no policy. Total. */
export function draftJson(text: string, offset: number, options: DraftOptions): Draft | undefined {
  if (text.length > shortText && !mayHoldPolicy(text, options)) return undefined;
  const word = wordAt(text, offset, statementAround(options.file, offset));
  if (!word || (word.role === 'document' && !mayBeginPolicy(options))) return undefined;
  const mended = mend(text, word);
  const { root, problems } = parseJson(mended.text);
  const found = findPolicies(root, options);
  const isFound = found.some((each) => each.offset < mended.offset && mended.offset < endOf(each));
  const unfinished = isFound ? undefined : unfinishedPolicy(root, mended.offset, options);
  let paper: Paper | undefined;
  return {
    file: { policies: unfinished ? [...found, unfinished] : found, problems },
    offset: mended.offset,
    word,
    kind: options.kindFromSetting ? kindNamed(options.kindFromSetting) : kindFromFileName(options.fileName),
    place: isFound || unfinished ? undefined : placeOfPolicy(root, mended.offset),
    write: (insertion, writing) =>
      write(insertion, { text, word, ...(paper ??= readPaper(text, word)), ...writing }),
  };
}

/** Where the statement opens in which the offset lies. */
function statementAround(file: PolicyFile | undefined, offset: number): number | undefined {
  return file?.policies
    .find((policy) => touches(policy, offset))
    ?.statements.find((statement) => touches(statement, offset) && statement.offset < offset)?.offset;
}

interface Mended {
  readonly text: string;
  /** Inside the word's quotes. */
  readonly offset: number;
}

function mend(
  text: string,
  { span, text: written, role, hasValue, commaBefore, commaAfter }: JsonWord,
): Mended {
  const before =
    commaBefore === undefined
      ? text.slice(0, span.offset)
      : `${text.slice(0, commaBefore)},${text.slice(commaBefore, span.offset)}`;
  const word = JSON.stringify(written) + (role === 'name' && !hasValue ? ':null' : '');
  return {
    text: before + word + (commaAfter ? ',' : '') + text.slice(endOf(span)),
    offset: before.length + 1,
  };
}

/** How the document is laid out where the word stands. Read once: each item of a list is written on it. */
interface Paper {
  readonly layout: Layout;
  readonly lines: Lines | undefined;
  /** Between the word and the brace that ends the part right before it: `}¦`. */
  readonly separator: string;
}

interface Sheet extends WriteOptions, Paper {
  readonly text: string;
  readonly word: JsonWord;
}

function write(insertion: Insertion, sheet: Sheet): Written {
  const { word, snippets } = sheet;
  const snippet = snippets && holdsGap(insertion);
  const style = {
    space: sheet.layout.space,
    ink: snippet ? createSnippetInk() : plainInk,
    lines: sheet.lines,
  };
  const isClose = word.commaBefore === word.span.offset;
  return {
    newText: (isClose ? sheet.separator : '') + print(insertion, style, sheet) + (word.commaAfter ? ',' : ''),
    snippet,
    commaAt: isClose ? undefined : word.commaBefore,
  };
}

function holdsGap(insertion: Insertion): boolean {
  if (insertion.write === 'value') return hasGap(insertion.value);
  if (insertion.write === 'name') return hasGap(insertion.name);
  return insertion.members.some(({ name, value }) => hasGap(name) || hasGap(value));
}

function print(insertion: Insertion, style: Style, sheet: Sheet): string {
  if (insertion.write === 'value') return printPlaced(insertion.value, style, sheet);
  if (insertion.write === 'name') return printValue(insertion.name, style);
  const isDocument = sheet.word.role === 'document';
  const { lines, ink } = style;
  const isPadded = lines !== undefined && (isDocument || isAloneBetween('{', '}', sheet));
  const inner = isPadded ? { ...lines, base: lines.base + lines.unit } : lines;
  const separator = inner ? `,${inner.eol}${inner.base}` : `,${style.space}`;
  const members = insertion.members
    .map(({ name, value }) => printMember(name, value, { ...style, lines: inner }))
    .join(separator);
  const padded = isPadded && inner ? `${lines.eol}${inner.base}${members}${lines.eol}${lines.base}` : members;
  return isDocument ? ink.text('{') + padded + ink.text('}') : padded;
}

/**
 * A text that stands in one line goes on in it, unless there is nothing in it yet but its brackets; so does a statement
 * or a list of which other parts stand in the line.
 */
function readPaper(text: string, { span }: JsonWord): Paper {
  const layout = readLayout(text);
  const isOneLine = !/[\r\n]/.test(text) && text.length - span.length > 4;
  const opened = openedInLine(text, span.offset);
  const lines =
    isOneLine || opened.some(({ hasComma }) => hasComma) ? undefined : layout.linesFor(span.offset);
  const goesOn = opened.length > 0 || /^[ \t]*[\]}]/.test(text.slice(endOf(span), endOf(span) + blanksSeen));
  return {
    layout,
    lines,
    separator: lines && !goesOn ? `,${lines.eol}${lines.base}` : `,${layout.space}`,
  };
}

/** The only item of a list that stands in one line goes on lines of its own where it takes several. */
function printPlaced(value: NewValue, style: Style, sheet: Sheet): string {
  const { lines } = style;
  if (!lines || !takesLines(value) || !isAloneBetween('[', ']', sheet)) return printValue(value, style);
  const inner = { ...lines, base: lines.base + lines.unit };
  return `${lines.eol}${inner.base}${printValue(value, { ...style, lines: inner })}${lines.eol}${lines.base}`;
}

function takesLines(value: NewValue): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Template);
}

/** Whether nothing but blanks stands between the word and its brackets, and both stand in its line. */
function isAloneBetween(open: string, close: string, { text, word: { span } }: Sheet): boolean {
  const before = text.slice(Math.max(0, span.offset - blanksSeen), span.offset);
  const after = text.slice(endOf(span), endOf(span) + blanksSeen).replace(/^[ \t]+/, '');
  // The closing one may be missing where the text ends.
  const isClosed = after.startsWith(close) || !/\S/.test(text.slice(endOf(span)));
  return before.replace(/[ \t]+$/, '').endsWith(open) && isClosed;
}

const blanksSeen = 100;
