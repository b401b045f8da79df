import type { PolicyKind } from '../../policy/model';
import { every, some } from '../verdict';
import type { Verdict } from '../verdict';
import type { Naming } from './identifiers';

/** What the two sides say: that of the caller and that of the resource. */
export interface Sides {
  /** Undefined where nobody knows of an identity policy. */
  readonly identity: Verdict | undefined;
  /** By how it names the caller; undefined where nobody knows of a policy of the resource. */
  readonly resource: Readonly<Record<Naming, Verdict>> | undefined;
  /** `trust` for a role. */
  readonly resourceKind: 'resource' | 'trust';
  readonly boundary: Verdict;
  readonly session: Verdict;
}

export interface Granted {
  readonly verdict: Verdict;
  readonly lacking: readonly PolicyKind[];
}

/**
 * Within an account either side is enough. What the resource grants to the very principal of the request, a user or one
 * session, no other policy limits; what it grants to a role is limited as the role is. What it grants to the account the
 * account must grant itself.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics-id-rdp.html
 */
export function grantedWithin(sides: Sides): Granted {
  const { identity = 'no', resource, resourceKind } = sides;
  const { itself = 'no', role = 'no', account = 'no' } = resource ?? {};
  const asked = sides.identity === undefined ? some([identity, perhaps(account)]) : identity;
  const verdict = some([itself, limited([role, asked], sides)]);
  if (verdict === 'yes') return { verdict, lacking: [] };
  if (some([itself, role, asked]) === 'no')
    return { verdict, lacking: resource ? ['identity', resourceKind] : ['identity'] };
  return verdict === 'maybe'
    ? { verdict, lacking: sides.identity === undefined && account !== 'no' ? ['identity'] : [] }
    : { verdict, lacking: limiting(sides) };
}

/**
 * A role's trust policy and the policy of a KMS key must allow the caller, or the account that then decides.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
 */
export function grantedByOwner(sides: Sides): Granted {
  const { itself = 'no', role = 'no' } = sides.resource ?? {};
  const direct = some([itself, limited([role], sides)]);
  if (direct === 'yes') return { verdict: 'yes', lacking: [] };
  const together = grantedAcross(sides);
  return { ...together, verdict: some([direct, together.verdict]) };
}

/**
 * Between accounts both sides must allow.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 */
export function grantedAcross(sides: Sides): Granted {
  const named = sides.resource && some(Object.values(sides.resource));
  const { identity, resourceKind } = sides;
  // A side that nobody knows is worth a question only where the other one does not say no.
  const resource = named ?? (identity ? perhaps(identity) : 'no');
  const own = identity ?? perhaps(resource);
  const verdict = every([resource, own, sides.boundary, sides.session]);
  const unknown: readonly PolicyKind[] = [
    ...(named === undefined && resource === 'maybe' ? [resourceKind] : []),
    ...(identity === undefined && own === 'maybe' ? (['identity'] as const) : []),
  ];
  if (verdict !== 'no') return { verdict, lacking: unknown };
  return {
    verdict,
    lacking: [
      ...(own === 'no' ? (['identity'] as const) : []),
      ...(resource === 'no' ? [resourceKind] : []),
      ...limiting(sides),
    ],
  };
}

/** A caller of no account has the resource's policy only. */
export function grantedByResource({ resource, resourceKind }: Sides): Granted {
  const verdict = resource ? some(Object.values(resource)) : 'no';
  return { verdict, lacking: verdict === 'no' ? [resourceKind] : [] };
}

function limited(grants: readonly Verdict[], { boundary, session }: Sides): Verdict {
  return every([some(grants), boundary, session]);
}

function limiting({ boundary, session }: Sides): readonly PolicyKind[] {
  return [
    ...(boundary === 'no' ? (['boundary'] as const) : []),
    ...(session === 'no' ? (['session'] as const) : []),
  ];
}

function perhaps(verdict: Verdict): Verdict {
  return verdict === 'no' ? 'no' : 'maybe';
}
