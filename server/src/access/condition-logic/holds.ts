import { isNegated } from '../../policy/operator';
import { every, not, some } from '../verdict';
import type { Verdict } from '../verdict';
import { contradiction } from './contradiction';
import { holdsByPresence, holdsForAnyValue, holdsForNoValue } from './presence';
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
export function judge(terms: Terms, context: Context, isOpen: (key: string) => boolean): Verdict {
  const all = every(terms.terms.map((term) => judgeTerm(term, context, isOpen)));
  if (all !== 'maybe') return all === 'yes' && !terms.complete ? 'maybe' : all;
  return contradiction(terms) ? 'no' : 'maybe';
}

function judgeTerm(term: Term, context: Context, isOpen: (key: string) => boolean): Verdict {
  if (isOpen(term.key)) return judgeOpen(term);
  const values = context.get(term.key) ?? [];
  const byPresence = holdsByPresence(term, values.length > 0);
  if (byPresence !== undefined) return toVerdict(byPresence);
  const outcomes = values.map((value) => outcomeFor(value, term, context, isOpen));
  const { set } = term.operator;
  if (set === 'ForAllValues') return every(outcomes);
  return set === 'ForAnyValue' || !isNegated(term.operator) ? some(outcomes) : every(outcomes);
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
  const [absent, present] = [holdsByPresence(term, false), holdsByPresence(term, true)];
  if (present !== undefined) return present === absent ? toVerdict(present) : 'maybe';
  if (absent === true) return holdsForAnyValue(term) ? 'yes' : 'maybe';
  return holdsForNoValue(term) ? 'no' : 'maybe';
}

function toVerdict(holds: boolean): Verdict {
  return holds ? 'yes' : 'no';
}
