import type { Policy, Statement } from '../../policy/model';
import { matches } from '../../text/wildcard';
import { judge } from '../condition-logic/holds';
import { readTerms } from '../condition-logic/read-terms';
import { every, not } from '../verdict';
import type { Verdict } from '../verdict';
import { namesAs, namesCaller } from './naming';
import type { Naming } from './identifiers';
import type { AccessRequest } from './request';
import { matchesResource } from './resource';
import { someText } from './texts';

/**
 * Whether a statement applies to the request, whatever its effect: perhaps where a part of it is only known at
 * deployment, or hangs on a condition key of which nothing is known.
 */
export function matchOf(statement: Statement, policy: Policy, request: AccessRequest): Verdict {
  return every(parts(statement, policy, request, () => namesCaller(statement, policy, request)));
}

/** The same of a statement that must name the caller in one way. */
export function matchAs(
  naming: Naming,
  statement: Statement,
  policy: Policy,
  request: AccessRequest,
): Verdict {
  return every(parts(statement, policy, request, () => namesAs(naming, statement, policy, request)));
}

/** The cheapest first: one that says no ends it. */
function* parts(
  statement: Statement,
  policy: Policy,
  request: AccessRequest,
  named: () => Verdict,
): Iterable<Verdict> {
  yield matchesAction(statement, request);
  yield matchesResource(statement, policy, request);
  yield named();
  yield judge(readTerms(statement, policy), request.context, request.isOpen);
  yield isPicked(statement, policy) ? 'maybe' : 'yes';
}

function matchesAction({ action }: Statement, request: AccessRequest): Verdict {
  if (!action) return 'no';
  const asked = request.action.toLowerCase();
  const listed = someText(action.entry.value, ({ value, certain }) =>
    matches(value.toLowerCase(), asked) ? (certain ? 'yes' : 'maybe') : 'no',
  );
  return action.negated ? not(listed) : listed;
}

/** Whether deployment picks the statement, or leaves it out. */
function isPicked({ source }: Statement, { statement }: Policy): boolean {
  const value = statement?.value;
  return value !== source && (value?.type !== 'list' || value !== source.parent);
}
