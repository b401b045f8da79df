import { isListedByAction } from '../../../access/action-keys';
import { asksForKey } from '../../../access/absent-key';
import { letsAssume } from '../../../access/assuming';
import { supportOf } from '../../../access/condition-keys';
import type { ConditionUse } from '../../../access/condition-uses';
import type { Fix } from '../../../policy/fix';
import { isNegated } from '../../../policy/operator';
import { isMultivalued } from '../../../reference/condition-keys';
import type { ServiceReference } from '../../../reference/model';
import { quote } from '../../../text/words';
import { addCondition, changeCondition } from '../../condition-edits';
import { isAboutAccounts } from '../principals/everybody';

/**
 * A condition that also holds where a request lacks its key comes to ask for the key: `…IfExists` goes, and
 * `ForAllValues:` gets a `Null`. Only where requests for all of the statement's actions can carry it, since the statement
 * would allow the others no longer.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists
 */
export function tightening(use: ConditionUse, reference: ServiceReference): readonly Fix[] {
  const { statement, operator, condition } = use;
  if (statement.effect !== 'Allow' || !operator || operator.base === 'Null') return [];
  if (!condition.complete || !condition.values.length || !canCarry(use, reference)) return [];
  if (ofCallers.test(use.key) && !isAboutAccounts(statement)) return [];
  if (ofSessions.test(use.key) && letsAssume(statement)) return [];
  return operator.set === 'ForAllValues' ? askingForKey(use) : withoutIfExists(use);
}

/** What only users, roles and their sessions have: a service lacks it, and so does a token. */
const ofCallers = /^aws:(?:principalorg(?:id|paths)|principaltag\/.*|username)$/;

/** What somebody who takes a role may say, or may leave. */
const ofSessions = /^(?:aws:(?:tagkeys|requesttag\/.*)|sts:(?:transitivetagkeys|sourceidentity))$/;

function canCarry({ statement, key, found }: ConditionUse, reference: ServiceReference): boolean {
  if (!found()) return false;
  const support = supportOf(key, statement, reference);
  if (support) return support.supporting.length > 0 && !support.lacking.length;
  return key.startsWith('aws:') && !isListedByAction(key);
}

/** A negated operator holds without the key in any case, unless it is about some of several values. */
function withoutIfExists({ condition, operator }: ConditionUse): readonly Fix[] {
  if (!operator?.ifExists || (isNegated(operator) && operator.set === undefined)) return [];
  const to = condition.operator.slice(0, -'IfExists'.length);
  const edits = changeCondition(condition, { operator: to });
  if (!edits) return [];
  const others = condition.keyEntry.parent.entries.length > 1 ? ` for ${quote(condition.key)}` : '';
  const title = `Change ${quote(condition.operator)} to ${quote(to)}${others}`;
  return [{ title, effect: 'narrower', edits }];
}

/**
 * A key that has one value at most is better off without the prefix, which a finding says. A tag that the request must
 * have means that it names tags.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
function askingForKey({ statement, condition, key, found }: ConditionUse): readonly Fix[] {
  const known = found();
  if (!known || !isMultivalued(known.key) || asksForKey(statement, key)) return [];
  if (
    key === 'aws:tagkeys' &&
    statement.conditions.some(({ key: other }) => /^aws:RequestTag\//i.test(other))
  )
    return [];
  const edits = addCondition(statement, 'Null', condition.key, 'false');
  const title = `Ask for ${quote(condition.key)} with "Null"`;
  return edits ? [{ title, effect: 'narrower', edits }] : [];
}
