import type { Span } from '../../text/span';
import type { Policy } from '../../policy/model';
import type { Entry, Value } from '../../policy/value';

/** One fault of form that the schema of the policy's kind found, at the place that a person would mend. */
export interface Violation {
  /** The id of the rule that reports it. */
  readonly rule: string;
  readonly at: Value | Entry;
  readonly mark?: Span;
}

export function findViolations(_policy: Policy): readonly Violation[] {
  return [];
}
