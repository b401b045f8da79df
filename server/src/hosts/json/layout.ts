import type { Value } from '../../policy/value';
import { endOf } from '../../text/span';
import type { Span } from '../../text/span';
import type { Lines } from './print';

/** How a text is laid out, read off the text itself. */
export interface Layout {
  /** Where a new line at the offset would have to begin; undefined where the surroundings stand in one line. */
  linesAt(offset: number, around: Value | undefined): Lines | undefined;
  /** The same whatever the surroundings: text that is yet to be written. */
  linesFor(offset: number): Lines;
  /** What the text puts after a colon: a space or nothing. */
  readonly space: string;
  hasLineBreak(span: Span): boolean;
  isOnlySpace(span: Span): boolean;
}

export function readLayout(text: string): Layout {
  const eol = text.includes('\r\n') ? '\r\n' : text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const unit = indentUnit(text);
  const hasLineBreak = (span: Span) => /[\r\n]/.test(text.slice(span.offset, endOf(span)));
  const linesFor = (offset: number) => ({ eol, unit, base: indentationAt(text, offset) });
  return {
    space: spaceAfterColon(text),
    hasLineBreak,
    isOnlySpace: (span) => !text.slice(span.offset, endOf(span)).trim(),
    linesAt: (offset, around) => (around && hasLineBreak(outermost(around)) ? linesFor(offset) : undefined),
    linesFor,
  };
}

function outermost(value: Value): Value {
  let at = value;
  while (at.parent) at = at.parent;
  return at;
}

function spaceAfterColon(text: string): string {
  const colon = text.indexOf('":');
  return colon >= 0 && /\S/.test(text.charAt(colon + 2)) ? '' : ' ';
}

function indentationAt(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !isBreak(text[start - 1])) start--;
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(start, end);
}

/** The braces and brackets that open in the line of the offset and hold it, and whether a part ends in the line. */
export function openedInLine(text: string, offset: number): readonly { readonly hasComma: boolean }[] {
  let start = offset;
  while (start > 0 && !isBreak(text[start - 1])) start--;
  const opened: { hasComma: boolean }[] = [];
  for (const [token] of text.slice(start, offset).matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{},]/g)) {
    const around = opened.at(-1);
    if (token === '{' || token === '[') opened.push({ hasComma: false });
    else if (token === '}' || token === ']') opened.pop();
    else if (token === ',' && around) around.hasComma = true;
  }
  return opened;
}

function isBreak(letter: string | undefined): boolean {
  return letter === '\n' || letter === '\r';
}

/**
 * The least indentation of any line: what the outermost members stand in by. Where there is none yet, that of the line
 * that somebody is about to write; else two spaces.
 */
function indentUnit(text: string): string {
  const sample = text.slice(0, sampleLength);
  return least(sample, indentedLine) ?? least(sample, blankLine) ?? '  ';
}

function least(text: string, line: RegExp): string | undefined {
  let least: string | undefined;
  for (const [, indentation = ''] of text.matchAll(line))
    if (least === undefined || indentation.length < least.length) least = indentation;
  return least;
}

/** Only lines that begin as JSON does: the stars of a comment stand in by one. */
const indentedLine = /[\r\n]([ \t]+)["{}[\]]/g;
const blankLine = /[\r\n]([ \t]+)(?=[\r\n]|$)/g;

const sampleLength = 20_000;
