import type { Action, ServiceReference } from '../../../reference/model';
import { covers } from '../../../text/covers';
import type { StatementEvidence } from './statement';

/** A service of which all of so many actions stay is written as `neptune-db:*` where that was granted. */
const wholeServiceFrom = 4;

/** How the actions are written, sorted, with the texts that stay as they are behind them. */
export function textsFor(
  actions: readonly Action[],
  { statement, unknown }: StatementEvidence,
  reference: ServiceReference,
): readonly string[] {
  const byService = new Map<string, Action[]>();
  for (const action of actions)
    byService.set(action.service, [...(byService.get(action.service) ?? []), action]);
  const granted = statement.action?.negated ? [] : (statement.action?.texts ?? []);
  const texts = [...byService].flatMap(([service, each]) => {
    const whole = `${service}:*`;
    const all = reference.service(service)?.actions.length;
    const wasGranted = granted.some(({ value }) => covers(value.toLowerCase(), whole));
    return each.length >= wholeServiceFrom && each.length === all && wasGranted
      ? [whole]
      : each.map(({ id }) => id);
  });
  return [...texts.sort(), ...unknown];
}
