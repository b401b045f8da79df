import type { Statement } from '../../../policy/model';
import type { Action, ServiceReference } from '../../../reference/model';
import { codes } from '../explanation';
import { inVain, listedKeys, namesOf, withoutKey } from './conditions';
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
  const failing = namesOf(lacking.filter(({ holdsWithout }) => holdsWithout === false));
  const holding = namesOf(lacking.filter(({ holdsWithout }) => holdsWithout));
  return [
    ...(listed.length
      ? [`The statement asks for ${codes(namesOf(listed), keyLimit)}, which it can carry.`]
      : []),
    ...(failing.length
      ? [
          `**AWS lists no ${codes(failing, keyLimit)} for it.** ${withoutKey(false, statement, 'this action')}`,
        ]
      : []),
    ...(holding.length
      ? [`AWS lists no ${codes(holding, keyLimit)} for it. ${withoutKey(true, statement, 'this action')}`]
      : []),
  ];
}

const keyLimit = 4;
