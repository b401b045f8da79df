import type { ConditionOperator } from '../../policy/operator';

/** One condition of a statement, one key under one operator, as something to reason about. */
export interface Term {
  readonly operator: ConditionOperator;
  /** Lower case, as keys ignore it. */
  readonly key: string;
  /** As texts, in the order of the source. */
  readonly values: readonly string[];
  /** Whether `${…}` in the values is a policy variable; false in the older language. */
  readonly variables: boolean;
}

/** All conditions of a statement: they hold together. */
export interface Terms {
  readonly terms: readonly Term[];
  /**
   * Whether these are all: false where a condition is left to deployment, or has an operator that IAM does not have. The
   * statement then asks for more than the terms say.
   */
  readonly complete: boolean;
}

/** What a request tells of itself, by condition key in lower case: its values, or none where it says that there are none. A key that is not there is absent from the request. */
export type Context = ReadonlyMap<string, readonly string[]>;
