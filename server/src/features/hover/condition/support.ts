import { holdsWithoutKey } from '../../../access/absent-key';
import { supportOf } from '../../../access/condition-keys';
import type { Statement } from '../../../policy/model';
import type { ServiceReference } from '../../../reference/model';
import { actionCodes, allActions } from '../explanation';
import { withoutKey } from '../in-statement/conditions';

/** Which of the statement's actions AWS lists the key for; empty where that is no matter of the action. */
export function supportTexts(
  key: string,
  operator: string,
  statement: Statement,
  reference: ServiceReference,
): readonly string[] {
  const support = supportOf(key, statement, reference);
  if (!support?.supporting.length && !support?.lacking.length) return [];
  const { supporting, lacking, elsewhere } = support;
  if (!lacking.length) return [`${allActions(supporting)} can carry it.`];
  const listed = supporting.length
    ? `AWS lists it for ${actionCodes(supporting, nameLimit)}, **not for ${actionCodes(lacking, nameLimit)}**${elsewhere ? ' on these resources' : ''}.`
    : `**AWS lists it for none of the statement's actions${elsewhere ? ' on its resources' : ''}.**`;
  const others = !supporting.length ? 'them' : lacking.length === 1 ? 'that action' : 'those actions';
  return [`${listed}${consequence(key, operator, statement, others)}`];
}

/** What the condition does to actions that lack its key. */
function consequence(key: string, operator: string, statement: Statement, others: string): string {
  const condition = statement.conditions.find((each) => each.key === key && each.operator === operator);
  const holds = condition?.complete ? holdsWithoutKey(operator, condition.values) : undefined;
  if (holds === undefined) return '';
  return ` ${withoutKey(holds, statement, others)}`;
}

const nameLimit = 3;
