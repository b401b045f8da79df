import { asksForValue } from '../../../access/conditions';
import { statementActions } from '../../../access/statement-actions';
import type { Policy, Statement } from '../../../policy/model';
import type { Seen } from '../../../policy/seen';
import type { Action, ServiceReference } from '../../../reference/model';

/** What the conditions are chosen from that a statement may get. */
export interface Scene {
  readonly policy: Policy;
  readonly statement: Statement;
  readonly reference: ServiceReference;
  readonly seen: Seen;
  /** Undefined where they are not known, are all or all but some, or too many to look at. */
  readonly actions: readonly Action[] | undefined;
}

/** A statement on more actions is to have its actions narrowed first. */
const actionLimit = 300;

export function sceneOf(given: Omit<Scene, 'actions'>): Scene {
  const { statement, reference } = given;
  const texts = statement.action?.texts ?? [];
  const actions = texts.length > actionLimit ? undefined : statementActions(statement, reference);
  const isKnown =
    actions !== undefined &&
    actions.length > 0 &&
    actions.length <= actionLimit &&
    texts.every(({ value }) => reference.matching(value).length > 0);
  return { ...given, actions: isKnown ? actions : undefined };
}

/** Whether the statement asks for a value of one of the keys already; the test is given them as they are written. */
export function asksFor({ statement }: Scene, isOne: (key: string) => boolean): boolean {
  return statement.conditions.some((condition) => isOne(condition.key) && asksForValue(condition));
}
