import type { Policy, PolicyKind, Statement } from '../../policy/model';

export type Decision = 'allowed' | 'denied' | 'not granted' | 'depends';

export interface Answer {
  readonly decision: Decision;
  /** The statements that decided, in the order in which AWS looks at them; of `depends` those that may decide. */
  readonly because: readonly Reason[];
  /**
   * Of `depends`: the condition keys on which it hangs, as they are written, each once. None where it hangs on what is
   * only known at deployment, or on policies that are lacking.
   */
  readonly dependsOn: readonly string[];
  /** Of `not granted`: the kinds that lack an Allow. Of `depends`: the kinds that must allow too, and were not there to be asked. */
  readonly lacking: readonly PolicyKind[];
}

export interface Reason {
  readonly statement: Statement;
  readonly policy: Policy;
  readonly effect: 'Allow' | 'Deny';
  /** Whether it applies to the request. */
  readonly verdict: 'yes' | 'maybe';
}
