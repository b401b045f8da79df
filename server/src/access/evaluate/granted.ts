import type { PolicyKind } from '../../policy/model';
import { every } from '../verdict';
import type { Verdict } from '../verdict';
import type { Accounts } from './accounts';
import type { Naming } from './identifiers';
import { isAssuming } from './in-force';
import type { Layer } from './in-force';
import type { AccessRequest } from './request';
import { grantedAcross, grantedByOwner, grantedByResource, grantedWithin } from './sides';
import type { Granted, Sides } from './sides';
import { matchAs } from './statement';
import { votesOf } from './votes';
import type { Votes } from './votes';

/** A layer and what it says. */
export type Heard = Layer & Votes;

export interface GrantedIn extends Granted {
  /** Whether it would help to know whose the caller and the resource are. */
  readonly hangsOnAccounts: boolean;
}

/** Whether a request that no statement denies is granted, and nothing limits that. */
export function grantedIn(heard: readonly Heard[], request: AccessRequest, accounts: Accounts): GrantedIn {
  const limits = heard.filter(
    ({ kind, policies }) => (kind === 'scp' || kind === 'endpoint') && policies.length,
  );
  const granted = grantedBySides(sidesOf(heard, request), request, accounts);
  const verdict = every([...limits.map(({ allow }) => allow), granted.verdict]);
  if (verdict !== 'no') return { ...granted, verdict };
  const tooNarrow = limits.filter(({ allow }) => allow === 'no').map(({ kind }) => kind);
  const lacking = granted.verdict === 'no' ? granted.lacking : [];
  return { verdict, lacking: [...new Set([...tooNarrow, ...lacking])], hangsOnAccounts: false };
}

function grantedBySides(sides: Sides, request: AccessRequest, { same }: Accounts): GrantedIn {
  const { caller } = request;
  if (caller && !('account' in caller)) return { ...grantedByResource(sides), hangsOnAccounts: false };
  const within = needsOwner(request) ? grantedByOwner(sides) : grantedWithin(sides);
  if (same === 'yes') return { ...within, hangsOnAccounts: false };
  const across = grantedAcross(sides);
  if (same === 'no') return { ...across, hangsOnAccounts: false };
  if (within.verdict === across.verdict && within.verdict !== 'maybe')
    return { ...within, hangsOnAccounts: false };
  return {
    verdict: 'maybe',
    lacking: across.verdict === 'no' ? [] : across.lacking,
    hangsOnAccounts: within.verdict !== across.verdict,
  };
}

/** Whether the policy of the resource must allow even within its account: that of a role or of a KMS key. */
function needsOwner(request: AccessRequest): boolean {
  return isAssuming(request) || (/^kms:/i.test(request.action) && /:key\//.test(request.resource));
}

function sidesOf(heard: readonly Heard[], request: AccessRequest): Sides {
  const resourceKind = isAssuming(request) ? 'trust' : 'resource';
  const find = (kind: PolicyKind) => heard.find((layer) => layer.kind === kind);
  const isRoot = request.caller?.kind === 'root';
  const ofResource = find(resourceKind);
  return {
    // The root user has every permission in its account.
    identity: isRoot ? 'yes' : find('identity')?.allow,
    resource: ofResource && byNaming(ofResource, request),
    resourceKind,
    boundary: limitOf(find('boundary')) ?? 'yes',
    session: sessionOf(find('session'), request),
  };
}

/**
 * A federated user without a session policy has only what policies of resources grant.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html
 */
function sessionOf(heard: Heard | undefined, { caller }: AccessRequest): Verdict {
  return limitOf(heard) ?? (caller?.kind === 'federated user' ? 'no' : 'yes');
}

/** No policy is no limit. */
function limitOf(heard: Heard | undefined): Verdict | undefined {
  return heard?.policies.length ? heard.allow : undefined;
}

function byNaming({ policies }: Layer, request: AccessRequest): Readonly<Record<Naming, Verdict>> {
  const allow = (naming: Naming) =>
    votesOf(policies, request, (statement, policy, asked) => matchAs(naming, statement, policy, asked)).allow;
  return { itself: allow('itself'), role: allow('role'), account: allow('account') };
}
