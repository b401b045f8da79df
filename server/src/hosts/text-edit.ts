import type { Span } from '../text/span';

/** A change of the text, as a host prints a model edit. */
export interface HostEdit extends Span {
  /** What stands there afterwards; where `snippet` is true, in the snippet syntax of LSP, gaps as tab stops. */
  readonly newText: string;
  readonly snippet: boolean;
}
