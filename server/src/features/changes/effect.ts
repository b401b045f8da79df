import type { Policy, PolicyKind } from '../../policy/model';
import type { PolicyChange } from './policy-changes';

/** What a change does to access, whatever else there is. */
export type ChangeEffect = 'same' | 'narrower' | 'wider' | 'different' | 'unknown';

/**
 * Of a policy that limits what others grant only the comparison of two versions tells: where it comes new, or goes as a
 * whole, what counts is what others grant. SCPs that are attached to one account or unit, and the session policies of one
 * session, allow together what each of them allows, so that a new one may add to others.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 */
export function effectOf(change: PolicyChange): ChangeEffect {
  const { before, after } = change;
  if (before && after) return change.isSame ? 'same' : change.difference().effect;
  const kind = (after ?? before)?.kind;
  if (kind === undefined || !isLimit(kind)) return change.difference().effect;
  return after && !(addUp.has(kind) && allowsAny(after)) ? 'narrower' : 'unknown';
}

const addUp: ReadonlySet<PolicyKind> = new Set(['scp', 'session']);

function allowsAny({ statements }: Policy): boolean {
  return statements.some(({ effect }) => effect !== 'Deny');
}

/** Whether anything is granted that was not, or may be. */
export function isWidened(effect: ChangeEffect): boolean {
  return effect === 'wider' || effect === 'different' || effect === 'unknown';
}

/** Policies that grant nothing by themselves. */
export function isLimit(kind: PolicyKind): boolean {
  return limits.has(kind);
}

const limits: ReadonlySet<PolicyKind> = new Set(['boundary', 'scp', 'rcp', 'endpoint', 'session']);
