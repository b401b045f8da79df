import type { ServiceReference } from '../reference/model';
import { createActionsOf } from './actions';
import type { ActionsOf } from './actions';
import { isDenial } from './denied';
import { callerOf } from './event';
import type { CloudTrailEvent } from './event';
import { createImpliedBy } from './implied';
import type { ImpliedBy } from './implied';
import { parametersOf } from './parameters';
import { createTouchedBy } from './resources';
import type { TouchedBy } from './resources';
import { createTally } from './tally';
import type { Tally } from './tally';
import type { Caller, Usage } from './usage';

/** Sums up events as they come; nothing of them is kept but counts, times, names and ARNs. */
export interface Summary {
  add(events: readonly CloudTrailEvent[]): void;
  /** Who called, most calls first. */
  callers(): readonly Caller[];
  /** Of one caller, or of all. A session's ARN means its role. */
  usage(caller?: string): Usage;
  /** Events that are no calls: what a service did by itself, sign-ins, insights. */
  others(): number;
}

/** More callers than an account has roles; what is beyond is counted under nobody. */
const callerLimit = 5_000;

export function createSummary(reference: ServiceReference): Summary {
  const reader: Reader = {
    actionsOf: createActionsOf(reference),
    touchedBy: createTouchedBy(),
    impliedBy: createImpliedBy(reference),
  };
  const tallies = new Map<string, Tally>();
  let others = 0;
  const tallyOf = (caller: string): Tally => {
    const known = tallies.get(caller);
    if (known) return known;
    if (tallies.size > callerLimit && caller) return tallyOf('');
    const tally = createTally();
    tallies.set(caller, tally);
    return tally;
  };
  const addEvent = (event: CloudTrailEvent): void => {
    if (!isCall(event)) others++;
    else addCall(event, tallyOf(event.caller ?? ''), reader);
  };
  return {
    add: (events) => {
      for (const event of events) addEvent(event);
    },
    callers: () =>
      [...tallies]
        .filter(([arn]) => arn !== '')
        .map(([arn, tally]) => ({ arn, calls: tally.calls() }))
        .sort((left, right) => right.calls - left.calls || (left.arn < right.arn ? -1 : 1)),
    usage(caller) {
      const wanted = caller === undefined ? undefined : (callerOf(caller) ?? caller);
      const all = createTally();
      for (const [arn, tally] of tallies) if (wanted === undefined || arn === wanted) all.merge(tally);
      return all.usage();
    },
    others: () => others,
  };
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-non-api-events.html */
function isCall({ type }: CloudTrailEvent): boolean {
  return type === undefined || type === 'AwsApiCall' || type === 'AwsConsoleAction';
}

interface Reader {
  readonly actionsOf: ActionsOf;
  readonly touchedBy: TouchedBy;
  readonly impliedBy: ImpliedBy;
}

function addCall(event: CloudTrailEvent, tally: Tally, { actionsOf, touchedBy, impliedBy }: Reader): void {
  const actions = actionsOf(event);
  tally.call(event, actions);
  if (!actions.length) return;
  const parameters = parametersOf(event.parameters);
  const denied = isDenial(event.errorCode);
  for (const action of actions)
    tally.use(action, event, { ...touchedBy(action, event, parameters), implied: false, denied });
  // What a refused call would have needed beside its action is anybody's guess.
  if (denied) return;
  for (const { action, arns } of impliedBy(actions, event, parameters))
    tally.use(action, event, { arns: arns ?? [], complete: arns !== undefined, implied: true, denied });
}
