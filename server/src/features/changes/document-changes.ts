import type { Policy } from '../../policy/model';
import type { Snapshot } from '../../snapshot';
import { policyChanges } from './policy-changes';
import type { PolicyChange } from './policy-changes';

/** What a document changed against an older version of it. */
export interface DocumentChanges {
  /** What the older version is called: `HEAD`. */
  readonly name: string;
  /** Absent: the document is new. */
  readonly before: Snapshot | undefined;
  /** Undefined where the policy is of another version of the document. */
  of(policy: Policy): PolicyChange | undefined;
}

/** Undefined while either text is broken: what cannot be read would count as no longer granted. */
export function documentChanges(
  name: string,
  before: Snapshot | undefined,
  after: Snapshot,
): DocumentChanges | undefined {
  if (after.file.problems.length || before?.file.problems.length) return undefined;
  const changes = policyChanges(before, after);
  return { name, before, of: (policy) => changes.find((change) => change.after === policy) };
}
