import type { Policy, Principal, Statement } from '../../../policy/model';
import { text } from '../offer';
import type { Offer, OfferContext } from '../offer';
import type { ActionTarget } from './allowed';
import { listedBeside } from './listed';

/**
 * Whether a policy that has principals and names no resource is likely to become a trust policy, whose actions would
 * tell.
 */
export function mayBecomeTrust({ kind, kindFrom, statements }: Policy): boolean {
  return kind === 'resource' && kindFrom === 'content' && statements.every(({ resource }) => !resource);
}

/** Those of a policy that may become one: no more than its principals suggest. */
export function likelyTrustActionOffers(target: ActionTarget, context: OfferContext): readonly Offer[] {
  if (!mayBecomeTrust(target.policy)) return [];
  const callers = callersOf(target.statement);
  const names = trustActions.flatMap(({ name, by }) => (by && callers.has(by) ? [`sts:${name}`] : []));
  return trustActionOffers(target, context).filter(({ label }) => names.includes(label));
}

/** The actions of a trust policy, whole; those that the statement's principals can take first. */
export function trustActionOffers(target: ActionTarget, { reference }: OfferContext): readonly Offer[] {
  const listed = listedBeside(target);
  const callers = callersOf(target.statement);
  return trustActions.flatMap(({ name, by, detail }, index): readonly Offer[] => {
    const action = reference.action(`sts:${name}`);
    if (!action || listed.has(action.id)) return [];
    const isOthers = by !== undefined && callers.size > 0 && !callers.has(by);
    return [
      {
        label: action.id,
        what: 'action',
        insert: text(action.id),
        detail,
        description: action.level,
        rank: index - trustActions.length * (isOthers ? 1 : 2),
        about: { about: 'action', name: action.id },
      },
    ];
  });
}

type Caller = 'principal' | 'OIDC' | 'SAML';

/** Undefined as caller: whoever assumes the role. */
interface TrustAction {
  readonly name: string;
  readonly by: Caller | undefined;
  readonly detail: string;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
const trustActions: readonly TrustAction[] = [
  { name: 'AssumeRole', by: 'principal', detail: 'by roles and services' },
  { name: 'AssumeRoleWithWebIdentity', by: 'OIDC', detail: 'by OIDC identities' },
  { name: 'AssumeRoleWithSAML', by: 'SAML', detail: 'by SAML identities' },
  { name: 'TagSession', by: undefined, detail: 'with session tags' },
  { name: 'SetSourceIdentity', by: undefined, detail: 'with a source identity' },
  { name: 'SetContext', by: undefined, detail: 'with a trusted context' },
];

function callersOf({ principal }: Statement): ReadonlySet<Caller> {
  return new Set((principal?.principals ?? []).map(callerOf));
}

function callerOf({ type, text: { value } }: Principal): Caller {
  if (type !== 'Federated') return 'principal';
  return value.includes(':saml-provider/') ? 'SAML' : 'OIDC';
}
