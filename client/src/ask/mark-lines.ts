import type { AskMark } from '../../../server/src/lsp/protocol';

/** What is drawn for the marks of one document. */
export interface Drawn {
  readonly does: AskMark['does'];
  readonly range: AskMark['range'];
  /** Behind the statement's first line. */
  readonly note: string;
}

/** One drawing for a statement, whatever it does: what it does for certain counts before what it may do. */
export function drawnIn(uri: string, marks: readonly AskMark[]): readonly Drawn[] {
  const drawn = new Map<string, Drawn>();
  for (const { range, does, label } of marks.filter((mark) => mark.uri === uri)) {
    const key = `${range.start.line}:${range.start.character}`;
    const known = drawn.get(key);
    const note = known ? `${known.note}, ${label}` : label;
    drawn.set(key, { range, does: known && known.does !== 'depends' ? known.does : does, note });
  }
  return [...drawn.values()];
}
