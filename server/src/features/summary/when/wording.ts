import type { Values } from './values';

/** What a condition asks, in the forms that sentences need. */
export interface Wording {
  /** `the request comes over TLS`, after `if` and `unless`. */
  readonly clause: string;
  /** `over TLS`, after `but only` and `but not`. Absent: `if` and the clause. */
  readonly phrase?: string;
  /** What is true where that is not: `without TLS`. Absent: `not` says it. */
  readonly opposite?: string;
}

/** How a condition key is spoken of; what is absent is said with the key's name. */
export interface KeyWords {
  /** Whether every request has the key, so that `IfExists` changes nothing. */
  readonly always?: boolean;
  /** A key that is `true` or `false`: `true`, and `false` where the request has it. */
  readonly yes?: Wording;
  readonly no?: Wording;
  /** That the request has the key at all. */
  readonly present?: Wording;
  /** That the value, or one of several, is among these. Undefined where these values have no words. */
  among?(values: Values): Wording | undefined;
  /** That there are no values but these. */
  only?(values: Values): Wording | undefined;
  /** That the value is `below`, `before` … another; undefined where this has no words. */
  compare?(relation: string, value: string): Wording | undefined;
}
