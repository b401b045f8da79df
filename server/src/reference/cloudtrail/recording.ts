import type { Action } from '../model';
import { dataEventActions } from './data-events';
import { actionsWithoutEvent } from './without-event';

/**
 * Why CloudTrail may know nothing of an action that was used: its calls are data events, off unless somebody switched
 * them on; or no event has its name.
 */
export type Unrecorded = 'data event' | 'no event';

/** Undefined where CloudTrail records the action by itself. */
export function unrecordedBecause({ service, name }: Action): Unrecorded | undefined {
  if (has(actionsWithoutEvent.get(service), name)) return 'no event';
  return has(dataEventActions.get(service), name) ? 'data event' : undefined;
}

function has(names: ReadonlySet<string> | '*' | undefined, name: string): boolean {
  return names === '*' || names?.has(name) === true;
}
