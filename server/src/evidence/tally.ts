import type { Action } from '../reference/model';
import type { CloudTrailEvent } from './event';
import { isPlain } from './resources';
import type { Unmatched, Usage, Use } from './usage';

/** The counts of one caller. */
export interface Tally {
  call(event: CloudTrailEvent, actions: readonly Action[]): void;
  use(action: Action, event: CloudTrailEvent, how: Using): void;
  merge(other: Tally): void;
  calls(): number;
  usage(): Usage;
}

export interface Using {
  readonly arns: readonly string[];
  readonly complete: boolean;
  readonly implied: boolean;
  readonly denied: boolean;
}

const limits = {
  /** ARNs that are kept for an action; of a million objects their bucket is all that a policy can name. */
  resources: 1_000,
  /** Names that are kept of calls without an action. */
  unmatched: 2_000,
} as const;

type Counting = { -readonly [K in keyof Use]: Use[K] } & { resources: Set<string> };

export function createTally(): Tally {
  const used = new Map<string, Counting>();
  const denied = new Map<string, Counting>();
  const unmatched = new Map<string, Unmatched>();
  const dataServices = new Set<string>();
  let calls = 0;
  const span: Span = { first: undefined, last: undefined };

  const addUnmatched = ({ source, name, count }: Unmatched) => {
    const key = `${source} ${name}`;
    const known = unmatched.get(key);
    if (known || unmatched.size < limits.unmatched)
      unmatched.set(key, { source, name, count: (known?.count ?? 0) + count });
  };
  return {
    calls: () => calls,
    call(event, actions) {
      calls++;
      widen(span, event.time, event.time);
      if (!actions.length) addUnmatched({ source: event.source, name: event.name, count: 1 });
      if (event.isData) for (const { service } of actions) dataServices.add(service);
    },
    use: (action, { time }, how) =>
      put(how.denied ? denied : used, {
        action,
        count: 1,
        first: time,
        last: time,
        resources: how.arns,
        complete: how.complete && how.arns.every(isPlain),
        implied: how.implied,
      }),
    merge(other) {
      const { used: others, denied: refused, ...rest } = other.usage();
      calls += rest.calls;
      widen(span, rest.first, rest.last);
      for (const use of others.values()) put(used, use);
      for (const use of refused.values()) put(denied, use);
      for (const each of rest.unmatched.values()) addUnmatched(each);
      for (const service of rest.dataServices) dataServices.add(service);
    },
    usage: () => ({ calls, ...span, used, denied, unmatched, dataServices }),
  };
}

/** A use as one call has it, or as another count. */
type Adding = Omit<Use, 'resources'> & { readonly resources: Iterable<string> };

function put(into: Map<string, Counting>, use: Adding): void {
  const known = into.get(use.action.id);
  if (!known) {
    into.set(use.action.id, { ...use, resources: new Set(use.resources) });
    return;
  }
  known.count += use.count;
  known.complete &&= use.complete;
  known.implied &&= use.implied;
  widen(known, use.first, use.last);
  for (const arn of use.resources) {
    if (known.resources.size >= limits.resources && !known.resources.has(arn)) {
      known.complete = false;
      return;
    }
    known.resources.add(arn);
  }
}

interface Span {
  first: string | undefined;
  last: string | undefined;
}

function widen(span: Span, first: string | undefined, last: string | undefined): void {
  if (first !== undefined && (span.first === undefined || first < span.first)) span.first = first;
  if (last !== undefined && (span.last === undefined || last > span.last)) span.last = last;
}
