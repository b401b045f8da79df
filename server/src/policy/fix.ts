import type { ModelEdit } from './edit';

/** A change that a person can choose, as a mend of a finding or by itself. */
export interface Fix {
  /**
   * Imperative, names the result, and claims nothing of access: what the change comes to is computed from the two
   * documents and put behind it. Plain text.
   */
  readonly title: string;
  /**
   * What it must not do more than: `same` neither takes away nor gives, `narrower` gives nothing. It is held to that
   * before it is offered. `unknown` for the correction of a mistake, which may give what the mistake did not.
   */
  readonly effect: 'same' | 'narrower' | 'unknown';
  /** The one that a person wants most often. */
  readonly preferred?: boolean;
  readonly edits: readonly ModelEdit[];
}
