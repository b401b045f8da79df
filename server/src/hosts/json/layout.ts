import type { Value } from '../../policy/value';
import { endOf } from '../../text/span';
import type { Span } from '../../text/span';
import type { Lines } from './print';

/** How a text is laid out, read off the text itself. */
export interface Layout {
  /** Where a new line at the offset would have to begin; undefined where the surroundings stand in one line. */
  linesAt(offset: number, around: Value | undefined): Lines | undefined;
  hasLineBreak(span: Span): boolean;
  isOnlySpace(span: Span): boolean;
}

export function readLayout(text: string): Layout {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const unit = indentUnit(text);
  const hasLineBreak = (span: Span) => text.slice(span.offset, endOf(span)).includes('\n');
  return {
    hasLineBreak,
    isOnlySpace: (span) => !text.slice(span.offset, endOf(span)).trim(),
    linesAt(offset, around) {
      if (!around || !hasLineBreak(outermost(around))) return undefined;
      return { eol, unit, base: indentationAt(text, offset) };
    },
  };
}

function outermost(value: Value): Value {
  let at = value;
  while (at.parent) at = at.parent;
  return at;
}

function indentationAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(start, end);
}

/** The least indentation of any line: what the outermost members stand in by. Two spaces where none stands in. */
function indentUnit(text: string): string {
  let least: string | undefined;
  for (let line = text.indexOf('\n'); line >= 0 && line < sampleLength; line = text.indexOf('\n', line + 1)) {
    const indentation = indentationAt(text, line + 1);
    const blank = /^[\r\n]?$/.test(text.charAt(line + 1 + indentation.length));
    if (indentation && !blank && (least === undefined || indentation.length < least.length))
      least = indentation;
  }
  return least ?? '  ';
}

const sampleLength = 20_000;
