import { isNegated } from '../../policy/operator';
import { readBoolean } from '../../values/boolean';
import { every, not, some } from '../verdict';
import type { Verdict } from '../verdict';
import type { Context, Term, Terms } from './term';
import { matchesValue } from './value-test';
import { fillVariables, variableKeys } from './variables';

/**
 * Whether a condition holds for a request, by IAM's rules; it never throws, and what cannot be read matches nothing.
 *
 * AWS does not define what an operator without a set prefix does with a key that has several values. Here one that
 * matches is enough for it, and for a negated operator none may.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export function holds(term: Term, context: Context): boolean {
  return judgeTerm(term, context, () => false) === 'yes';
}

/** Whether all terms hold, where some keys may have any values or none: `yes` and `no` whatever those are. */
export function judge(
  { terms, complete }: Terms,
  context: Context,
  isOpen: (key: string) => boolean,
): Verdict {
  const all = every(terms.map((term) => judgeTerm(term, context, isOpen)));
  return all === 'yes' && !complete ? 'maybe' : all;
}

function judgeTerm(term: Term, context: Context, isOpen: (key: string) => boolean): Verdict {
  if (isOpen(term.key)) return judgeOpen(term);
  const values = context.get(term.key) ?? [];
  const bySight = holdsBySight(term, values.length > 0);
  if (bySight !== undefined) return toVerdict(bySight);
  const outcomes = values.map((value) => outcomeFor(value, term, context, isOpen));
  const { set } = term.operator;
  if (set === 'ForAllValues') return every(outcomes);
  if (set === 'ForAnyValue' || !isNegated(term.operator)) return some(outcomes);
  return every(outcomes);
}

/** Whether one value of the request passes: that it matches one of the condition's, or, negated, none of them. */
function outcomeFor(
  value: string,
  { operator, values, variables }: Term,
  context: Context,
  isOpen: (key: string) => boolean,
): Verdict {
  const matching = values.map((each): Verdict => {
    if (!variables) return toVerdict(matchesValue(operator, each, value));
    if (variableKeys(each).some(isOpen)) return 'maybe';
    const pattern = fillVariables(each, context);
    return toVerdict(pattern !== undefined && matchesValue(operator, pattern, value));
  });
  return isNegated(operator) ? not(some(matching)) : some(matching);
}

/** Whether the condition comes to the same however the key is set. */
function judgeOpen(term: Term): Verdict {
  const [without, present] = [holdsBySight(term, false), holdsBySight(term, true)];
  if (present !== undefined) return present === without ? toVerdict(present) : 'maybe';
  const negated = isNegated(term.operator);
  if (without === true) return (negated ? matchesNone(term) : matchesAll(term)) ? 'yes' : 'maybe';
  return (negated ? matchesAll(term) : matchesNone(term)) ? 'no' : 'maybe';
}

/**
 * What a condition comes to by whether the request has the key; undefined where its values decide.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists
 */
function holdsBySight(term: Term, isPresent: boolean): boolean | undefined {
  const { operator, values } = term;
  if (!values.length) return holdsWithoutValues(term, isPresent);
  if (operator.base === 'Null') return asksForPresence(term, isPresent);
  if (isPresent) return undefined;
  return operator.ifExists || operator.set === 'ForAllValues' || (isNegated(operator) && !operator.set);
}

/** Whether no value that a request can carry escapes the condition's. */
function matchesAll({ operator, values }: Term): boolean {
  return operator.base.endsWith('Like') && operator.base.startsWith('String') && values.some(isStars);
}

function isStars(value: string): boolean {
  return /^\*+$/.test(value);
}

/** Whether the condition has no value that a request could match: an operator that cannot read any of them. */
function matchesNone({ operator, values }: Term): boolean {
  return operator.base === 'Bool' && !values.some((value) => readBoolean(value) !== undefined);
}

/** One of the words is enough, as for other operators. */
function asksForPresence({ values }: Term, isPresent: boolean): boolean {
  return values.some((value) => readBoolean(value) === !isPresent);
}

/**
 * An empty list has no effect under a plain operator; under `ForAllValues` and `IfExists` it asks that the key be absent,
 * and under `ForAnyValue` it never holds.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-empty-array-condition
 */
function holdsWithoutValues({ operator: { set, ifExists } }: Term, isPresent: boolean): boolean {
  if (set === undefined && !ifExists) return true;
  return !isPresent && (ifExists || set === 'ForAllValues');
}

function toVerdict(holds: boolean): Verdict {
  return holds ? 'yes' : 'no';
}
