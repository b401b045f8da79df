import type { Text } from '../policy/value';
import type { Action } from '../reference/model';
import { matches } from '../text/wildcard';
import { splitAction } from './actions';

/** Tells whether one of the texts stands for an action, as IAM reads them: in any case, wildcards on both sides of the colon. */
export function createActionTest(
  texts: readonly Pick<Text, 'value'>[],
): (action: Pick<Action, 'service' | 'name'>) => boolean {
  const patterns = texts.map(({ value }) =>
    value === '*' ? { prefix: '*', name: '*' } : splitAction(value.toLowerCase()),
  );
  return (action) =>
    patterns.some(
      ({ prefix, name }) =>
        prefix !== undefined && matches(prefix, action.service) && matches(name, action.name.toLowerCase()),
    );
}
