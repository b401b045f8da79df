import type { Statement } from '../../../policy/model';
import type { Action, ServiceReference } from '../../../reference/model';
import { codes } from '../explanation';
import { inVain, listedKeys, namesOf, withoutKey } from './conditions';
import type { ListedKey } from './conditions';
import { createFitting, fitOf, isOpenQuestion } from './fit';

/** What the resources and the conditions of its statement mean for an action. */
export function actionInStatement(
  action: Action,
  statement: Statement,
  reference: ServiceReference,
): readonly string[] {
  return [...resourceTexts(action, statement), ...keyTexts(action, statement, reference)];
}

const listLimit = 2;

function resourceTexts(action: Action, statement: Statement): readonly string[] {
  const fits = createFitting();
  const fit = fitOf(statement, (text) => fits(action, text));
  if (!fit) return [];
  const { fitting, others, complete } = fit;
  if (fitting.some((text) => isOpenQuestion(action, text))) return [];
  if (!fitting.length)
    return complete
      ? [
          `**As AWS lists it, it can use none of this statement's resources**: the statement ${inVain(statement)} it.`,
        ]
      : [];
  if (others.length)
    return [`In this statement it can use ${codes(fitting, listLimit)}, not ${codes(others, listLimit)}.`];
  const all = fitting.length > listLimit ? `all ${fitting.length} resources` : codes(fitting, listLimit);
  return [`In this statement it can use ${all}.`];
}

function keyTexts(action: Action, statement: Statement, reference: ServiceReference): readonly string[] {
  const keys = listedKeys([action], statement, reference);
  const listed = keys.filter(({ supporting }) => supporting.length);
  const lacking = keys.filter(({ supporting }) => !supporting.length);
  const failing = lacking.filter(({ holdsWithout }) => holdsWithout === false);
  const holding = lacking.filter(({ holdsWithout }) => holdsWithout);
  return [
    ...(listed.length
      ? [`The statement asks for ${codes(namesOf(listed), keyLimit)}, which it can carry.`]
      : []),
    ...(failing.length ? [`**${lackingText(failing)}** ${withoutKey(false, statement, 'this action')}`] : []),
    ...(holding.length ? [`${lackingText(holding)} ${withoutKey(true, statement, 'this action')}`] : []),
  ];
}

function lackingText(keys: readonly ListedKey[]): string {
  const where = keys.some(({ elsewhere }) => elsewhere) ? ' on these resources' : '';
  return `AWS lists no ${codes(namesOf(keys), keyLimit)} for it${where}.`;
}

const keyLimit = 4;
