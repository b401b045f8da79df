import type { Span } from '../text/span';

/** A change of the text, as a host prints a model edit. */
export interface HostEdit extends Span {
  /** What stands there afterwards; where `snippet` is true, in the snippet syntax of LSP, gaps as tab stops. */
  readonly newText: string;
  readonly snippet: boolean;
}

/** The text after the changes. */
export function splice(text: string, edits: readonly HostEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { offset, length, newText } of edits) {
    parts.push(text.slice(at, offset), newText);
    at = offset + length;
  }
  return parts.join('') + text.slice(at);
}
