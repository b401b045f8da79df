import type { Policy, Statement } from '../../policy/model';
import { itemsOf } from '../../policy/value';
import { some } from '../verdict';
import type { Verdict } from '../verdict';
import type { Reason } from './answer';
import type { AccessRequest } from './request';
import { matchOf } from './statement';

/** What policies that count together say of a request. */
export interface Votes {
  readonly allow: Verdict;
  readonly deny: Verdict;
  readonly reasons: readonly Reason[];
}

/** Whether a statement applies to the request. */
export type Match = (statement: Statement, policy: Policy, request: AccessRequest) => Verdict;

export function votesOf(policies: readonly Policy[], request: AccessRequest, match: Match = matchOf): Votes {
  const reasons = policies.flatMap((policy) =>
    policy.statements.flatMap((statement) => reasonsOf(statement, policy, match(statement, policy, request))),
  );
  const hidden: Verdict = policies.some(hidesStatements) ? 'maybe' : 'no';
  return {
    allow: some([hidden, ...verdictsOf(reasons, 'Allow')]),
    deny: some([hidden, ...verdictsOf(reasons, 'Deny')]),
    reasons,
  };
}

/** An effect that is misspelt, or left to deployment, may be either. */
function reasonsOf(statement: Statement, policy: Policy, verdict: Verdict): readonly Reason[] {
  if (verdict === 'no') return [];
  const { effect } = statement;
  return effect
    ? [{ statement, policy, effect, verdict }]
    : (['Allow', 'Deny'] as const).map((each) => ({ statement, policy, effect: each, verdict: 'maybe' }));
}

function verdictsOf(reasons: readonly Reason[], effect: Reason['effect']): readonly Verdict[] {
  return reasons.filter((reason) => reason.effect === effect).map(({ verdict }) => verdict);
}

/** Whether some statements are only known at deployment. */
function hidesStatements({ statement }: Policy): boolean {
  return itemsOf(statement?.value).some(({ type }) => type === 'unknown');
}
