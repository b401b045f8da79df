import { endOf } from './span';
import type { Span } from './span';

/** A place as line and character, both counted from 0, in UTF-16 code units: what LSP calls a position. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Offsets of a text to positions and back. */
export interface Positions {
  at(offset: number): Position;
  range(span: Span): { start: Position; end: Position };
  /** A character past the end of its line is the line's end, before what breaks it; a line past the text its end. */
  offset(position: Position): number;
}

export function positionsOf(text: string): Positions {
  const starts = text.includes('\r') ? lineStarts(text) : plainLineStarts(text);
  const startOf = (line: number) => starts[line] ?? text.length;
  const at = (offset: number): Position => {
    const line = lineOf(starts, offset);
    return { line, character: offset - startOf(line) };
  };
  return {
    at,
    range: (span) => ({ start: at(span.offset), end: at(endOf(span)) }),
    offset: ({ line, character }) =>
      Math.min(startOf(line) + character, lineEnd(text, startOf(line), startOf(line + 1))),
  };
}

function plainLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === lineFeed || (letter === carriageReturn && text.charCodeAt(at + 1) !== lineFeed))
      starts.push(at + 1);
  }
  return starts;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

function lineEnd(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && isBreak(text.charCodeAt(end - 1))) end--;
  return end;
}

function isBreak(letter: number): boolean {
  return letter === lineFeed || letter === carriageReturn;
}

/** The last line that starts at or before the offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
