import { holdsWithoutKey } from '../../../access/absent-key';
import { supportOf } from '../../../access/condition-keys';
import type { Statement } from '../../../policy/model';
import type { Action, ServiceReference } from '../../../reference/model';
import { count } from '../../../rules/words';
import { codes } from '../explanation';
import { withoutKey } from '../in-statement/conditions';

/** Which of the statement's actions AWS lists the key for; empty where that is no matter of the action. */
export function supportTexts(
  key: string,
  operator: string,
  statement: Statement,
  reference: ServiceReference,
): readonly string[] {
  const { supporting = [], lacking = [] } = supportOf(key, statement, reference) ?? {};
  if (!supporting.length && !lacking.length) return [];
  if (!lacking.length) return [`${allOf(supporting)} can carry it.`];
  const listed = supporting.length
    ? `AWS lists it for ${idsOf(supporting)}, **not for ${idsOf(lacking)}**.`
    : "**AWS lists it for none of the statement's actions.**";
  const others = !supporting.length ? 'them' : lacking.length === 1 ? 'that action' : 'those actions';
  return [`${listed}${consequence(key, operator, statement, others)}`];
}

function allOf(actions: readonly Action[]): string {
  if (actions.length === 1) return idsOf(actions);
  return `${actions.length === 2 ? 'Both actions' : `All ${count(actions.length, 'action')}`} of the statement`;
}

/** What the condition does to actions that lack its key. */
function consequence(key: string, operator: string, statement: Statement, others: string): string {
  const condition = statement.conditions.find((each) => each.key === key && each.operator === operator);
  const holds = condition?.complete ? holdsWithoutKey(operator, condition.values) : undefined;
  if (holds === undefined) return '';
  return ` ${withoutKey(holds, statement, others)}`;
}

function idsOf(actions: readonly Action[]): string {
  return codes(
    actions.map(({ id }) => id),
    nameLimit,
  );
}

const nameLimit = 3;
