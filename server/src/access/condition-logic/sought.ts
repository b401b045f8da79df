import type { Term } from './term';

/** The terms of one key: those that are to hold, and those of which some are not to. */
export interface Sought {
  readonly asked: readonly Term[];
  readonly refused: readonly Term[];
}
