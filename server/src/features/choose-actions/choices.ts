import { createActionTest } from '../../access/action-test';
import { mainResourceTypes } from '../../access/scope';
import { accessLevels } from '../../reference/model';
import type { Action } from '../../reference/model';
import { credentialActions, escalationActions } from '../../reference/sensitive-actions';
import { actionPage } from '../../reference/service-pages';
import type { Snapshot } from '../../snapshot';
import type { ActionChoice, ActionChoices } from './messages';
import { scopeAt } from './scope';

/** The actions that somebody may choose at an offset; undefined where there are none. */
export function actionChoices(
  snapshot: Snapshot,
  offset: number,
  version: number,
): ActionChoices | undefined {
  const scope = scopeAt(snapshot, offset);
  if (!scope) return undefined;
  const isListed = createActionTest(scope.element.texts.filter(({ certain }) => certain));
  const choices = accessLevels.flatMap((level) =>
    scope.actions
      .filter((action) => action.level === level)
      .map((action) => choiceOf(action, isListed(action))),
  );
  return { version, what: scope.name, denies: scope.statement.effect === 'Deny', choices };
}

function choiceOf(action: Action, listed: boolean): ActionChoice {
  const { id, level, description } = action;
  const page = actionPage(action);
  const sensitive = credentialActions.has(id)
    ? 'credentials'
    : escalationActions.has(id)
      ? 'escalation'
      : undefined;
  return {
    id,
    level,
    types: mainResourceTypes(action).map(({ name }) => name),
    about: description,
    listed,
    ...(sensitive && { sensitive }),
    ...(page !== undefined && { page }),
  };
}
