import type { Statement } from '../../../policy/model';
import type { Action, ServiceReference } from '../../../reference/model';
import { numeral } from '../../../text/words';
import { code } from '../../markdown';
import { actionCodes } from '../explanation';
import { inVain, listedKeys, withoutKey } from './conditions';
import type { ListedKey } from './conditions';
import { createFitting, fitOf } from './fit';

/** What the resources and the conditions of its statement mean for the actions that a wildcard matches. */
export function actionsInStatement(
  actions: readonly Action[],
  statement: Statement,
  reference: ServiceReference,
): readonly string[] {
  if (actions.length > actionLimit) return [];
  const keys = listedKeys(actions, statement, reference);
  return [
    ...resourceTexts(actions, statement),
    ...keys.slice(0, keyLimit).map((key) => keyText(key, actions, statement)),
  ];
}

/** No service has so many; the actions of many services share neither resources nor keys. */
const actionLimit = 2_000;
const keyLimit = 3;
const nameLimit = 2;

function resourceTexts(actions: readonly Action[], statement: Statement): readonly string[] {
  const fits = createFitting();
  const using = new Set<Action>();
  const fit = fitOf(statement, (text) => {
    const some = actions.filter((action) => fits(action, text));
    for (const action of some) using.add(action);
    return some.length > 0;
  });
  if (!fit) return [];
  const others = actions.filter((action) => !using.has(action));
  if (!others.length) return [`All of them can use this statement's resources.`];
  if (!fit.complete) return [];
  if (!using.size)
    return [
      `**As AWS lists them, none can use this statement's resources**: the statement ${inVain(statement)} them.`,
    ];
  return [
    `**${share(using.size, actions)} can use this statement's resources**; it ${inVain(statement)} ${theOthers(others)}.`,
  ];
}

function keyText(
  { key, supporting, lacking, elsewhere, holdsWithout }: ListedKey,
  actions: readonly Action[],
  statement: Statement,
): string {
  if (!lacking.length) return `All of them can carry ${code(key)}.`;
  const where = elsewhere ? ' on these resources' : '';
  const listed = supporting.length
    ? `AWS lists ${code(key)} for ${share(supporting.length, actions)}${where}.`
    : `**AWS lists no ${code(key)} for any of them${where}.**`;
  if (holdsWithout === undefined) return listed;
  return `${listed} ${withoutKey(holdsWithout, statement, supporting.length ? 'the others' : 'them')}`;
}

/** `12 of its 42 actions`. */
function share(number: number, actions: readonly Action[]): string {
  return `${numeral(number)} of its ${numeral(actions.length)} actions`;
}

function theOthers(actions: readonly Action[]): string {
  return actions.length <= nameLimit + 1
    ? actionCodes(actions, nameLimit)
    : `the other ${numeral(actions.length)}, such as ${actionCodes(actions.slice(0, nameLimit), nameLimit)}`;
}
