import type { Action } from '../reference/model';

/** What CloudTrail's records say of the calls of some callers. */
export interface Usage {
  /** Calls that were counted below. */
  readonly calls: number;
  /** ISO 8601 without a zone, UTC; undefined where no call has a time. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** By id; an action whose calls were all refused is none of these. */
  readonly used: ReadonlyMap<string, Use>;
  /** Calls that were refused, by the id of their action. */
  readonly denied: ReadonlyMap<string, Use>;
  /** Calls of which no action is known, by `eventSource eventName`, and how often each was made. */
  readonly unmatched: ReadonlyMap<string, Unmatched>;
  /** The prefixes of the services of which the records have data events. */
  readonly dataServices: ReadonlySet<string>;
}

export interface Use {
  readonly action: Action;
  readonly count: number;
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** ARNs that the action can act on. */
  readonly resources: ReadonlySet<string>;
  /** Whether the ARNs are all that the calls acted on. */
  readonly complete: boolean;
  /** Whether no event has the action's name: it was needed along with calls that do. */
  readonly implied: boolean;
}

export interface Unmatched {
  readonly source: string;
  readonly name: string;
  readonly count: number;
}

/** Somebody who calls, by ARN. */
export interface Caller {
  readonly arn: string;
  readonly calls: number;
}
